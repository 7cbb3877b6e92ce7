import { type FastifyInstance } from 'fastify';
import { sendProblem } from '../core/problems/problem.filter.js';
import { type PasswordsService } from './passwords.service.js';

/**
 * While no more passwords can be hashed, a sign-in is told so before anything else is done for it: what is too much costs
 * next to nothing, and nobody else waits because of it.
 */
export function shedSignIns(server: FastifyInstance, passwords: PasswordsService): void {
  server.addHook('onRequest', (request, reply, done) => {
    const isSignIn = request.method === 'POST' && request.routeOptions.url === '/api/session';
    const problem = isSignIn ? passwords.refusal() : null;
    if (problem) sendProblem(request, reply, problem.code, problem);
    else done();
  });
}
