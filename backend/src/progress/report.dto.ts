import {
  type ChangeReport,
  type CreateReport,
  type Judgement,
  JUDGEMENTS,
  type Language,
  LANGUAGES,
  MILESTONE_STATES,
  type MilestoneMove,
  type MilestoneState,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsId, IsPeriod, NotInFuture, OrNull, PeriodNotInFuture } from '../core/http/validators.js';
import { REFERENCE_MAX, TEXT_MAX } from '../statements/statement.dto.js';

const MOST_MOVES = 100;

class MilestoneMoveDto implements MilestoneMove {
  @IsId()
  milestone!: string;

  @IsIn(MILESTONE_STATES)
  state!: MilestoneState;

  @OrNull()
  @IsDay()
  @NotInFuture()
  achievedOn!: string | null;

  @IsString()
  @MaxLength(2000)
  text!: string;
}

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

  @IsArray()
  @ArrayMaxSize(MOST_MOVES)
  @ArrayUnique((move: Partial<MilestoneMoveDto> | null) => move?.milestone)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MilestoneMoveDto)
  moves!: MilestoneMoveDto[];

  @OrNull()
  @IsId()
  supersedes!: string | null;
}

export class ChangeReportDto
  extends PartialType(OmitType(CreateReportDto, ['recommendation', 'supersedes']), { skipNullProperties: false })
  implements ChangeReport {}
