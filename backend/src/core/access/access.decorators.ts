import { type Permission } from '@parole-tenue/contract';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Actor } from './actor.js';

export const IS_PUBLIC = 'parole:isPublic';
export const REQUIRED_PERMISSION = 'parole:requiredPermission';

/** Anybody may call this route, signed in or not. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

/** Only who is granted this permission on some record at least. The service asks again with the record at hand. */
export const Requires = (permission: Permission) =>
  applyDecorators(SetMetadata(REQUIRED_PERMISSION, permission), ApiSecurity('session'));

/** Who is asking: `Actor`, on public routes `Actor | null`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<FastifyRequest>().actor ?? null,
);
