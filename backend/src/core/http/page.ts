import { type Page, type PageQuery, PAGE_LIMIT_DEFAULT, TOTAL_MAX } from '@parole-tenue/contract';
import { InvalidInput } from '../problems/problems.js';

/** Count at most this many: one more than is told exactly. */
export const COUNT_LIMIT = TOTAL_MAX + 1;

/** A place in a list: the sort values of the item before. Opaque, and never more than that item shows. */
export function encodeCursor(...values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values.map(String))).toString('base64url');
}

/** @throws InvalidInput unless the cursor holds one value for each check, and each passes its own. */
export function decodeCursor<Checks extends ((value: string) => boolean)[]>(
  cursor: string,
  ...checks: Checks
): { [Index in keyof Checks]: string } {
  const values = parse(cursor);
  if (!isListOfStrings(values) || values.length !== checks.length) throw wrongCursor();
  if (!values.every((value, index) => checks[index]?.(value))) throw wrongCursor();
  return values as { [Index in keyof Checks]: string };
}

/** A page out of rows of which one too many was asked for, and a count that stopped at `COUNT_LIMIT`. */
export function pageOf<Item>(
  rows: Item[],
  limit: number,
  count: number,
  placeOf: (last: Item) => (string | number)[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: Math.min(count, TOTAL_MAX),
    totalIsExact: count <= TOTAL_MAX,
    nextCursor: last && rows.length > limit ? encodeCursor(...placeOf(last)) : null,
  };
}

/** A page of a list so short that it is always read whole. */
export function pageOfWhole<Item>(all: Item[], query: PageQuery, keyOf: (item: Item) => string): Page<Item> {
  const { limit = PAGE_LIMIT_DEFAULT } = query;
  const start = query.cursor === undefined ? 0 : placeAfter(all, query.cursor, keyOf);
  return pageOf(all.slice(start, start + limit + 1), limit, all.length, (last) => [keyOf(last)]);
}

function placeAfter<Item>(all: Item[], cursor: string, keyOf: (item: Item) => string): number {
  const [key] = decodeCursor(cursor, (value) => all.some((item) => keyOf(item) === value));
  return all.findIndex((item) => keyOf(item) === key) + 1;
}

const wrongCursor = (): InvalidInput => new InvalidInput([{ path: 'cursor', code: 'format' }]);

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
