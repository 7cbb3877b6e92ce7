import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import { isSafe } from '../http/safe-method.js';
import { OPENS_TRANSACTIONS } from './access.decorators.js';

/**
 * A request that may write, or that somebody asks who is signed in, runs in one transaction that carries who is asking,
 * and is answered when that is committed. What a visitor reads is public and needs none. A route that opens its own
 * transactions holds no connection while it does something slow.
 */
@Injectable()
export class RequestTransaction implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, actor = null } = context.switchToHttp().getRequest<FastifyRequest>();
    const isOpenedByRoute = this.reflector.get<boolean | undefined>(OPENS_TRANSACTIONS, context.getHandler()) ?? false;
    if (isOpenedByRoute || (isSafe(method) && actor === null)) return next.handle();
    return from(this.database.transactionAs(actor, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
