import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

export const PASSWORD = 'Parole-tenue-demo-1';

export interface Attempt {
  email: string;
  password: string;
  /** The address it comes from, as a trusted proxy tells it. */
  from: string;
  cookie?: string;
}

export interface Outcome {
  status: number;
  ms: number;
  retryAfter: number;
  /** What the browser keeps, by name. */
  cookies: Map<string, string>;
}

/** As a proxy has them: few connections, kept. */
const connections = new Agent({ keepAlive: true, maxSockets: 64 });

export async function signIn(url: string, { email, password, from, cookie = '' }: Attempt): Promise<Outcome> {
  const start = performance.now();
  const body = JSON.stringify({ email, password });
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': from, Cookie: cookie };
  const asked = request(`${url}/api/session`, { method: 'POST', agent: connections, headers }).end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  await text(answer);
  return {
    status: answer.statusCode ?? 0,
    ms: performance.now() - start,
    retryAfter: Number(answer.headers['retry-after']),
    cookies: cookiesOf(answer),
  };
}

function cookiesOf({ headers }: IncomingMessage): Map<string, string> {
  const pairs = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]?.split('=') ?? []);
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

let addresses = 0;

/** An address in a network that was not used before. */
export function newAddress(): string {
  addresses++;
  return `${20 + (addresses >> 16)}.${(addresses >> 8) & 255}.${addresses & 255}.9`;
}

/** Begins the work so often in a second, for so long, whether what was begun has ended or not. */
export async function steadily(
  perSecond: number,
  seconds: number,
  work: (turn: number) => Promise<void>,
): Promise<void> {
  const [start, begun] = [performance.now(), [] as Promise<void>[]];
  for (let turn = 0; turn < perSecond * seconds; turn++) {
    await delay(Math.max(0, start + (turn * 1000) / perSecond - performance.now()));
    begun.push(work(turn));
  }
  await Promise.all(begun);
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
