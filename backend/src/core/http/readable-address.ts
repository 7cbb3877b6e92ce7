import { type IncomingMessage } from 'node:http';

const NOWHERE = '/api/absent';

/**
 * The address a request is routed by. One that cannot be decoded, or that begins like the name of another host, leads
 * nowhere: it is then answered as absent, with all that stands on every answer.
 */
export function readableAddress({ url = NOWHERE }: IncomingMessage): string {
  return /^\/(?![/\\])/.test(url) && isDecodable(url) ? url : NOWHERE;
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url.replace(/\?.*/s, ''));
    return true;
  } catch {
    return false;
  }
}
