import { type FastifyRequest } from 'fastify';

/**
 * A request as web standards have it. Whatever host its sender names, it is for the address that people know us by:
 * nobody makes a page speak of another one.
 */
export function webRequestOf({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>, publicUrl: string): Request {
  const address = new URL(url, publicUrl);
  const named = Object.entries(headers).filter(([, value]) => value !== undefined);
  const sent = new Headers(named.map(([name, value]) => [name, String(value)]));
  sent.set('host', address.host);
  return new Request(address, { headers: sent });
}
