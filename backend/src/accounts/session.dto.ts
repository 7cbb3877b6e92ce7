import { type ConfirmFactor, type ConfirmIdentity, type SignIn } from '@parole-tenue/contract';
import { IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';

/** Six digits or a recovery code, with whatever stands between its groups. */
const CODE_MOST = 40;

export class SignInDto implements SignIn {
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(128)
  password!: string;

  @IsOptional()
  @IsString()
  @MaxLength(CODE_MOST)
  code?: string;
}

/** One of the two. */
export class ConfirmIdentityDto implements ConfirmIdentity {
  @ValidateIf(({ code, password }: ConfirmIdentity) => code === undefined || password !== undefined)
  @IsString()
  @MaxLength(128)
  password?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(CODE_MOST)
  code?: string;
}

export class ConfirmFactorDto implements ConfirmFactor {
  @IsString()
  @MaxLength(CODE_MOST)
  code!: string;
}
