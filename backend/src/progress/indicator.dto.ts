import {
  type Baseline,
  type ChangeIndicator,
  type CreateIndicator,
  type Dimension,
  DIMENSIONS,
  type Direction,
  DIRECTIONS,
  INDICATOR_KINDS,
  type IndicatorKind,
  type PeriodTarget,
  QUOTA_RULES,
  type QuotaRule,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { InALanguage, ReasonDto, TitleDto } from '../core/http/new-translated.dto.js';
import { IfSent, IsDay, IsPeriod, OneRecord, OrNull, Records } from '../core/http/validators.js';

const NAME_MAX = 100;
/** Ten years of quarters. */
const TARGETS_MAX = 40;
/** Mali's independence: nothing here is measured against an earlier year. */
const FIRST_YEAR = 1960;
/** Beyond it, neighbours of a number can no longer be told apart. */
const VALUE_MAX = Number.MAX_SAFE_INTEGER;

export class BaselineDto implements Baseline {
  @IsInt()
  @Min(FIRST_YEAR)
  year!: number;

  @IsNumber()
  @Min(0)
  @Max(VALUE_MAX)
  value!: number;

  @IsString()
  @MaxLength(500)
  comment!: string;
}

class TargetDto {
  @IsNumber()
  @Min(0)
  @Max(VALUE_MAX)
  value!: number;

  @OrNull()
  @IsDay()
  date!: string | null;

  @InALanguage(() => TitleDto)
  basis!: TitleDto;
}

export class PeriodTargetDto implements PeriodTarget {
  @IsPeriod()
  period!: string;

  @IsNumber()
  @Min(0)
  @Max(VALUE_MAX)
  value!: number;
}

export class CreateIndicatorDto implements CreateIndicator {
  @IsString()
  @MaxLength(NAME_MAX)
  recommendation!: string;

  @IsIn(INDICATOR_KINDS)
  kind!: IndicatorKind;

  @IsString()
  @Matches(/\S/)
  @MaxLength(40)
  unit!: string;

  @InALanguage(() => TitleDto)
  title!: TitleDto;

  @OrNull()
  @IsString()
  @MaxLength(NAME_MAX)
  slot!: string | null;

  @IsIn(DIRECTIONS)
  direction!: Direction;

  @IsBoolean()
  isCumulative!: boolean;

  @IsArray()
  @ArrayMaxSize(DIMENSIONS.length)
  @ArrayUnique()
  @IsIn(DIMENSIONS, { each: true })
  dimensions!: Dimension[];

  @OrNull()
  @IsIn(QUOTA_RULES)
  quotaRule!: QuotaRule | null;

  @OrNull()
  @OneRecord(() => BaselineDto)
  baseline!: BaselineDto | null;

  @OrNull()
  @OneRecord(() => TargetDto)
  target!: TargetDto | null;

  @Records(() => PeriodTargetDto, TARGETS_MAX)
  @ArrayUnique((target: Partial<PeriodTargetDto> | null) => target?.period)
  targets!: PeriodTargetDto[];
}

const FIXED = ['recommendation', 'kind', 'unit', 'slot', 'quotaRule'] as const;

export class ChangeIndicatorDto
  extends PartialType(OmitType(CreateIndicatorDto, FIXED), { skipNullProperties: false })
  implements ChangeIndicator
{
  @IfSent()
  @InALanguage(() => ReasonDto)
  reason?: ReasonDto;
}
