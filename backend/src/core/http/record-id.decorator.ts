import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Absent, InvalidInput } from '../problems/problems.js';
import { describedBy } from './openapi.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The record's id from the address. Creating under what is no random UUID is refused; elsewhere nothing is there. */
export const RecordId = createParamDecorator(idOf, [
  describedBy(ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })),
]);

function idOf(_: unknown, context: ExecutionContext): string {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const { id } = request.params;
  if (UUID_V4.test(id)) return id.toLowerCase();
  throw request.method === 'PUT' ? new InvalidInput([{ path: 'id', code: 'format' }]) : new Absent();
}
