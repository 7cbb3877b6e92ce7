import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Malformed, VersionRequired } from '../problems/problems.js';
import { describedBy } from './openapi.js';

/** The version the caller changes, from `If-Match: "3"`. Missing: 428. */
export const IfMatch = createParamDecorator(versionOf, [
  describedBy(
    ApiHeader({ name: 'If-Match', required: true, description: 'The version that is changed', example: '"3"' }),
  ),
]);

function versionOf(_: unknown, context: ExecutionContext): number {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new VersionRequired();
  const version = /^"([1-9]\d{0,8})"$/.exec(header)?.[1];
  if (version === undefined) throw new Malformed();
  return Number(version);
}
