import { Logger } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';

/** Asked every few seconds, and of interest only when the answer is not that all is well. */
const HEALTH = '/api/health/';

/**
 * One line a request: what was asked by its pattern, never by its address, which may hold what somebody searched.
 * No account, no IP address, no user agent.
 */
export function logRequests(server: FastifyInstance): void {
  const logger = new Logger('Request');
  server.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'none' } = request.routeOptions;
    const { statusCode: status, elapsedTime } = reply;
    if (status !== 200 || !route.startsWith(HEALTH)) {
      logger.log({ requestId: request.id, method: request.method, route, status, ms: Math.round(elapsedTime) });
    }
    done();
  });
}
