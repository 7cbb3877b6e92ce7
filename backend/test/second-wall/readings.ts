import { type TestApp } from '../test-app.js';
import { ask, type Told } from './asking.js';
import { type Requests } from './requests.js';
import { type Somebody } from './world.js';

/** Every address that can be read: each list whole, by pages and by each filter; each record that everybody may see. */
export class Readings {
  private constructor(
    private readonly app: TestApp,
    private readonly addresses: string[],
    private readonly each: number,
  ) {}

  /** @param each of the filters everybody asks so many-th one, and together they ask all: 1 = everybody asks each. */
  static async of(app: TestApp, requests: Requests, words: string[], each = 1): Promise<Readings> {
    const { rows } = await app.owner.query<{ name: string; value: string }>(
      `SELECT 'id' AS name, max(id::text) AS value FROM statements WHERE state = 'published' GROUP BY noun
       UNION ALL SELECT 'id', max(id::text) FROM evidence WHERE level = 'public'
       UNION ALL SELECT 'slug', max(slug) FROM organisations GROUP BY slug LIKE '%-other'
       UNION ALL SELECT 'slug', max(slug) FROM frameworks
       UNION ALL SELECT 'reference', reference FROM recommendations`,
    );
    const addresses = requests
      .operations()
      .filter(([method]) => method === 'GET')
      .flatMap(([, path]) => {
        const named = rows.filter(({ name }) => path.includes(`{${name}}`)).map(({ value }) => value);
        const values = [...named, ...requests.choices(path)];
        const whole = path.includes('{') ? values.map((value) => path.replace(/\{\w+\}/, value)) : [path];
        const queries = requests.queries(path, words).map((query) => `${whole[0] ?? path}?${query}`);
        return [...whole, ...queries];
      });
    return new Readings(app, addresses, each);
  }

  get size(): number {
    return this.addresses.length;
  }

  /** What somebody is told at each address, and on every page after it. @param turn whose filters are theirs. */
  async by(who: Somebody, turn = 0): Promise<Map<string, Told>> {
    const told = new Map<string, Told>();
    for (const address of this.addresses.filter(
      (one, index) => !one.includes('?') || (index + turn) % this.each === 0,
    )) {
      let next: string | null = address;
      while (next !== null) {
        const answer: Told = await ask(this.app, who, { method: 'GET', url: next });
        told.set(next, answer);
        next = next.includes('limit=3') ? pageAfter(address, answer) : null;
      }
    }
    return told;
  }
}

function pageAfter(address: string, { text }: Told): string | null {
  const cursor = /"nextCursor":"([^"]+)"/.exec(text)?.[1];
  return cursor === undefined ? null : `${address}&cursor=${cursor}`;
}
