import { once } from 'node:events';
import { get as ask, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { Database } from '../core/database/database.js';
import { MomentsRepository } from '../core/database/moments.repository.js';
import { PagedFiles } from '../core/http/paged-files.service.js';
import { Client } from 'pg';
import { type Factory, PASSWORD } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type Browser, type TestApp } from '../../test/test-app.js';
import { MatchingRepository } from './matching.repository.js';
import { RecommendationsTableService } from './recommendations-table.service.js';

const ADDRESS = '/api/recommendations.csv';
const LINES = 2_400;
/** 500 lines each, the last not full. */
const PAGES = 5;

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;
let visitor: Browser;

/** Five pages of long texts, more than what lies on the way to a reader holds; the first is said something about. */
beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
  visitor = app.visitor();
  const { slug } = await make.theme({});
  const { id: recommendationId } = await make.recommendation({ reference: 'T-1', position: 1, themes: [slug] });
  const framework = await make.framework({ slug: 'many' });
  // Nobody searches here.
  await app.data.query('ALTER TABLE recommendations DISABLE TRIGGER keep_search');
  await app.data.query(
    `INSERT INTO recommendations (id, reference, position, framework_id, addressee, wording, text, fr_status, sdg, themes, related, version)
     SELECT gen_random_uuid(), 'M-' || i, 1000 + i, $1, 'national', 'verbatim',
       jsonb_build_object('fr', repeat('long ', 4000), 'en', NULL, 'original', 'fr'), 'unofficial', '{}', '{}', '[]', 1
     FROM generate_series(1, $2::integer) i`,
    [framework.id, LINES],
  );
  const { organisationId } = ministry;
  await make.responsibility({ recommendationId, organisationId });
  const milestone = await make.milestone({ recommendationId, organisationId });
  const { id: statementId } = await make.report({ recommendationId, organisationId });
  await make.move({ statementId, milestoneId: milestone.id, state: 'achieved' });
  await make.assessment({ recommendationId, organisationId: cso.organisationId, areas: ['kidal'] });
  await app.nest.listen(0, '127.0.0.1');
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => app.stop());

/** As a browser on a line of its own. */
async function answerOver(path: string): Promise<IncomingMessage> {
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  const [answer] = (await once(ask({ port, host: '127.0.0.1', path, agent: false }), 'response')) as [IncomingMessage];
  return answer;
}

const pagesRead = () => jest.spyOn(app.nest.get(MatchingRepository), 'findPlaces');

/** Waits until nothing more is counted. */
async function restingCount(count: () => number): Promise<number> {
  const before = count();
  await delay(300);
  return before === count() ? before : restingCount(count);
}

describe('the table of recommendations on its way', () => {
  it('is read as its reader takes it, and no further once they are gone', async () => {
    const read = pagesRead();
    const answer = await answerOver(ADDRESS);
    const taken = await restingCount(() => read.mock.calls.length);
    expect(taken).toBeLessThan(PAGES);
    answer.destroy();
    expect(await restingCount(() => read.mock.calls.length)).toBeLessThanOrEqual(taken + 1);
  });

  it('holds nobody up who asks while its reader is slow', async () => {
    const slow = [await answerOver(ADDRESS), await answerOver(ADDRESS), await answerOver(ADDRESS)];
    await restingCount(() => slow.length);
    expect((await visitor.get(`${ADDRESS}?q=nowhere`)).status).toBe(200);
    for (const answer of slow) answer.destroy();
  });

  it('comes whole, however many pages it has', async () => {
    const read = pagesRead();
    const { body } = await visitor.get<string>(`${ADDRESS}?framework=many`);
    const references = body.split('\r\n').map((line) => /^"(M-\d+)"/.exec(line)?.[1]);
    expect(references.filter(Boolean)).toEqual(Array.from({ length: LINES }, (_, index) => `M-${String(index + 1)}`));
    expect(read).toHaveBeenCalledTimes(PAGES);
  });

  it('breaks off where the rest cannot be read, so that nobody takes a part for the whole', async () => {
    const find = app.nest.get(MatchingRepository).findPlaces.bind(app.nest.get(MatchingRepository));
    pagesRead().mockImplementation((...asked) => (asked[2] ? Promise.reject(new Error('gone')) : find(...asked)));
    const answer = await answerOver(ADDRESS);
    answer.resume();
    await expect(once(answer, 'end')).rejects.toThrow('aborted');
    expect(answer.complete).toBe(false);
  });

  it('is read for two at once while twenty wait; one more is told in words when to ask again', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const find = app.nest.get(MatchingRepository).findPlaces.bind(app.nest.get(MatchingRepository));
    const read = pagesRead().mockImplementation(async (...asked) => {
      await gate;
      return find(...asked);
    });
    const those = Array.from({ length: 22 }, (_, index) =>
      (index % 2 === 0 ? visitor : cso.lead.browser).get(`${ADDRESS}?q=nowhere`),
    );
    while (app.nest.get(PagedFiles).waiting < 20) await delay(5);
    expect(read).toHaveBeenCalledTimes(2);
    const one = await visitor.get<Problem>(ADDRESS, { 'accept-language': 'fr' });
    expect([one.status, one.headers['retry-after'], one.headers['etag']]).toEqual([503, '10', undefined]);
    expect(one.body.detail).toBe('Trop de personnes le demandent en ce moment. Recommencez dans 10 secondes.');
    open();
    expect(new Set((await Promise.all(those)).map(({ status }) => status))).toEqual(new Set([200]));
    expect((await visitor.get(`${ADDRESS}?q=nowhere`)).status).toBe(200);
  });

  it('costs whoever has it already one short question', async () => {
    const { headers } = await visitor.get(ADDRESS);
    const asked = jest.spyOn(app.nest.get(Database), 'query');
    const again = await visitor.get(ADDRESS, { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.body, again.headers['etag']]).toEqual([304, '', headers['etag']]);
    expect(asked.mock.calls.map(([sql]) => sql)).toEqual([expect.stringMatching(/FROM change_counts$/)]);
  });

  it('is read for somebody signed in as for everybody, on no connection of theirs', async () => {
    const opened = jest.spyOn(app.nest.get(Database), 'transactionAs');
    const { headers, status } = await cso.lead.browser.get(`${ADDRESS}?q=nowhere`);
    expect([status, headers['cache-control'], headers['etag']]).toEqual([200, 'private, no-store', undefined]);
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('the tag of the table', () => {
  const tag = async (query = ''): Promise<string> =>
    (await visitor.send('HEAD' as 'GET', ADDRESS + query)).headers['etag'] ?? '';
  const first = async (): Promise<string> =>
    (await app.data.query<{ id: string }>(`SELECT id FROM recommendations WHERE reference = 'T-1'`))[0]?.id ?? '';

  it.each<[what: string, change: () => Promise<unknown>]>([
    [
      'a theme has another name',
      () => app.data.query(`UPDATE themes SET name = '{"fr":"x","en":"x","original":"fr"}'`),
    ],
    ['an organisation is renamed', () => app.data.query(`UPDATE organisations SET name = name || '{"en":"Other"}'`)],
    [
      'somebody judges',
      async () =>
        make.assessment({
          recommendationId: await first(),
          organisationId: cso.organisationId,
          authorId: cso.member.account.id,
        }),
    ],
    [
      'an organisation has its first account',
      async () => make.account({ organisationId: (await make.organisation({ kind: 'donor' })).id }),
    ],
    [
      'two change something at once, whichever ends first',
      async () => {
        const before = await tag();
        await app.data.query('BEGIN');
        await app.data.query('UPDATE areas SET position = position');
        const other = new Client({ connectionString: app.database.owner });
        await other.connect();
        await other.query('UPDATE themes SET position = position');
        await other.end();
        expect(await tag()).not.toBe(before);
        const between = await tag();
        await app.data.query('COMMIT');
        expect(await tag()).not.toBe(between);
      },
    ],
  ])('is another one once %s', async (_, change) => {
    const before = await tag();
    await change();
    expect(await tag()).not.toBe(before);
    expect(await tag()).toBe(await tag());
  });

  it('tells nothing of what is hidden: drafts with all that they carry, further accounts, sign-ins', async () => {
    const before = await tag();
    const { organisationId } = ministry;
    const { id: statementId } = await make.report({ recommendationId: await first(), organisationId, state: 'draft' });
    const [milestone] = await app.data.query<{ id: string }>('SELECT id FROM milestones');
    await make.move({ statementId, milestoneId: milestone?.id ?? '', state: 'in_progress' });
    await app.signedIn(cso.member.account.email, PASSWORD);
    expect(await tag()).toBe(before);
  });

  it('is another one in another language', async () => {
    expect(await tag('?language=en')).not.toBe(await tag('?language=fr'));
  });

  it('knows of every table that a table is made of', async () => {
    const [database, table] = [app.nest.get(Database), app.nest.get(RecommendationsTableService)];
    jest.spyOn(app.nest.get(MomentsRepository), 'holdStill').mockResolvedValue();
    // What the connection did before this transaction may still be counted with it.
    const scans = async () =>
      new Map(
        (
          await database.query<{ name: string; scans: string }>(
            'SELECT relname AS name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS scans FROM pg_stat_xact_user_tables',
          )
        ).map(({ name, scans }) => [name, Number(scans)]),
      );
    const read = await database.transaction(async () => {
      const before = await scans();
      const { open } = await table.export(null, { theme: ['x'], level: ['donor:1'], overdue: true, q: 'x' }, 'fr');
      await open();
      await (await table.export(null, {}, 'fr')).open();
      return [...(await scans())].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
    });
    const counted = await app.data.query<{ name: string }>(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'count_change'`,
    );
    // Standings follow what is published, and the day; what a report carries goes out with it.
    const known = ['change_counts', 'milestone_moves', 'standings', ...counted.map(({ name }) => name)];
    expect(read.length).toBeGreaterThan(9);
    expect(read.filter((name) => !known.includes(name))).toEqual([]);
  });
});
