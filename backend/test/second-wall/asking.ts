import { type TestApp } from '../test-app.js';
import { type Somebody } from './world.js';

/** A request as a person's browser sends it. */
export interface Asked {
  method: string;
  url: string;
  body?: object;
}

/** An answer, byte for byte, without what differs between any two: its id, its date, when a session was last used. */
export interface Told {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const OF_THIS_ANSWER = ['date', 'x-request-id'];
const LAST_USED = /("lastUsedAt":)"[^"]*"/g;

export async function ask(app: TestApp, { browser }: Somebody, { method, url, body }: Asked): Promise<Told> {
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const answer = await app.nest.inject({
    method,
    url,
    payload: body,
    headers: { 'accept-encoding': 'identity', 'if-match': '"1"', ...(cookie && { cookie }) },
  });
  const id = String(answer.headers['x-request-id']);
  const headers = Object.entries(answer.headers).filter(([name]) => !OF_THIS_ANSWER.includes(name));
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    text: answer.body.replaceAll(id, 'its-id').replace(LAST_USED, '$1"then"'),
  };
}

/** The same answer to another question: what was asked for has gone from it. */
export function without(told: Told, asked: string): Told {
  return { ...told, text: told.text.replaceAll(asked, 'what-was-asked') };
}
