import { isGranted, type Permission } from '@parole-tenue/contract';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { Forbidden, NotSignedIn } from '../problems/problems.js';
import { IS_BEFORE_FACTOR, IS_PUBLIC, NEEDS_CONFIRMATION, REQUIRED_PERMISSION } from './access.decorators.js';
import { type Actor, ActorSource } from './actor.js';
import { requireConfirmed } from './confirmation.js';

/** The first gate: a route is public or declares one permission. A route that declares nothing is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { isOpen, isBeforeFactor, needsConfirmation, permission } = this.declarationsOf(context);
    const actor = await this.identify(request, isBeforeFactor, isOpen);
    if (isOpen) return true;
    if (!permission) throw new Forbidden();
    if (!actor) throw new NotSignedIn();
    if (!isGranted(actor, permission)) throw new Forbidden();
    if (needsConfirmation) requireConfirmed(request.session);
    return true;
  }

  private declarationsOf(context: ExecutionContext) {
    const declared = (key: string): unknown =>
      this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
    return {
      isOpen: declared(IS_PUBLIC) === true,
      isBeforeFactor: declared(IS_BEFORE_FACTOR) === true,
      needsConfirmation: declared(NEEDS_CONFIRMATION) === true,
      permission: declared(REQUIRED_PERMISSION) as Permission | undefined,
    };
  }

  /** Whoever has no second factor yet is a visitor, except where one is set. */
  private async identify(request: FastifyRequest, isBeforeFactor: boolean, isOpen: boolean): Promise<Actor | null> {
    const signedIn = await this.signIns.signedInOn(request);
    const isHeldBack = (signedIn?.session.needsFactor ?? false) && !isBeforeFactor;
    if (isHeldBack && !isOpen) throw new Forbidden('factor_required');
    request.session = signedIn?.session;
    return (request.actor = isHeldBack ? null : (signedIn?.actor ?? null));
  }
}
