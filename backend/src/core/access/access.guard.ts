import { isGranted, type Permission } from '@parole-tenue/contract';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { Forbidden, NotSignedIn } from '../problems/problems.js';
import { IS_PUBLIC, REQUIRED_PERMISSION } from './access.decorators.js';
import { ActorSource } from './actor.js';

/** The first gate: a route is public or declares one permission. A route that declares nothing is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = (request.actor = await this.actors.actorOf(request));
    const declared = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, declared)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, declared);
    if (!permission) throw new Forbidden();
    if (!actor) throw new NotSignedIn();
    if (!isGranted(actor, permission)) throw new Forbidden();
    return true;
  }
}
