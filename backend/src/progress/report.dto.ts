import {
  type ChangeReport,
  type CreateReport,
  type Judgement,
  JUDGEMENTS,
  type Language,
  LANGUAGES,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import {
  IfSent,
  IsDay,
  IsId,
  IsPeriod,
  NotInFuture,
  OneRecord,
  OrNull,
  PeriodNotInFuture,
  Records,
} from '../core/http/validators.js';
import { REFERENCE_MAX, TEXT_MAX } from '../statements/statement.dto.js';
import {
  AboutMilestoneDto,
  DecisionOutcomeDto,
  MeetingDto,
  MilestoneMoveDto,
  ReportedValueDto,
} from './report-cargo.dto.js';

/** More milestones, indicators or decisions than a recommendation has. */
const MOST = 100;
const MOST_AREAS = 30;

export class CreateReportDto implements CreateReport {
  @IsString()
  @MaxLength(REFERENCE_MAX)
  recommendation!: string;

  @IsPeriod()
  @PeriodNotInFuture()
  period!: string;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsString()
  @MaxLength(TEXT_MAX)
  text!: string;

  @OrNull()
  @IsIn(JUDGEMENTS)
  judgement!: Judgement | null;

  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_AREAS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  areas?: string[];

  @IfSent()
  @OrNull()
  @IsDay()
  @NotInFuture()
  since?: string | null;

  @IfSent()
  @OrNull()
  @OneRecord(() => AboutMilestoneDto)
  about?: AboutMilestoneDto | null;

  @Records(() => MilestoneMoveDto, MOST)
  @ArrayUnique((move: Partial<MilestoneMoveDto> | null) => move?.milestone)
  moves!: MilestoneMoveDto[];

  @IfSent()
  @Records(() => ReportedValueDto, MOST)
  @ArrayUnique((value: Partial<ReportedValueDto> | null) => value?.indicator)
  values?: ReportedValueDto[];

  @IfSent()
  @Records(() => MeetingDto, MOST)
  @ArrayUnique((meeting: Partial<MeetingDto> | null) => meeting?.id)
  meetings?: MeetingDto[];

  @IfSent()
  @Records(() => DecisionOutcomeDto, MOST)
  @ArrayUnique((outcome: Partial<DecisionOutcomeDto> | null) => outcome?.decision)
  outcomes?: DecisionOutcomeDto[];

  @OrNull()
  @IsId()
  supersedes!: string | null;
}

export class ChangeReportDto
  extends PartialType(OmitType(CreateReportDto, ['recommendation', 'supersedes']), { skipNullProperties: false })
  implements ChangeReport {}
