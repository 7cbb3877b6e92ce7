import { PASSWORD_LENGTH } from '@parole-tenue/contract';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';

const NAME_MOST = 120;
const EMAIL_MOST = 254;
const TOKEN_MOST = 100;

/** Signs that show nothing, or turn the words around them: in a name they only mislead. */
const UNSEEN = /^[^\p{Cc}\p{Co}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u;

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export const IsPersonName = () =>
  applyDecorators(Trimmed(), IsString(), IsNotEmpty(), MaxLength(NAME_MOST), Matches(UNSEEN));

export const IsAddress = () => applyDecorators(Trimmed(), IsString(), IsNotEmpty(), MaxLength(EMAIL_MOST), IsEmail());

/** How long it is; whether it can be guessed is judged later. */
export const IsNewPassword = () =>
  applyDecorators(IsString(), MinLength(PASSWORD_LENGTH.least), MaxLength(PASSWORD_LENGTH.most));

/** Of a link. */
export const IsToken = () => applyDecorators(IsString(), IsNotEmpty(), MaxLength(TOKEN_MOST));
