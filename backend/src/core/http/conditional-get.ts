import { createHash } from 'node:crypto';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

const REVALIDATED = 'public, no-cache';
const PRIVATE = 'private, no-store';

/**
 * Public answers of the API carry a strong ETag, and a repeat visit costs a 304. What is answered to somebody signed
 * in, or to a request that writes, is kept by nobody. Pages are rendered for a visitor, whoever asks. Answers that
 * already say how to be kept are left alone.
 */
export function addConditionalGet(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    done(null, withCaching(request, reply, payload));
  });
}

function withCaching(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (reply.hasHeader('cache-control')) return payload;
  const isShared = request.method === 'GET' && !request.actor && reply.statusCode === 200;
  void reply.header('Cache-Control', isShared ? REVALIDATED : PRIVATE);
  if (!isShared || typeof payload !== 'string') return payload;
  const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  void reply.header('ETag', etag).header('Vary', 'Cookie');
  if (!matches(request.headers['if-none-match'], etag)) return payload;
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}

/** Compressing on the way may mark our tag as weak; the content behind it is the same. */
function matches(header: string | undefined, etag: string): boolean {
  const known = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return known.includes(etag) || known.includes('*');
}
