import {
  type ChangeAccount,
  type ChangePassword,
  type Language,
  LANGUAGES,
  PASSWORD_LENGTH,
} from '@parole-tenue/contract';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IfSent } from '../core/http/validators.js';
import { IsNewPassword, IsPersonName } from './account.validators.js';

export class ChangeAccountDto implements ChangeAccount {
  @IfSent()
  @IsPersonName()
  name?: string;

  @IfSent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class ChangePasswordDto implements ChangePassword {
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_LENGTH.most)
  current!: string;

  @IsNewPassword()
  next!: string;
}
