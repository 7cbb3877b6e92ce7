import { createHash } from 'node:crypto';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

const REVALIDATED = 'public, no-cache';
const PRIVATE = 'private, no-store';

/**
 * Public answers of the API carry an ETag, and a repeat visit costs a 304. The tag is weak: it names the content, which
 * is the same however it was compressed on the way. What is answered to somebody signed in, or to a request that writes,
 * is kept by nobody. Pages are rendered for a visitor, whoever asks. Answers that already say how to be kept are left
 * alone.
 */
export function addConditionalGet(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    done(null, withCaching(request, reply, payload));
  });
}

function withCaching(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (reply.hasHeader('cache-control')) return payload;
  const isShared = ['GET', 'HEAD'].includes(request.method) && !request.actor && reply.statusCode === 200;
  void reply.header('Cache-Control', isShared ? REVALIDATED : PRIVATE);
  if (!isShared || typeof payload !== 'string') return payload;
  const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  void reply.header('ETag', `W/${tag}`).header('Vary', 'Cookie');
  if (!matches(request.headers['if-none-match'], tag)) return payload;
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}

export function matches(header: string | undefined, tag: string): boolean {
  const known = header?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return known.includes(tag) || known.includes('*');
}
