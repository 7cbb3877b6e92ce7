import {
  type AboutMilestone,
  type Blocker,
  type BlockerKind,
  BLOCKERS,
  type Decision,
  DECISION_OUTCOMES,
  type DecisionOutcome,
  type DecisionOutcomeKind,
  type Dimension,
  DIMENSIONS,
  type Meeting,
  MEETING_LEVELS,
  type MeetingLevel,
  MILESTONE_STATES,
  type MilestoneState,
  type Part,
  type ReportedValue,
  type SentMove,
  type Stance,
  STANCES,
} from '@parole-tenue/contract';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IfSent, IsDay, IsId, NotInFuture, OrNull, Records } from '../core/http/validators.js';

/* What is not known yet may be empty: a draft is saved while it is written. */

/** What PostgreSQL's integers hold. */
const COUNT_MAX = 2_147_483_647;
/** Beyond it, neighbours of a number can no longer be told apart. */
const VALUE_MAX = Number.MAX_SAFE_INTEGER;

export class BlockerDto implements Blocker {
  @IsIn(BLOCKERS)
  kind!: BlockerKind;

  @IsString()
  @MaxLength(1000)
  text!: string;

  @IsDay()
  @NotInFuture()
  since!: string;
}

export class MilestoneMoveDto implements SentMove {
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

  @IfSent()
  @Records(() => BlockerDto, BLOCKERS.length)
  @ArrayUnique((blocker: Partial<BlockerDto> | null) => blocker?.kind)
  blockers?: BlockerDto[];
}

export class AboutMilestoneDto implements AboutMilestone {
  @IsId()
  milestone!: string;

  @IsIn(STANCES)
  stance!: Stance;
}

export class PartDto implements Part {
  @IsIn(DIMENSIONS)
  dimension!: Dimension;

  @IsString()
  @Matches(/^[a-z0-9-]{1,40}$/)
  key!: string;

  @IsNumber()
  @Min(0)
  @Max(VALUE_MAX)
  value!: number;
}

export class ReportedValueDto implements ReportedValue {
  @IsId()
  indicator!: string;

  @IsDay()
  @NotInFuture()
  on!: string;

  @OrNull()
  @IsNumber()
  @Min(0)
  @Max(VALUE_MAX)
  value!: number | null;

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  numerator!: number | null;

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  denominator!: number | null;

  @OrNull()
  @IsString()
  @MaxLength(500)
  unavailable!: string | null;

  @IsString()
  @MaxLength(1000)
  comment!: string;

  @Records(() => PartDto, 60)
  @ArrayUnique((part: Partial<PartDto> | null) => `${part?.dimension} ${part?.key}`)
  parts!: PartDto[];
}

export class DecisionDto implements Decision {
  @IsId()
  id!: string;

  @IsString()
  @MaxLength(500)
  text!: string;

  @IsString()
  @MaxLength(200)
  owner!: string;

  @OrNull()
  @IsDay()
  dueOn!: string | null;
}

export class MeetingDto implements Meeting {
  @IsId()
  id!: string;

  @IsIn(MEETING_LEVELS)
  level!: MeetingLevel;

  @IsDay()
  @NotInFuture()
  heldOn!: string;

  @OrNull()
  @IsString()
  @MaxLength(40)
  area!: string | null;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  organisations!: string[];

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  women!: number | null;

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  men!: number | null;

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  young!: number | null;

  @IsString()
  @MaxLength(2000)
  agenda!: string;

  @Records(() => DecisionDto, 50)
  @ArrayUnique((decision: Partial<DecisionDto> | null) => decision?.id)
  decisions!: DecisionDto[];
}

export class DecisionOutcomeDto implements DecisionOutcome {
  @IsId()
  decision!: string;

  @IsIn(DECISION_OUTCOMES)
  outcome!: DecisionOutcomeKind;

  @IsString()
  @MaxLength(1000)
  text!: string;
}
