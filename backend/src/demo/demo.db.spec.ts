import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Demonstration,
  type OrganisationDetail,
  periodOf,
  type RecommendationStory,
  type Session,
  type Track,
  type Workspace,
} from '@parole-tenue/contract';
import { EvidenceApp } from '../../test/evidence-app.js';
import { TestApp } from '../../test/test-app.js';
import { today } from '../core/http/validators.js';
import { RegisterLoader } from '../register/register.loader.js';
import { DemoLoader } from './demo.loader.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, emailOf } from './demonstration-accounts.js';

type Row = Record<string, unknown>;

let evidence: EvidenceApp;
let app: TestApp;
let demo: DemoLoader;
let database: TestApp['data'];

beforeAll(async () => {
  evidence = await EvidenceApp.start();
  app = evidence.app;
  database = app.data;
  const tasks = await app.tasks();
  await tasks.get(RegisterLoader).load();
  demo = tasks.get(DemoLoader);
  await demo.load();
});
afterAll(() => evidence.stop());

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
    for (const table of ['accounts', 'statements', 'milestones', 'evidence', 'indicators', 'verifications']) {
      const told = table === 'indicators' ? 'organisation_id IS NOT NULL' : 'true';
      expect([table, await count(`${table} WHERE NOT is_demo AND ${told}`)]).toEqual([table, 0]);
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
        `journal WHERE before::text ~ '"(text|url|caption|email|reason)"|"name": "[A-ZÉ]' OR after::text ~ '"(url|caption|email)"'`,
      ),
    ).toBe(0);
    expect(await count(`journal j WHERE at > now()`)).toBe(0);
  });

  it('lets an organisation of two publish only what the other wrote', async () => {
    const alone = await rows<{ slug: string }>(
      `SELECT DISTINCT o.slug FROM statements s JOIN organisations o ON o.id = s.organisation_id
       JOIN journal j ON j.record_id = s.id::text AND j.verb = 'publish' AND j.account_id = s.author_id
       WHERE s.noun <> 'response' ORDER BY 1`,
    );
    expect(alone.map(({ slug }) => slug)).toEqual(['demo-baobab', 'demo-mesure']);
  });
});

describe('real organisations', () => {
  it('have no account, statement, milestone or evidence', async () => {
    const real = '(SELECT id FROM organisations WHERE NOT is_demo)';
    expect(await count('organisations WHERE NOT is_demo')).toBe(20);
    for (const table of ['accounts', 'statements', 'milestones', 'indicators', 'focal_points']) {
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
        'SELECT divergence FROM divergences d JOIN recommendations r ON r.id = d.subject_id WHERE reference = $1',
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
        `SELECT level, lowest, highest, organisations FROM perspective_views v JOIN recommendations r ON r.id = v.subject_id
         WHERE reference = 'PD-N2' AND perspective = 'civil_society'`,
      ),
    ).toEqual([{ level: 0, lowest: 0, highest: 1, organisations: 4 }]);
  });

  it('let one assessment follow the other, of each organisation, subject and set of areas', async () => {
    const heads = await rows<{ heads: number }>(
      `SELECT count(*)::integer AS heads FROM published_statements s WHERE s.noun = 'assessment' AND s.superseded_by_id IS NULL
       GROUP BY s.organisation_id, s.subject_id, s.areas HAVING count(*) > 1`,
    );
    expect(heads).toEqual([]);
    const followed = await rows(
      `SELECT FROM published_statements WHERE noun = 'assessment' AND superseded_by_id IS NOT NULL`,
    );
    expect(followed.length).toBeGreaterThan(0);
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

  it('undo what a superseded report moved and measured, and keep both', async () => {
    expect(
      await rows(
        `SELECT m.state AS claimed, c.state, again.state AS "saidAgain"
         FROM published_statements older JOIN milestone_moves m ON m.statement_id = older.id
         JOIN current_milestones c ON c.id = m.milestone_id
         LEFT JOIN milestone_moves again ON again.statement_id = older.superseded_by_id AND again.milestone_id = m.milestone_id
         WHERE older.superseded_by_id IS NOT NULL ORDER BY 1`,
      ),
    ).toEqual([
      { claimed: 'achieved', state: 'in_progress', saidAgain: 'in_progress' },
      { claimed: 'in_progress', state: 'planned', saidAgain: null },
    ]);
    expect(
      await rows(
        `SELECT i.slot, v.value::int FROM published_statements older JOIN reported_values v ON v.statement_id = older.id
         JOIN indicators i ON i.id = v.indicator_id
         WHERE older.superseded_by_id IS NOT NULL AND NOT EXISTS (SELECT FROM reported_values again
           WHERE again.statement_id = older.superseded_by_id AND again.indicator_id = v.indicator_id)`,
      ),
    ).toEqual([{ slot: 'jobs-lasting', value: 318 }]);
    expect(
      await rows(
        `SELECT older.period = newer.period AS same FROM statements newer JOIN statements older ON older.id = newer.supersedes_id
         WHERE newer.noun = 'report'`,
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

  it('bring files that come the way all files come, at each level, and are cleaned without a refusal', async () => {
    const waiting = await count('cleanings');
    expect(waiting).toBeGreaterThanOrEqual(9);
    expect((await evidence.quarantined()).length).toBe(waiting);
    await evidence.cleanAll();
    expect(await rows(`SELECT DISTINCT file_state FROM evidence WHERE kind IN ('image', 'document')`)).toEqual([
      { file_state: 'ready' },
    ]);
    expect(await evidence.quarantined()).toEqual([]);
    expect(
      await rows(
        `SELECT DISTINCT e.level FROM evidence e JOIN evidence_files f ON f.evidence_id = e.id
         WHERE f.part = 'original' ORDER BY 1`,
      ),
    ).toEqual([{ level: 'public' }, { level: 'restricted' }, { level: 'shared' }]);
  }, 60_000);

  it('hold every finding of observers, about what they were offered or everybody reads, and milestones they agree on', async () => {
    const findings = await rows<{ finding: string }>('SELECT DISTINCT finding FROM verifications ORDER BY 1');
    expect(findings.map(({ finding }) => finding)).toEqual(['confirmed', 'contradicted', 'inconclusive']);
    expect(
      await count(`verifications v JOIN evidence e ON e.id = v.evidence_id WHERE e.level <> 'public' AND NOT EXISTS (
        SELECT FROM evidence_offers o WHERE o.evidence_id = e.id AND o.organisation_id = v.organisation_id AND o.offered_at < v.created_at)`),
    ).toBe(0);
    expect(
      await count(`(SELECT milestone_id FROM verifications WHERE finding = 'confirmed' AND milestone_id IS NOT NULL
        GROUP BY 1 HAVING count(DISTINCT organisation_id) >= 2) verified`),
    ).toBe(2);
  });

  it('open to more readers what stands alone only by two people', async () => {
    expect(await count(`evidence WHERE statement_id IS NULL AND level <> 'restricted'`)).toBe(3);
    expect(
      await count(`evidence e WHERE statement_id IS NULL AND level <> 'restricted' AND NOT EXISTS (SELECT FROM widenings w
        WHERE w.evidence_id = e.id AND w.to_level = e.level AND w.state = 'agreed' AND w.decided_by_id <> w.asked_by_id)`),
    ).toBe(0);
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
    expect(
      await count(`indicators i JOIN recommendations r ON r.id = i.recommendation_id
        WHERE reference = 'PD-N2' AND organisation_id IS NOT NULL`),
    ).toBeGreaterThanOrEqual(5);
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

  it('let people look after recommendations of their own organisation alone', async () => {
    expect(
      await count(`focal_points f JOIN accounts a ON a.id = f.account_id WHERE a.organisation_id <> f.organisation_id
        OR NOT EXISTS (SELECT FROM current_responsibilities c
          WHERE c.recommendation_id = f.recommendation_id AND c.organisation_id = f.organisation_id)`),
    ).toBe(0);
    const [first] = await rows(
      `SELECT a.email, f.part FROM focal_points f JOIN accounts a ON a.id = f.account_id
       JOIN recommendations r ON r.id = f.recommendation_id WHERE reference = 'PD-N2' ORDER BY part DESC`,
    );
    expect(first).toEqual({ email: 'ministry.member@demo.parole-tenue.test', part: 'focal_point' });
  });

  it('answer recommendations in every way, once anew, and leave some without a word', async () => {
    const answers = await rows<{ answer: string }>('SELECT DISTINCT answer FROM current_responses ORDER BY 1');
    expect(answers.map(({ answer }) => answer)).toEqual(['accepted', 'partly_accepted', 'rejected']);
    expect(
      await rows(
        `SELECT older.answer, newer.answer AS now FROM published_statements older
         JOIN statements newer ON newer.id = older.superseded_by_id WHERE older.noun = 'response'`,
      ),
    ).toEqual([{ answer: 'noted', now: 'partly_accepted' }]);
    const silent = await references(`current_responsibilities t JOIN organisations o
      ON o.id = t.organisation_id AND t.part = 'lead' AND o.is_demo AND NOT EXISTS (SELECT FROM current_responses a
        WHERE a.recommendation_id = t.recommendation_id AND a.organisation_id = t.organisation_id)`);
    expect(silent).toEqual(['CO-1', 'PD-I2', 'PD-I6', 'PD-N5', 'SI-2']);
  });

  it('hold objections that were answered in time, that wait, and that nobody answered', async () => {
    const standings = await rows<{ standing: string; count: number }>(
      'SELECT standing, count(*)::int AS count FROM objection_standings GROUP BY 1 ORDER BY 1',
    );
    expect(standings).toEqual([
      { standing: 'answered', count: 3 },
      { standing: 'open', count: 2 },
      { standing: 'unanswered', count: 4 },
    ]);
    expect(
      await count(`objection_standings s JOIN statements r ON r.id = s.reply_id WHERE r.published_at::date > s.due_on`),
    ).toBe(0);
  });

  it('leave objections to answer for a ministry and for a CSO', async () => {
    for (const [email, standing] of [
      ['ministry.member', [true, false]],
      ['cso.lead', [true, false]],
    ] as const) {
      const browser = await app.signedIn(emailOf(email), DEMONSTRATION_PASSWORD);
      const { body } = await browser.get<Workspace>('/api/workspace');
      expect([email, body.toAnswer.map(({ isOverdue }) => isOverdue)]).toEqual([email, standing]);
    }
  });

  it('hold reports that came late, and nothing late by accident', async () => {
    expect(await references(`published_statements t JOIN (SELECT 1) x ON t.is_late`)).toEqual([
      'PD-I6',
      'PD-N2',
      'PD-N7',
      'SI-1',
    ]);
    expect(await count('published_statements WHERE is_late AND supersedes_id IS NULL')).toBe(4);
  });

  it('show organisations that report in time, some late, and some hardly ever', async () => {
    const shares = async (slug: string): Promise<[number, number]> => {
      const { punctuality } = (await app.visitor().get<OrganisationDetail>(`/api/organisations/${slug}`)).body;
      expect([slug, punctuality.due > 0]).toEqual([slug, true]);
      return [punctuality.onTime / punctuality.due, punctuality.late];
    };
    const [[trades, late], [concord], [shores], [silent]] = await Promise.all([
      shares('demo-metiers'),
      shares('demo-concorde'),
      shares('demo-deux-rives'),
      shares('demo-vigilance'),
    ] as const);
    expect(trades).toBeGreaterThan(0.6);
    expect(late).toBeGreaterThan(0);
    expect([concord, shores].filter((share) => share < 0.4 || share > 0.8)).toEqual([]);
    expect(silent).toBe(0);
  });

  it('hold parts that do not add up, and a value that is not available, with its reason', async () => {
    const { body } = await app.visitor().get<RecommendationStory>('/api/recommendations/PD-N2');
    const values = body.indicators.flatMap((indicator) => indicator.values.map((value) => ({ ...value, indicator })));
    const wrong = values.filter(({ mismatches }) => mismatches.length > 0);
    expect(wrong.map(({ indicator, mismatches }) => [indicator.slot, mismatches])).toEqual([
      ['trained', [{ dimension: 'area', sum: 3091, whole: 3118 }]],
    ]);
    expect(values.filter(({ unavailable }) => unavailable !== null).length).toBeGreaterThanOrEqual(2);
  });

  it('hold what civil society sees at a milestone, for and against', async () => {
    const stances = await rows<{ stance: string }>(
      `SELECT DISTINCT stance FROM published_statements WHERE stance IS NOT NULL AND areas <> '{}' AND since IS NOT NULL ORDER BY 1`,
    );
    expect(stances.map(({ stance }) => stance)).toEqual(['contradicts', 'supports']);
    expect(await count(`current_milestones WHERE blockers <> '[]'`)).toBeGreaterThanOrEqual(4);
  });
});

describe('what they judge', () => {
  const subject = `(SELECT id FROM recommendations WHERE reference = 'PD-N2')`;

  it('differs from area to area in civil society, on PD-N2', async () => {
    const seen = await rows<{ area: string; state: string; level: number | null }>(
      `SELECT area, state, level FROM area_views WHERE subject_id = ${subject} AND area IN ('gao', 'kayes', 'kidal', 'mopti') ORDER BY 1`,
    );
    expect(seen).toEqual([
      { area: 'gao', state: 'assessed', level: 0 },
      { area: 'kayes', state: 'assessed', level: 2 },
      { area: 'kidal', state: 'no_evidence', level: null },
      { area: 'mopti', state: 'assessed', level: 1 },
    ]);
    expect(await rows(`SELECT divergence FROM regional_divergences WHERE subject_id = ${subject}`)).toEqual([
      { divergence: 2 },
    ]);
  });

  it('is ranked by what the definitions tell', async () => {
    expect(
      await count(`current_standings s FULL JOIN divergences d ON d.subject_id = s.recommendation_id
        WHERE s.divergence IS DISTINCT FROM d.divergence
          AND coalesce(s.recommendation_id, d.subject_id) IN (SELECT id FROM recommendations)`),
    ).toBe(0);
  });

  it('is of recommendations, of steps and of frameworks, by all four sides', async () => {
    const sides = await rows<{ steps: number; whole: number; perspective: string }>(
      `SELECT perspective, count(*) FILTER (WHERE milestone_id IS NOT NULL)::int AS steps, count(framework_id)::int AS whole
       FROM published_statements WHERE noun = 'assessment' GROUP BY 1 ORDER BY 1`,
    );
    expect(sides.map(({ perspective }) => perspective)).toEqual([
      'civil_society',
      'donor',
      'government',
      'independent',
    ]);
    expect(sides.filter(({ whole }) => whole === 0)).toEqual([]);
    expect(sides.filter(({ steps }) => steps > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('follows what the same organisation said before, and both stay', async () => {
    expect(
      await count(`published_statements WHERE noun = 'assessment' AND superseded_by_id IS NOT NULL`),
    ).toBeGreaterThan(8);
    expect(
      await rows(
        `SELECT organisation_id FROM published_statements WHERE noun = 'assessment' AND superseded_by_id IS NULL
         GROUP BY organisation_id, subject_id, areas HAVING count(*) > 1`,
      ),
    ).toEqual([]);
  });

  it('rests on reports and on evidence that everybody may read', async () => {
    expect(await count('statement_grounds WHERE report_id IS NOT NULL')).toBeGreaterThanOrEqual(8);
    expect(await count('statement_grounds g JOIN evidence e ON e.id = g.evidence_id')).toBeGreaterThanOrEqual(5);
    expect(await count(`statement_grounds g JOIN evidence e ON e.id = g.evidence_id WHERE e.level <> 'public'`)).toBe(
      0,
    );
  });

  it('has sides that rest on one organisation, and sides whose word is older than a year', async () => {
    expect(await count(`perspective_views WHERE state = 'assessed' AND organisations = 1`)).toBeGreaterThan(0);
    expect(await count(`perspective_views WHERE state = 'outdated'`)).toBeGreaterThan(0);
  });

  it('stands beside a reply of who answers for it, and waits for others', async () => {
    const replied = await rows<{ reference: string }>(
      `SELECT DISTINCT r.reference FROM published_statements y JOIN published_statements s ON s.id = y.answers_id AND s.noun = 'assessment'
       JOIN replying_organisations o ON o.statement_id = s.id AND o.organisation_id = y.organisation_id
       JOIN recommendations r ON r.id = s.recommendation_id WHERE y.noun = 'reply' ORDER BY 1`,
    );
    expect(replied.map(({ reference }) => reference)).toEqual(['PD-N2', 'PD-N3', 'PD-N6', 'PD-N7']);
    const ministry = await app.signedIn(emailOf('ministry.lead'), DEMONSTRATION_PASSWORD);
    const { body } = await ministry.get<Workspace>('/api/workspace');
    expect(body.toReply.length).toBeGreaterThan(0);
    expect(body.toReply.filter(({ draft }) => draft !== null)).toEqual([]);
  });
});

describe('the four tracks', () => {
  const track = async <View extends Track['view']>(reference: string, view: View) => {
    const { body } = await app.visitor().get<Extract<Track, { view: View }>>(`/api/recommendations/${reference}/track`);
    expect(body.view).toBe(view);
    return body;
  };

  it('measure youth employment at every slot, against targets', async () => {
    const { series } = await track('PD-N2', 'targets');
    expect(series.map(({ slot, indicator }) => [slot.key, indicator?.isDemo])).toEqual([
      ['jobs-created', true],
      ['jobs-lasting', true],
      ['trained', true],
    ]);
    for (const { indicator } of series) {
      expect(indicator?.targets.length).toBeGreaterThan(3);
      expect(new Set(indicator?.values.at(-1)?.parts.map(({ dimension }) => dimension))).toEqual(
        new Set(['sex', 'age', 'area']),
      );
    }
  });

  it('follow people through all stages, beside the public record and never mixed with it', async () => {
    const { stages } = await track('PD-N3', 'pipeline');
    const planned = stages.filter(({ indicator }) => indicator?.isDemo);
    expect(planned.map(({ slot }) => slot.key)).toEqual([
      'registered',
      'disarmed',
      'cantoned',
      'integrated',
      'reintegrated-economically',
      'reintegrated-socially',
    ]);
    expect(planned.every(({ pace }) => pace !== null)).toBe(true);
    expect(planned.slice(1).every(({ dropOut }) => dropOut !== null && dropOut > 0)).toBe(true);
    expect(stages.flatMap(({ record }) => record.map(({ key }) => key))).toEqual(['ddr-registered', 'ddr-accelerated']);
    expect(stages.at(-1)?.latest).toMatchObject({ value: 1840, organisation: null });
  });

  it('tell of meetings at every level in most areas, and of decisions kept, not kept, disputed, open and overdue', async () => {
    const { meetings, decisions, coverage } = await track('PD-N6', 'meetings');
    expect(new Set(meetings.map(({ level }) => level))).toEqual(new Set(['national', 'regional', 'communal']));
    expect(Object.values(decisions).every((number) => number > 0)).toBe(true);
    expect(decisions.disputed).toBe(2);
    expect(decisions.open).toBeGreaterThan(decisions.overdue);
    expect(coverage.filter((area) => area.meetings > 0).length).toBeGreaterThanOrEqual(12);
    expect(coverage.filter((area) => area.meetings === 0 && area.lastOn).map(({ area }) => area)).toEqual([
      'taoudenit',
      'dioila',
    ]);
    expect(coverage.filter((area) => !area.lastOn).length).toBeGreaterThanOrEqual(3);
  });

  it('count seats of fictional bodies that comply, cease to, or never did', async () => {
    const { bodies, ended } = await track('PD-N7', 'quota');
    expect(ended.map(({ framework }) => framework.slug)).toEqual(['algiers-accord-2015']);
    const fictional = bodies.filter(({ indicator }) => indicator.isDemo);
    expect(fictional.map(({ compliesNow, everComplied }) => [compliesNow, everComplied]).sort()).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(fictional.every(({ counts }) => counts.at(-1)?.youngShare !== null)).toBe(true);
    expect(bodies.length - fictional.length).toBe(3);
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
