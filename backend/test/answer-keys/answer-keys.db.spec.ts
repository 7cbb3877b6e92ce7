import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nameOf, routesOf } from '../routes.js';
import { type Answer } from '../test-app.js';
import { type Expected, EXPECTED } from './expected.js';
import { READERS, type Reader, Readers } from './readers.js';
import { merged, parsed, type Shape, shapeOf, withLeaves } from './shape.js';

/** The exact keys of every answer, per reader: with a new field somebody has to say here who reads it. */
let readers: Readers;

beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

const CASES = Object.entries(EXPECTED).flatMap(([route, cases]) =>
  cases.map((one): [string, string, Expected] => [[route, one.of, one.query].filter(Boolean).join(' '), route, one]),
);

/** Where people read of themselves and their organisation, and administrators of those whom the platform knows. */
const ABOUT_PEOPLE =
  /^GET \/api\/(account|session|workspace|members|activity|invitations|people|requests|demonstration)\b/;
const isAboutPeople = (route: string, { query }: Expected): boolean => query === '?of=own' || ABOUT_PEOPLE.test(route);
const isOwn = (reader: Reader): boolean => reader === 'member' || reader === 'lead';

const notationFor = ({ readers: named }: Expected, reader: Reader): string => named[reader] ?? named['*'] ?? '';
const isShape = (notation: string): boolean => notation.startsWith('{');
const statusOf = (notation: string): number => (isShape(notation) ? 200 : Number(notation));

it('has every route that answers', () => {
  const routes = routesOf(readers.app.nest).filter(({ method }) => method === 'GET');
  expect(Object.keys(EXPECTED).sort()).toEqual(routes.map(nameOf).sort());
});

describe.each(CASES)('%s', (_, route, one) => {
  const notations = [...new Set(READERS.map((reader) => notationFor(one, reader)))];
  const groups = notations.map((notation): [string, string, Reader[]] => {
    const group = READERS.filter((reader) => notationFor(one, reader) === notation);
    return [group.join(', '), notation, group];
  });

  it.each(groups)('answers %s with these keys and no other', async (__, notation, group) => {
    let seen: Shape = null;
    for (const reader of group) {
      const answer = await readers.ask(route, one, reader);
      expect([reader, answer.status]).toEqual([reader, statusOf(notation)]);
      if (isShape(notation)) seen = merged(seen, shapeOf(answer.body));
      if (!isOwn(reader) && !isAboutPeople(route, one)) expectNobodyNamed(answer);
    }
    if (isShape(notation)) expect(withLeaves(seen, parsed(notation))).toEqual(parsed(notation));
  });
});

describe('a refusal', () => {
  it('has the same keys for everybody', async () => {
    const keys = parsed('{type title status code detail requestId}');
    for (const reader of READERS) {
      const answer = await readers.ask('GET /api/reports/{id}', { of: 'nothing', readers: {} }, reader);
      expect([reader, answer.status, shapeOf(answer.body)]).toEqual([reader, 404, keys]);
    }
  });
});

it('names the people of a CSO to nobody outside, and its lead to administrators alone', async () => {
  const outside = READERS.filter((reader) => !isOwn(reader));
  const told = new Set<string>();
  for (const [title, route, one] of CASES) {
    for (const reader of outside) {
      const text = JSON.stringify((await readers.ask(route, one, reader)).body);
      for (const name of readers.names.filter((known) => text.includes(known))) told.add(`${title} ${reader} ${name}`);
    }
  }
  const [, lead = ''] = readers.names;
  expect([...told].sort()).toEqual(
    ['GET /api/people', 'GET /api/requests', 'GET /api/workspace'].map((route) => `${route} administrator ${lead}`),
  );
});

/** A person of the organisation that everything is about, or a time of day. */
function expectNobodyNamed({ body }: Answer): void {
  const text = JSON.stringify(body);
  expect(readers.names.filter((name) => text.includes(name))).toEqual([]);
  expect(text).not.toMatch(/\dT\d\d:\d\d/);
}
