import { type AskPasswordLink, type UsePasswordLink } from '@parole-tenue/contract';
import { IsAddress, IsNewPassword, IsToken } from './account.validators.js';

export class AskPasswordLinkDto implements AskPasswordLink {
  @IsAddress()
  email!: string;
}

export class UsePasswordLinkDto implements UsePasswordLink {
  @IsToken()
  token!: string;

  @IsNewPassword()
  password!: string;
}
