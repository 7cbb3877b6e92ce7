import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A request that may write, or that somebody asks who is signed in, runs in one transaction that carries who is asking,
 * and is answered when that is committed. What a visitor reads is public and needs none.
 */
@Injectable()
export class RequestTransaction implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, actor = null } = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE_METHODS.includes(method) && actor === null) return next.handle();
    return from(this.database.transactionAs(actor, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
