import { type SignIn } from '@parole-tenue/contract';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { type FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { InputPipe } from '../core/http/input.pipe.js';
import { NotSignedIn } from '../core/problems/problems.js';
import { type Shown } from './credentials.repository.js';
import { IdentityService } from './identity.service.js';
import { SignInDto } from './session.dto.js';

/** Passport's local strategy over an e-mail address, a password and a code. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly identity: IdentityService) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  validate(request: FastifyRequest<{ Body: SignIn }>): Promise<Shown | null> {
    return this.identity.check(request.body, request);
  }
}

/** Lets a request through whose credentials open an account, and leaves what they showed in `request.user`. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  private readonly pipe = new InputPipe();

  /** Guards come before pipes, and Passport says nothing useful about fields. */
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.pipe.transform(body, { type: 'body', metatype: SignInDto });
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<Account>(error: Error | null, account: Account | false): Account {
    if (error) throw error;
    if (!account) throw new NotSignedIn('wrong_credentials');
    return account;
  }
}
