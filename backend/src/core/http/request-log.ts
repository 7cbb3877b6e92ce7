import { Logger } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';

/**
 * One line a request: what was asked by its pattern, never by its address, which may hold what somebody searched.
 * No account, no IP address, no user agent.
 */
export function logRequests(server: FastifyInstance): void {
  const logger = new Logger('Request');
  server.addHook('onResponse', (request, reply, done) => {
    logger.log({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}
