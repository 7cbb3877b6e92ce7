import { type DisagreementsQuery, SIDE_PAIRS } from '@parole-tenue/contract';
import { IsIn, IsOptional, Matches, Max, Min } from 'class-validator';
import { PageQueryDto, Whole } from '../core/http/page-query.dto.js';
import { Several, SLUG } from './recommendations.dto.js';

const each = { each: true };

export class DisagreementsQueryDto extends PageQueryDto implements DisagreementsQuery {
  @Several()
  @Matches(SLUG, each)
  theme?: string[];

  @Several()
  @Matches(SLUG, each)
  area?: string[];

  @Several()
  @Matches(SLUG, each)
  organisation?: string[];

  @Several()
  @IsIn(SIDE_PAIRS, each)
  between?: string[];

  @IsOptional()
  @Whole()
  @Min(1)
  @Max(3)
  divergence?: number;
}
