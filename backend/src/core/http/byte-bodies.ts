import { type FastifyInstance } from 'fastify';
import { UnsupportedType } from '../problems/problems.js';

/** Of requests that carry pieces of a file, and of no others. */
export const BYTES = 'application/offset+octet-stream';

/** Bodies of files are not read by the server but by the route, piece after piece; elsewhere they are refused. */
export function passBytes(server: FastifyInstance, path: string): void {
  server.addContentTypeParser(BYTES, (request, body, done) => {
    const { url = '' } = request.routeOptions;
    if (url === path || url.startsWith(`${path}/`)) done(null, body);
    else done(new UnsupportedType());
  });
}
