import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Activity, type ActivityPage, type Problem } from '@parole-tenue/contract';
import { Factory } from '../../test/factories.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let side: Side;
let foreign: Side;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  side = await sideOf(app, make, 'civil_society');
  foreign = await sideOf(app, make, 'government');
});
afterAll(() => app.stop());

interface Act {
  by: Person;
  noun?: string;
  verb?: string;
  record?: string;
  at?: string;
}

const act = ({ by, noun = 'report', verb = 'create', record = crypto.randomUUID(), at = 'now()' }: Act) =>
  app.owner.query(
    `INSERT INTO journal (at, account_id, organisation_id, noun, record_id, verb) VALUES (${at}, $1, $2, $3, $4, $5)`,
    [by.account.id, by.account.organisationId, noun, record, verb],
  );

const pageFor = async ({ browser }: Person, query = ''): Promise<ActivityPage> =>
  (await browser.get<ActivityPage>(`/api/activity${query}`)).body;

/** Page by page, to the end. */
async function allFor(person: Person, limit: number): Promise<Activity[]> {
  const first = await pageFor(person, `?limit=${limit}`);
  const items = [...first.items];
  for (let cursor = first.nextCursor; cursor !== null;) {
    const page = await pageFor(person, `?limit=${limit}&cursor=${cursor}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe('the activity of an organisation', () => {
  it('is what its people did, newest first, and nobody else’s', async () => {
    await act({
      by: side.member,
      verb: 'first',
      record: '11111111-1111-4111-8111-111111111111',
      at: `now() - interval '2 hours'`,
    });
    await act({ by: side.lead, noun: 'member', verb: 'second', at: `now() - interval '1 hour'` });
    await act({ by: foreign.lead, verb: 'theirs' });
    const { items, total } = await pageFor(side.member);
    expect(total).toBe(2);
    expect(items.map(({ at: _, ...item }) => item)).toEqual([
      { by: side.lead.account.name, noun: 'member', verb: 'second', recordId: null },
      { by: side.member.account.name, noun: 'report', verb: 'first', recordId: '11111111-1111-4111-8111-111111111111' },
    ]);
    expect((await pageFor(foreign.member)).items.map(({ verb }) => verb)).toEqual(['theirs']);
  });

  it('does not tell when people sign in, and what they do about their own account', async () => {
    const other = await sideOf(app, make, 'donor');
    for (const noun of ['session', 'account', 'notice', 'factor', 'report']) await act({ by: other.member, noun });
    expect((await pageFor(other.lead)).items.map(({ noun }) => noun)).toEqual(['report']);
  });

  it('names nobody who erased their data, and still tells what was done', async () => {
    const other = await sideOf(app, make, 'donor');
    await act({ by: other.member });
    await app.confirm(other.member);
    await other.member.browser.send('POST', '/api/account/erasure');
    const { items } = await pageFor(other.lead);
    expect(items.map(({ by, verb }) => [by, verb])).toEqual([
      [null, 'erase'],
      [null, 'create'],
    ]);
  });

  it('is read page by page, each act once, also where many were done at the same instant', async () => {
    const other = await sideOf(app, make, 'independent');
    for (let nth = 0; nth < 5; nth++)
      await act({ by: other.member, verb: `a${nth}`, at: `'2026-03-01T10:00:00.000Z'` });
    for (let nth = 0; nth < 4; nth++)
      await act({ by: other.member, verb: `b${nth}`, at: `'2026-03-01T10:00:00.001Z'` });
    const expected = ['b3', 'b2', 'b1', 'b0', 'a4', 'a3', 'a2', 'a1', 'a0'];
    for (const limit of [1, 2, 3, 4, 9]) {
      expect((await allFor(other.lead, limit)).map(({ verb }) => verb)).toEqual(expected);
    }
  });

  it('tells nothing of what others do meanwhile: answer and cursor are the same', async () => {
    const other = await sideOf(app, make, 'independent');
    await act({ by: other.member, at: `'2026-03-01T10:00:00.000Z'` });
    for (let nth = 0; nth < 30; nth++) await act({ by: foreign.member, at: `'2026-03-01T10:00:00.000Z'` });
    await act({ by: other.member, at: `'2026-03-01T10:00:00.000Z'` });
    const { nextCursor, total } = await pageFor(other.lead, '?limit=1');
    expect(total).toBe(2);
    expect(Buffer.from(nextCursor ?? '', 'base64url').toString()).toBe('["2026-03-01T10:00:00.000Z","1"]');
  });

  it.each([
    'nonsense',
    cursorOf('1'),
    cursorOf('2026-13-45T00:00:00.000Z', '1'),
    cursorOf('2026-03-01T10:00:00.000Z', '-1'),
  ])('refuses a cursor that it did not give: %s', async (cursor) => {
    const { status, body } = await side.lead.browser.get<Problem>(`/api/activity?cursor=${cursor}`);
    expect([status, body.errors?.[0]?.path]).toEqual([400, 'cursor']);
  });

  it('is for people of an organisation', async () => {
    for (const role of ['editor', 'administrator'] as const) {
      const { browser } = await personOf(app, make, { role });
      expect((await browser.get('/api/activity')).status).toBe(403);
    }
  });
});

function cursorOf(...values: string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}
