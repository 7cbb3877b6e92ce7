import {
  type CreateAdminRequest,
  type Id,
  ORGANISATION_KINDS,
  type OrganisationKind,
  REQUEST_KINDS,
  REQUEST_REASON_LENGTH,
  type RequestKind,
} from '@parole-tenue/contract';
import { IsEmail, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IfSent, IsId } from '../core/http/validators.js';

/** Which of the fields a kind needs is asked once each is what it should be. */
export class CreateRequestDto implements CreateAdminRequest {
  @IsIn(REQUEST_KINDS)
  kind!: RequestKind;

  @IfSent()
  @IsString()
  @MaxLength(60)
  organisation?: string;

  @IfSent()
  @IsString()
  @MaxLength(254)
  @IsEmail()
  email?: string;

  @IfSent()
  @IsId()
  person?: Id;

  @IfSent()
  @IsIn(['editor', 'administrator'])
  role?: 'editor' | 'administrator';

  @IfSent()
  @IsIn(ORGANISATION_KINDS)
  organisationKind?: OrganisationKind;

  @IsString()
  @MinLength(REQUEST_REASON_LENGTH.least)
  @MaxLength(REQUEST_REASON_LENGTH.most)
  @Matches(/\S/)
  reason!: string;
}
