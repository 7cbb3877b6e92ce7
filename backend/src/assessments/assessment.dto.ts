import {
  type ChangeAssessment,
  type CreateAssessment,
  type Judgement,
  JUDGEMENTS,
  type Language,
  LANGUAGES,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsDay, NotInFuture, OrNull } from '../core/http/validators.js';
import { REFERENCE_MAX, TEXT_MAX } from '../statements/statement.dto.js';

export class CreateAssessmentDto implements CreateAssessment {
  @IsString()
  @MaxLength(REFERENCE_MAX)
  recommendation!: string;

  @OrNull()
  @IsIn(JUDGEMENTS)
  judgement!: Judgement | null;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsString()
  @MaxLength(TEXT_MAX)
  reasons!: string;

  @IsDay()
  @NotInFuture()
  asOf!: string;
}

export class ChangeAssessmentDto
  extends PartialType(OmitType(CreateAssessmentDto, ['recommendation']), { skipNullProperties: false })
  implements ChangeAssessment {}
