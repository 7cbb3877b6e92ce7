import {
  type ChangeFramework,
  type ChangeReportingPeriod,
  FRAMEWORK_STATUSES,
  type FrameworkStatus,
  type Rhythm,
  RHYTHMS,
} from '@parole-tenue/contract';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { InALanguage, PassageDto, TitleDto } from '../core/http/new-translated.dto.js';
import { IfSent, IsDay, NotInFuture } from '../core/http/validators.js';

const SLUG_MAX = 100;
const FOLLOWERS_MAX = 10;

/** May be left out, and may be null. */
const IfAny = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);

export class ChangeFrameworkDto implements ChangeFramework {
  @IfSent()
  @InALanguage(() => TitleDto)
  title?: TitleDto;

  @IfAny()
  @InALanguage(() => PassageDto)
  about?: PassageDto | null;

  @IfSent()
  @IsIn(FRAMEWORK_STATUSES)
  status?: FrameworkStatus;

  @IfAny()
  @IsDay()
  @NotInFuture()
  ended?: string | null;

  @IfAny()
  @InALanguage(() => PassageDto)
  endedNote?: PassageDto | null;

  @IfSent()
  @IsArray()
  @ArrayMaxSize(FOLLOWERS_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(SLUG_MAX, { each: true })
  followedBy?: string[];

  @IfSent()
  @IsIn(RHYTHMS)
  rhythm?: Rhythm;
}

export class ChangeReportingPeriodDto implements ChangeReportingPeriod {
  @IfSent()
  @IsDay()
  opensOn?: string;

  @IfSent()
  @IsDay()
  closesOn?: string;
}
