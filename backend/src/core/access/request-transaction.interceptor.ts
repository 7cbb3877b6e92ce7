import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** A request that may write runs in one transaction, and is answered when that is committed. */
@Injectable()
export class RequestTransaction implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE_METHODS.includes(method)) return next.handle();
    return from(this.database.transaction(() => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
