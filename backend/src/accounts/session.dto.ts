import { type SignIn } from '@parole-tenue/contract';
import { IsString, MaxLength } from 'class-validator';

export class SignInDto implements SignIn {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(128)
  password!: string;
}
