import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { type FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { type FieldFault, InvalidInput, NotSignedIn } from '../core/problems/problems.js';
import { SessionService } from './session.service.js';

const PASSWORD_MOST = 128;

/** Passport's local strategy over an e-mail address and a password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: SessionService) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  validate(email: string, password: string): Promise<string | null> {
    return this.sessions.check(email, password);
  }
}

/** Lets a request through whose credentials open an account, and leaves the account's id in `request.user`. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const faults = faultsOf(context.switchToHttp().getRequest<FastifyRequest>().body);
    if (faults.length > 0) throw new InvalidInput(faults);
    return super.canActivate(context) as Promise<boolean>;
  }

  override handleRequest<Account>(error: Error | null, account: Account | false): Account {
    if (error) throw error;
    if (!account) throw new NotSignedIn('wrong_credentials');
    return account;
  }
}

/** Passport answers nothing useful about missing fields, and the pipe comes after the guards. */
function faultsOf(body: unknown): FieldFault[] {
  const fields = (body ?? {}) as Record<string, unknown>;
  return ['email', 'password'].flatMap((path): FieldFault[] => {
    const value = fields[path];
    if (value === undefined || value === '') return [{ path, code: 'required' }];
    if (typeof value !== 'string') return [{ path, code: 'type' }];
    if (value.includes('\u0000')) return [{ path, code: 'format' }];
    return value.length > (path === 'email' ? 254 : PASSWORD_MOST) ? [{ path, code: 'too_long' }] : [];
  });
}
