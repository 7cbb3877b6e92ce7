import { type Permission, type ProblemCode, PROBLEMS, type Standing, STANDINGS } from '@parole-tenue/contract';
import { type Answer, type Browser } from '../test-app.js';
import { type Somebody, type World } from './world.js';

/**
 * How somebody is answered, one letter each: `+` done, `?` asked to sign in, `-` refused, `0` not there, `!` wrong as sent,
 * `=` not now, `c` asked to say again who they are, `w` not who they say they are, `l` asked for the link of an opening.
 */
export type Outcome = '+' | '?' | '-' | '0' | '!' | '=' | 'c' | 'w' | 'l';

/** Whom the letters of a row are about, in their order. Null: a visitor. */
export const ASKERS: readonly (Standing | null)[] = [null, ...STANDINGS];

/** What is sent, as far as the route does not say it. */
export interface Asked {
  /** Somebody else of the same standing, or the same person elsewhere. */
  by?: Browser;
  /** What stands in place of `{id}` and the like; an id of nothing when not given. */
  at?: Record<string, string>;
  /** `?of=own` */
  query?: string;
  body?: object;
  headers?: Record<string, string>;
  /** 1 when not given. */
  version?: number;
}

/** What is expected of one route, by hand from access.md. */
export interface RouteCase {
  /** The permissions on which its answers turn, the declared one included. */
  asks: readonly Permission[];
  /**
   * `relation` or `relation: what else matters` → who is answered how: the visitor, then member and lead of a ministry, of
   * a CSO, of a donor and of an observer, then editor and administrator, as in `'? ++ ++ ++ -- - -'`. Relations are those of
   * the matrix; `others`: it belongs to another organisation; `nothing`: there is no such thing.
   */
  rows: Readonly<Record<string, string>>;
  ask: (world: World, who: Somebody, relation: string, detail: string) => Promise<Asked> | Asked;
  /** Where the status does not tell. */
  read?: (answer: Answer, detail: string) => Outcome;
}
export type RouteCases = Readonly<Record<string, RouteCase>>;

/** Ends the name of a row in which nobody has said again, moments ago, who they are. In all others everybody has. */
export const UNCONFIRMED = 'without saying again who one is';

/** A route that wants the same request from everybody. */
export const simple = (asks: readonly Permission[], letters: string, asked: Asked = {}): RouteCase => ({
  ...{ asks, rows: { any: letters } },
  ask: () => asked,
});

export const relationOf = (row: string): string => row.split(': ')[0] ?? '';

export const lettersOf = (row: string): string[] => Array.from(row.replaceAll(' ', ''));

/** Puts the question of a row to the application. @returns the letter of the answer, or what has no letter. */
export async function outcomeOf(world: World, route: string, row: string, { ask, read }: RouteCase, who: Somebody) {
  const [method, path = ''] = route.split(' ');
  const detail = row.slice(relationOf(row).length + 2);
  const {
    by = who.browser,
    at = {},
    query = '',
    body,
    headers = {},
    version = 1,
  } = await ask(world, who, relationOf(row), detail);
  await world.confirmEverybody(!detail.endsWith(UNCONFIRMED));
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? NOTHING) + query;
  const answer = await by.send(
    method as 'GET',
    url,
    isReading(method) ? { headers } : { version, headers, body: body ?? {} },
  );
  return read?.(answer, detail) ?? letterOf(answer);
}

const isReading = (method = ''): boolean => method === 'GET' || method === 'HEAD';

/** An id of nothing. */
export const NOTHING = '11111111-1111-4111-8111-111111111111';

const LETTERS: Partial<Record<ProblemCode, Outcome>> = {
  ...{ unauthenticated: '?', wrong_credentials: 'w', forbidden: '-', confirmation_required: 'c', absent: '0' },
  ...{ invalid: '!', step_refused: '=', id_taken: '=', link_expired: 'l' },
};

/** Of an answer that has headers only. */
const BY_STATUS: readonly [status: number, Outcome][] = [
  [401, '?'],
  [403, '-'],
  [404, '0'],
];

/** By status and code, so that two refusals are not taken for each other. */
function letterOf({ status, body }: Answer): string {
  if (status >= 200 && status < 300) return '+';
  const [alone] = body === '' ? BY_STATUS.filter(([known]) => known === status) : [];
  if (alone) return alone[1];
  const { code } = body as { code: ProblemCode };
  return (PROBLEMS[code] === status ? LETTERS[code] : undefined) ?? `<${status} ${code}>`;
}
