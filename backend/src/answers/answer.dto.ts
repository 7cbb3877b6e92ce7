import {
  type Answer,
  ANSWERS,
  type ChangeObjection,
  type ChangeReply,
  type ChangeResponse,
  type CreateObjection,
  type CreateReply,
  type CreateResponse,
  type Language,
  LANGUAGES,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsId, OrNull } from '../core/http/validators.js';
import { REFERENCE_MAX, TEXT_MAX } from '../statements/statement.dto.js';

export class CreateResponseDto implements CreateResponse {
  @IsString()
  @MaxLength(REFERENCE_MAX)
  recommendation!: string;

  @OrNull()
  @IsIn(ANSWERS)
  answer!: Answer | null;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsString()
  @MaxLength(TEXT_MAX)
  reason!: string;

  @OrNull()
  @IsId()
  supersedes!: string | null;
}

export class ChangeResponseDto
  extends PartialType(OmitType(CreateResponseDto, ['recommendation', 'supersedes']), { skipNullProperties: false })
  implements ChangeResponse {}

export class CreateObjectionDto implements CreateObjection {
  @IsId()
  about!: string;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsString()
  @MaxLength(TEXT_MAX)
  text!: string;
}

export class ChangeObjectionDto
  extends PartialType(OmitType(CreateObjectionDto, ['about']), { skipNullProperties: false })
  implements ChangeObjection {}

/** An objection and a reply say the same: what they are about, in which language, and their words. */
export class CreateReplyDto extends CreateObjectionDto implements CreateReply {}

export class ChangeReplyDto extends ChangeObjectionDto implements ChangeReply {}
