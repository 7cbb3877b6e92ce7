import {
  type ChangeVerification,
  type CreateVerification,
  type Finding,
  FINDINGS,
  type Language,
  LANGUAGES,
  type VerificationsQuery,
} from '@parole-tenue/contract';
import { PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { IfSent, IsId } from '../core/http/validators.js';

const LONGEST_REASON = 10_000;

export class CreateVerificationDto implements CreateVerification {
  @IfSent()
  @IsId()
  evidence?: string;

  @IfSent()
  @IsId()
  milestone?: string;

  @IsIn(FINDINGS)
  finding!: Finding;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  text!: string;
}

export class ChangeVerificationDto
  extends PartialType(PickType(CreateVerificationDto, ['finding', 'language', 'text']), { skipNullProperties: false })
  implements ChangeVerification {}

export class VerificationsQueryDto extends PageQueryDto implements VerificationsQuery {
  @IsOptional()
  @IsIn(['own', 'published'])
  of: 'own' | 'published' = 'published';

  @IsOptional()
  @IsId()
  evidence?: string;

  @IsOptional()
  @IsId()
  milestone?: string;
}
