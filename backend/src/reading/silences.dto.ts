import {
  SILENCE_GROUPINGS,
  SILENCE_KINDS,
  type SilenceGrouping,
  type SilenceKind,
  type SilencesQuery,
} from '@parole-tenue/contract';
import { IsIn, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto, Whole } from '../core/http/page-query.dto.js';
import { MOST_DAYS, Several, SLUG } from './recommendations.dto.js';

const MOST_CHARACTERS = 100;
const each = { each: true };

export class SilencesQueryDto extends PageQueryDto implements SilencesQuery {
  @Several()
  @Matches(SLUG, each)
  theme?: string[];

  @Several()
  @Matches(SLUG, each)
  organisation?: string[];

  @Several()
  @MaxLength(MOST_CHARACTERS, each)
  recommendation?: string[];

  @IsOptional()
  @IsIn(SILENCE_KINDS)
  with?: SilenceKind;

  @IsOptional()
  @IsIn(SILENCE_GROUPINGS)
  by?: SilenceGrouping;

  @IsOptional()
  @Whole()
  @Min(0)
  @Max(MOST_DAYS)
  days?: number;
}
