import { type Permission } from '@parole-tenue/contract';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Actor, type SessionFacts } from './actor.js';

export const IS_PUBLIC = 'parole:isPublic';
export const REQUIRED_PERMISSION = 'parole:requiredPermission';

/** Anybody may call this route, signed in or not. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

/** Only who is granted this permission on some record at least. The service asks again with the record at hand. */
export const Requires = (permission: Permission) =>
  applyDecorators(SetMetadata(REQUIRED_PERMISSION, permission), ApiSecurity('session'));

export const IS_BEFORE_FACTOR = 'parole:isBeforeFactor';
export const NEEDS_CONFIRMATION = 'parole:needsConfirmation';
export const OPENS_TRANSACTIONS = 'parole:opensTransactions';

/** Also for somebody who has no second factor yet: what leads to one. */
export const BeforeFactor = () => SetMetadata(IS_BEFORE_FACTOR, true);

/** Only after saying again, moments ago, who one is: `POST /api/session/confirmation`. */
export const Confirmed = () => SetMetadata(NEEDS_CONFIRMATION, true);

/** Runs without the request's transaction, and opens its own: it does something slow first, such as hashing a password. */
export const OpensTransactions = () => SetMetadata(OPENS_TRANSACTIONS, true);

/** The sign-in that the request belongs to; only where a permission is required. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionFacts | null =>
    context.switchToHttp().getRequest<FastifyRequest>().session ?? null,
);

/** Who is asking: `Actor`, on public routes `Actor | null`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<FastifyRequest>().actor ?? null,
);
