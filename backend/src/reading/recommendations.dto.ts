import {
  type Addressee,
  ADDRESSEES,
  type Language,
  LANGUAGES,
  type OverviewQuery,
  type Perspective,
  PERSPECTIVES,
  RECOMMENDATION_SORTS,
  type RecommendationsQuery,
  type RecommendationSort,
  type RecommendationsTableQuery,
  STATEMENT_NOUNS,
  type StatementNoun,
  type TimelineQuery,
} from '@parole-tenue/contract';
import { applyDecorators } from '@nestjs/common';
import { IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto, Whole, YesOrNo } from '../core/http/page-query.dto.js';
import { IsId } from '../core/http/validators.js';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LEVEL = new RegExp(`^(${PERSPECTIVES.join('|')}):([0-3]|none)$`);
const QUARTER = /^20\d{2}-Q[1-4]$/;
const MOST_VALUES = 50;
export const MOST_DAYS = 36_500;
const each = { each: true };

/** A filter that may stand in the address once or several times. */
export const Several = () =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat())),
    ArrayMaxSize(MOST_VALUES),
    IsString(each),
  );

const FromZero = () => applyDecorators(IsOptional(), Whole(), Min(0));

export class RecommendationFiltersDto implements OverviewQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @Several()
  @Matches(SLUG, each)
  framework?: string[];

  @Several()
  @Matches(SLUG, each)
  theme?: string[];

  @Several()
  @IsIn(ADDRESSEES, each)
  addressee?: Addressee[];

  @Several()
  @Matches(SLUG, each)
  organisation?: string[];

  @Several()
  @Matches(SLUG, each)
  area?: string[];

  @Several()
  @Matches(QUARTER, each)
  period?: string[];

  @Several()
  @Matches(LEVEL, each)
  level?: string[];

  @FromZero()
  @Max(3)
  divergence?: number;

  @FromZero()
  @Max(MOST_DAYS)
  silentFor?: number;

  @YesOrNo()
  overdue?: boolean;

  @IsOptional()
  @IsIn(['none'])
  judged?: 'none';

  @YesOrNo()
  invited?: boolean;
}

export class RecommendationsQueryDto
  extends IntersectionType(PageQueryDto, RecommendationFiltersDto)
  implements RecommendationsQuery
{
  @IsOptional()
  @IsIn(RECOMMENDATION_SORTS)
  sort?: RecommendationSort;
}

export class RecommendationsTableQueryDto extends RecommendationFiltersDto implements RecommendationsTableQuery {
  @IsOptional()
  @IsIn(RECOMMENDATION_SORTS)
  sort?: RecommendationSort;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class TimelineQueryDto extends PageQueryDto implements TimelineQuery {
  @Several()
  @IsIn(PERSPECTIVES, each)
  perspective?: Perspective[];

  @Several()
  @IsIn(STATEMENT_NOUNS, each)
  noun?: StatementNoun[];

  @IsOptional()
  @IsId()
  entry?: string;
}
