import {
  type ChangeAssessment,
  type Confidence,
  CONFIDENCES,
  type CreateAssessment,
  type Effect,
  EFFECTS,
  type GroundKeys,
  GROUNDS_MOST,
  type Guidance,
  type Judgement,
  JUDGEMENTS,
  type Language,
  LANGUAGES,
  SUBJECT_NOUNS,
  type SubjectKey,
  type SubjectNoun,
  WHY_MOST,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { IfSent, IsDay, IsId, NotInFuture, OneRecord, OrNull } from '../core/http/validators.js';
import { TEXT_MAX } from '../statements/statement.dto.js';

const AREAS_MOST = 30;

class SubjectKeyDto implements SubjectKey {
  @IsIn(SUBJECT_NOUNS)
  noun!: SubjectNoun;

  @IsString()
  @MaxLength(100)
  id!: string;
}

class GuidanceDto implements Guidance {
  @IfSent()
  @IsBoolean()
  applies?: boolean;

  @IfSent()
  @IsBoolean()
  known?: boolean;

  @IfSent()
  @IsBoolean()
  begun?: boolean;

  @IfSent()
  @IsBoolean()
  done?: boolean;

  @IfSent()
  @IsBoolean()
  in_time?: boolean;
}

class GroundKeysDto implements GroundKeys {
  @IsArray()
  @ArrayMaxSize(GROUNDS_MOST)
  @ArrayUnique()
  @IsId({ each: true })
  reports!: string[];

  @IsArray()
  @ArrayMaxSize(GROUNDS_MOST)
  @ArrayUnique()
  @IsId({ each: true })
  evidence!: string[];
}

export class CreateAssessmentDto implements CreateAssessment {
  @OneRecord(() => SubjectKeyDto)
  about!: SubjectKeyDto;

  @OrNull()
  @IsIn(JUDGEMENTS)
  judgement!: Judgement | null;

  @OrNull()
  @IsIn(EFFECTS)
  effect!: Effect | null;

  @OrNull()
  @IsIn(CONFIDENCES)
  confidence!: Confidence | null;

  @IsString()
  @MaxLength(WHY_MOST)
  confidenceWhy!: string;

  @OneRecord(() => GuidanceDto)
  guidance!: GuidanceDto;

  @IsString()
  @MaxLength(WHY_MOST)
  differsBecause!: string;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsString()
  @MaxLength(TEXT_MAX)
  reasons!: string;

  @IsArray()
  @ArrayMaxSize(AREAS_MOST)
  @ArrayUnique()
  @IsString({ each: true })
  areas!: string[];

  @IsDay()
  @NotInFuture()
  asOf!: string;

  @OneRecord(() => GroundKeysDto)
  grounds!: GroundKeysDto;
}

export class ChangeAssessmentDto
  extends PartialType(OmitType(CreateAssessmentDto, ['about']), { skipNullProperties: false })
  implements ChangeAssessment {}
