import {
  type ChangeEvidence,
  type CreateEvidence,
  STATEMENT_NOUNS,
  type StatementNoun,
  VISIBILITY_LEVELS,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsId, IsLink } from '../core/http/validators.js';

class AttachedToDto {
  @IsIn(STATEMENT_NOUNS)
  noun!: StatementNoun;

  @IsId()
  id!: string;
}

export class CreateEvidenceDto implements CreateEvidence {
  @IsObject()
  @ValidateNested()
  @Type(() => AttachedToDto)
  attachedTo!: AttachedToDto;

  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  caption!: string;

  @IsLink()
  url!: string;

  @IsIn(VISIBILITY_LEVELS)
  level!: VisibilityLevel;
}

export class ChangeEvidenceDto
  extends PartialType(PickType(CreateEvidenceDto, ['caption', 'url', 'level']), { skipNullProperties: false })
  implements ChangeEvidence {}
