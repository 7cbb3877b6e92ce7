import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sendProblem } from '../problems/problem.filter.js';

/** Where pages live; whatever begins with `/api/` is none of them. */
const PAGES = '/*';

/** A wrong method at an address that knows others is told which; only what knows none is absent. */
export function refuseOtherMethods(server: FastifyInstance): void {
  const routes = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const known = routes.get(url) ?? new Set();
    routes.set(url, new Set([...known, ...[method].flat()]));
  });
  server.addHook('onRequest', (request, reply, done) => {
    const known = isUnrouted(request) ? methodsAt(pathOf(request), routes) : [];
    if (known.length === 0 || known.includes(request.method)) {
      done();
      return;
    }
    void reply.header('Allow', known.join(', '));
    sendProblem(request, reply, 'method_refused');
  });
}

function isUnrouted({ is404, routeOptions, url }: FastifyRequest): boolean {
  return is404 || (routeOptions.url === PAGES && url.startsWith('/api/'));
}

const pathOf = ({ url }: FastifyRequest): string => url.replace(/\?.*/s, '');

function methodsAt(path: string, routes: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const isApi = path.startsWith('/api/');
  const matching = [...routes].filter(([url]) => !(isApi && url === PAGES) && patternOf(url).test(path));
  return [...new Set(matching.flatMap(([, methods]) => [...methods]))].sort();
}

function patternOf(url: string): RegExp {
  const literal = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')}$`);
}
