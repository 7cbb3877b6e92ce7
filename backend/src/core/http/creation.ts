import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answers } from './openapi.js';

/** What a `PUT` came to: a new record, or the one that the same request made before. */
export interface Creation<Created> {
  isNew: boolean;
  record: Created;
}

/** Answers the record: 201 the first time, 200 when the same thing is sent again. */
@Injectable()
class CreationStatus implements NestInterceptor<Creation<unknown>> {
  intercept(context: ExecutionContext, next: CallHandler<Creation<unknown>>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ isNew, record }) => {
        void reply.status(isNew ? 201 : 200);
        return record;
      }),
    );
  }
}

/** A route that creates under the client's id; its service answers a `Creation` of the contract's type named here. */
export const Creates = (type: string) =>
  applyDecorators(
    UseInterceptors(CreationStatus),
    Answers(type, { status: 201, description: 'Created' }),
    Answers(type, { description: 'The same thing was sent before: as it stands now' }),
  );
