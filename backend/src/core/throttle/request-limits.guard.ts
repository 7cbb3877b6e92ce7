import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { isSafe } from '../http/safe-method.js';
import { ThrottleService } from './throttle.service.js';

/**
 * How much one session, and the network of people without one, may ask in a minute. It stands behind the gate that knows
 * who asks: that one counts a session's requests while it looks the session up, so that counting costs no question more.
 */
@Injectable()
export class RequestLimits implements CanActivate {
  constructor(private readonly throttle: ThrottleService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { method, session, ip } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.throttle.requireWithinLimits(session?.requests, !isSafe(method), ip);
    return true;
  }
}
