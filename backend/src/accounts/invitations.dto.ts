import {
  type AcceptInvitation,
  type CreateInvitation,
  type InspectInvitation,
  type Language,
  LANGUAGES,
} from '@parole-tenue/contract';
import { IsIn } from 'class-validator';
import { IfSent } from '../core/http/validators.js';
import { IsAddress, IsNewPassword, IsPersonName, IsToken } from './account.validators.js';
import { MEMBER_ROLES } from './members.dto.js';

export class CreateInvitationDto implements CreateInvitation {
  @IsAddress()
  email!: string;

  @IsIn(MEMBER_ROLES)
  role!: 'member' | 'lead';
}

export class InspectInvitationDto implements InspectInvitation {
  @IsToken()
  token!: string;

  @IfSent()
  @IsToken()
  code?: string;
}

export class AcceptInvitationDto extends InspectInvitationDto implements AcceptInvitation {
  @IfSent()
  @IsAddress()
  email?: string;

  @IsPersonName()
  name!: string;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsNewPassword()
  password!: string;
}
