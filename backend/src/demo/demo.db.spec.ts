import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Demonstration, periodOf, type Session } from '@parole-tenue/contract';
import { TestApp } from '../../test/test-app.js';
import { today } from '../core/http/validators.js';
import { RegisterLoader } from '../register/register.loader.js';
import { DemoLoader } from './demo.loader.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './demonstration-accounts.js';

type Row = Record<string, unknown>;

let app: TestApp;
let demo: DemoLoader;
let database: TestApp['data'];

beforeAll(async () => {
  app = await TestApp.start();
  database = app.data;
  const tasks = await app.tasks();
  await tasks.get(RegisterLoader).load();
  demo = tasks.get(DemoLoader);
  await demo.load();
});
afterAll(() => app.stop());

const rows = <Type = Row>(sql: string, parameters: unknown[] = []) => database.query<Type>(sql, parameters);

async function count(from: string): Promise<number> {
  const [row] = await rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
  return row?.count ?? -1;
}

const references = async (from: string): Promise<string[]> =>
  (
    await rows<{ reference: string }>(
      `SELECT DISTINCT r.reference FROM ${from} JOIN recommendations r ON r.id = t.recommendation_id ORDER BY 1`,
    )
  ).map(({ reference }) => reference);

describe('loading the demonstration', () => {
  it('happens once', async () => {
    const before = await Promise.all(['statements', 'accounts', 'journal'].map(count));
    expect(await demo.load()).toBe(false);
    expect(await Promise.all(['statements', 'accounts', 'journal'].map(count))).toEqual(before);
  });

  it('leaves nothing for the register to change', async () => {
    expect(await (await app.tasks()).get(RegisterLoader).load()).toMatchObject({
      created: [],
      changed: [],
      conflicts: [],
      missing: [],
    });
  });

  it('marks everything as demonstration', async () => {
    for (const table of ['accounts', 'statements', 'milestones', 'evidence']) {
      expect([table, await count(`${table} WHERE NOT is_demo`)]).toEqual([table, 0]);
    }
  });

  it('journals every step under its author and its time, without words or addresses', async () => {
    const [published] = await rows<{ statements: number; entries: number }>(
      `SELECT count(*)::int AS statements,
         count(*) FILTER (WHERE EXISTS (SELECT FROM journal j WHERE j.record_id = s.id::text AND j.verb = 'publish'
           AND j.at = s.published_at AND j.organisation_id = s.organisation_id))::int AS entries
       FROM statements s WHERE state = 'published'`,
    );
    expect(published?.entries).toBe(published?.statements);
    expect(
      await count(
        `journal WHERE before::text ~ 'text|url|caption|email|"name": "[A-ZÉ]' OR after::text ~ 'url|caption|email'`,
      ),
    ).toBe(0);
    expect(await count(`journal j WHERE at > now()`)).toBe(0);
  });

  it('lets an organisation of two publish only what the other wrote', async () => {
    const alone = await rows<{ slug: string }>(
      `SELECT DISTINCT o.slug FROM statements s JOIN organisations o ON o.id = s.organisation_id
       JOIN journal j ON j.record_id = s.id::text AND j.verb = 'publish' AND j.account_id = s.author_id ORDER BY 1`,
    );
    expect(alone.map(({ slug }) => slug)).toEqual(['demo-baobab', 'demo-mesure']);
  });
});

describe('real organisations', () => {
  it('have no account, statement, milestone or evidence', async () => {
    const real = '(SELECT id FROM organisations WHERE NOT is_demo)';
    expect(await count('organisations WHERE NOT is_demo')).toBe(20);
    for (const table of ['accounts', 'statements', 'milestones']) {
      expect([table, await count(`${table} WHERE organisation_id IN ${real}`)]).toEqual([table, 0]);
    }
  });

  it('have fictional ones in their place wherever something is said', async () => {
    const led = (isDemo: boolean) =>
      references(
        `current_responsibilities t JOIN organisations o
           ON o.id = t.organisation_id AND t.part = 'lead' AND o.is_demo = ${String(isDemo)}`,
      );
    const spoken = await references('statements t');
    const byReal = await led(false);
    expect(spoken).toEqual(await led(true));
    expect(spoken.filter((reference) => byReal.includes(reference))).toEqual([]);
    expect(spoken.length).toBeGreaterThanOrEqual(12);
    expect(
      await count(
        'responsibilities d JOIN responsibilities r ON r.id = d.stands_in_for_id WHERE d.is_demo AND r.recommendation_id <> d.recommendation_id',
      ),
    ).toBe(0);
  });

  it('stay "not yet invited" elsewhere, and are never "silent"', async () => {
    const states = await rows<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM silences GROUP BY state ORDER BY state',
    );
    expect(states).toEqual([
      { state: 'never_reported', count: 2 },
      { state: 'not_invited', count: 8 },
      { state: 'reported', count: 13 },
    ]);
  });
});

describe('the stories', () => {
  const divergence = async (reference: string): Promise<number | undefined> =>
    (
      await rows<{ divergence: number }>(
        'SELECT divergence FROM divergences d JOIN recommendations r ON r.id = d.recommendation_id WHERE reference = $1',
        [reference],
      )
    )[0]?.divergence;

  it('hold agreement, a step apart, and sharp disagreement of two and of three', async () => {
    const all = await rows<{ divergence: number }>('SELECT divergence FROM divergences');
    expect(new Set(all.map((row) => row.divergence))).toEqual(new Set([0, 1, 2, 3]));
    expect(await divergence('PD-N2')).toBe(2);
    expect(await divergence('PD-N7')).toBe(3);
    expect(await divergence('VE-1')).toBe(0);
  });

  it('let the median of several civil-society organisations decide on PD-N2', async () => {
    expect(
      await rows(
        `SELECT level, lowest, highest, organisations FROM perspective_views v JOIN recommendations r ON r.id = v.recommendation_id
         WHERE reference = 'PD-N2' AND perspective = 'civil_society'`,
      ),
    ).toEqual([{ level: 0, lowest: 0, highest: 1, organisations: 4 }]);
  });

  it('show every state of a perspective', async () => {
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM perspective_views ORDER BY 1');
    expect(states.map(({ state }) => state)).toEqual(['assessed', 'no_evidence', 'not_applicable', 'outdated']);
  });

  it('hold silence of more than a year', async () => {
    expect(await references(`silences t JOIN (SELECT 1) x ON t.state = 'reported' AND t.days > 365`)).toEqual([
      'PD-I2',
      'PD-N5',
      'SI-2',
    ]);
    expect(await references(`silences t JOIN (SELECT 1) x ON t.state = 'never_reported'`)).toEqual(['CO-1', 'CR-2']);
  });

  it('hold milestones planned, under way, achieved, cancelled, overdue and slipped', async () => {
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM current_milestones ORDER BY 1');
    expect(states.map(({ state }) => state)).toEqual(['achieved', 'cancelled', 'in_progress', 'planned']);
    expect(await count('current_milestones WHERE overdue_days > 0')).toBeGreaterThanOrEqual(5);
    expect(await references('current_milestones t JOIN (SELECT 1) x ON t.first_planned_on < t.planned_on')).toEqual([
      'PD-N2',
      'PD-N3',
      'PD-N6',
    ]);
  });

  it('undo a milestone by a report that supersedes another, and keep both', async () => {
    expect(
      await rows(
        `SELECT m.state AS claimed, c.state, c.moved_by_id = newer.id AS "byNewer"
         FROM published_statements older JOIN statements newer ON newer.id = older.superseded_by_id
         JOIN milestone_moves m ON m.statement_id = older.id JOIN current_milestones c ON c.id = m.milestone_id`,
      ),
    ).toEqual([{ claimed: 'achieved', state: 'in_progress', byNewer: true }]);
    expect(
      await rows(
        'SELECT older.period = newer.period AS same FROM statements newer JOIN statements older ON older.id = newer.supersedes_id',
      ),
    ).toEqual([{ same: true }]);
  });

  it('hold returned reports: one that waits, and two published since', async () => {
    expect(
      await rows(
        'SELECT s.state, count(*)::int AS count FROM statement_returns JOIN statements s ON s.id = statement_id GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { state: 'published', count: 2 },
      { state: 'returned', count: 1 },
    ]);
  });

  it('hold evidence of each level, of civil society restricted for the most part', async () => {
    const levels = await rows<{ level: string; count: number }>(
      `SELECT level, count(*)::int AS count FROM evidence e JOIN published_statements s ON s.id = e.statement_id
       WHERE perspective = 'civil_society' GROUP BY level ORDER BY 2 DESC`,
    );
    expect(levels.map(({ level }) => level).sort()).toEqual(['public', 'restricted', 'shared']);
    expect(levels[0]?.level).toBe('restricted');
  });

  it('leave the ministry’s report on PD-N2 for this quarter to be written', async () => {
    expect(
      await rows(
        `SELECT s.id FROM statements s JOIN recommendations r ON r.id = s.recommendation_id
         JOIN organisations o ON o.id = s.organisation_id AND o.kind = 'government'
         WHERE reference = 'PD-N2' AND (period = $1 OR state <> 'published')`,
        [periodOf(today())],
      ),
    ).toEqual([]);
    expect(
      await count(`current_milestones m JOIN recommendations r ON r.id = m.recommendation_id
        WHERE reference = 'PD-N2' AND state IN ('planned', 'in_progress')`),
    ).toBe(3);
  });

  it('leave something to publish for a ministry’s lead and for a CSO’s', async () => {
    const submitted = await rows<{ slug: string }>(
      `SELECT slug FROM statements s JOIN organisations o ON o.id = s.organisation_id WHERE state = 'submitted' ORDER BY 1`,
    );
    expect(submitted.map(({ slug }) => slug)).toEqual([
      'demo-boucle',
      'demo-deux-rives',
      'demo-engagements',
      'demo-metiers',
    ]);
  });
});

describe('the accounts', () => {
  it('are told to whoever opens the demonstration, in their order', async () => {
    const { body } = await app.visitor().get<Demonstration>('/api/demonstration');
    expect(body.accounts.map(({ email }) => email)).toEqual(DEMONSTRATION_ACCOUNTS);
    expect(body).toMatchObject({ isDemonstration: true, password: DEMONSTRATION_PASSWORD });
    expect(body.accounts[0]).toMatchObject({ role: 'member', organisation: { slug: 'demo-metiers', isDemo: true } });
    expect(body.accounts.at(-1)).toEqual({
      email: 'admin2@demo.parole-tenue.test',
      role: 'administrator',
      organisation: null,
    });
  });

  it('sign in with the password that is told; the authors of the history do not', async () => {
    for (const email of DEMONSTRATION_ACCOUNTS) {
      const browser = await app.signedIn(email, DEMONSTRATION_PASSWORD);
      expect((await browser.get<Session>('/api/session')).body.user?.name).toBeTruthy();
    }
    await expect(app.signedIn('concorde.lead@demo.parole-tenue.test', DEMONSTRATION_PASSWORD)).rejects.toThrow();
  });

  it('are not told, and not there, in a deployment', async () => {
    const deployment = await TestApp.start({ isDemonstration: false });
    const { body } = await deployment.visitor().get('/api/demonstration');
    await deployment.stop();
    expect(body).toEqual({ isDemonstration: false, accounts: [], password: null });
  });
});
