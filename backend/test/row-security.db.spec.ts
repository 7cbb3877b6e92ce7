import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asker } from '../src/core/database/database.js';
import { hasCode } from '../src/core/database/error-code.js';
import { ApplicationRole } from './second-wall/application-role.js';
import { type Somebody, World } from './second-wall/world.js';
import { TestApp } from './test-app.js';

/**
 * Who may see which rows, by hand from access.md. `t` is the row, `me` who asks (all null for a visitor). `key` tells
 * rows apart among the columns that the application may read.
 */
interface Rows {
  key: string;
  /** Shown to everybody, signed in or not. */
  public: string;
  /** Shown to who asks besides. */
  own?: string;
}

const ALL: Rows = { key: 'id', public: 'true' };
const NONE: Rows = { key: 'ctid', public: 'false' };
const all = (key: string): Rows => ({ key, public: 'true' });
const MINE = 't.account_id = me.account';
const OURS = 't.organisation_id = me.organisation';
const IS_KNOWN = `(me.role = 'administrator' AND t.role IN ('lead', 'editor', 'administrator'))`;
const statement = (condition: string): string =>
  `EXISTS (SELECT FROM statements s WHERE s.id = t.statement_id AND ${condition})`;
const OUR_STATEMENT = statement('s.organisation_id = me.organisation');
const PUBLISHED = `t.id IN (SELECT id FROM statements WHERE state = 'published')`;
/** What a report carries is as visible as the report. */
const cargo = (key: string): Rows => ({
  key: `statement_id::text || ${key}`,
  public: statement(`s.state = 'published'`),
  own: OUR_STATEMENT,
});
/** By the statement they name. */
const OF_PUBLISHED = `t.statement_id IN (SELECT id FROM statements WHERE state = 'published')`;

/** Evidence `e`: cleaned, and alone or under what is published. */
const IS_OUT = `coalesce(e.file_state = 'ready', true) AND (e.statement_id IS NULL
  OR EXISTS (SELECT FROM statements s WHERE s.id = e.statement_id AND s.state = 'published'))`;
const IS_OFFERED = `EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = e.id AND o.organisation_id = me.organisation
  AND o.withdrawn_at IS NULL AND (e.file_state IS NULL OR e.file_state = 'ready' OR (e.file_state = 'original_only' AND o.purpose = 'verify')))`;
const evidence = (id: string, condition: string): string =>
  `EXISTS (SELECT FROM evidence e WHERE e.id = ${id} AND (${condition}))`;
const PUBLIC_EVIDENCE = `e.level = 'public' AND ${IS_OUT}`;
const OUR_EVIDENCE = 'e.organisation_id = me.organisation';
const READABLE_EVIDENCE = `${OUR_EVIDENCE} OR ${IS_OFFERED} OR (${IS_OUT} AND (e.level = 'public'
  OR (e.level = 'shared' AND me.kind IN ('civil_society', 'donor', 'independent'))))`;

/** What a statement rests on is told as far as both may be read. */
const grounded = (shown: string, piece: string): string =>
  `${statement(shown)} AND (t.evidence_id IS NULL OR ${evidence('t.evidence_id', piece)})`;

const finding = (id: string, condition: string): string =>
  `EXISTS (SELECT FROM verifications v WHERE v.id = ${id} AND (${condition}))`;
const PUBLIC_FINDING = `v.state = 'published' AND (v.milestone_id IS NOT NULL OR ${evidence('v.evidence_id', PUBLIC_EVIDENCE)})`;
const STANDS = `(v.milestone_id IS NOT NULL OR ${evidence('v.evidence_id', 'e.withdrawn_at IS NULL')})`;
const READABLE_FINDING = `v.organisation_id = me.organisation OR (v.state = 'published' AND ${evidence('v.evidence_id', READABLE_EVIDENCE)})`;

const TABLES: Record<string, Rows> = {
  accounts: { key: 'id', public: 'false', own: `t.id = me.account OR ${OURS} OR ${IS_KNOWN}` },
  areas: all('slug'),
  // How often something changed that everybody reads.
  change_counts: all('place'),
  // Words that endanger somebody are for editors; a lead sees that it is done, and everybody the mark.
  blackouts: {
    key: 'id',
    public: 'false',
    own: `(me.role = 'editor' OR t.asked_by_id = me.account)
      AND (t.verification_id IS NULL OR ${finding('t.verification_id', `${PUBLIC_FINDING} AND ${STANDS}`)})`,
  },
  decision_outcomes: cargo('decision_id'),
  devices: { key: 'account_id', public: 'false', own: MINE },
  cleanings: { key: 'evidence_id', public: 'false', own: OURS },
  evidence: { key: 'id', public: evidence('t.id', PUBLIC_EVIDENCE), own: evidence('t.id', READABLE_EVIDENCE) },
  evidence_files: {
    key: 'object',
    public: `t.part = 'clean' AND ${evidence('t.evidence_id', PUBLIC_EVIDENCE)}`,
    own: `CASE t.part WHEN 'clean' THEN ${evidence('t.evidence_id', READABLE_EVIDENCE)}
      ELSE ${evidence('t.evidence_id', `${OUR_EVIDENCE} OR (${IS_OFFERED} AND me.kind = 'independent')`)} END`,
  },
  evidence_master_key: all('is_only'),
  evidence_offers: {
    key: 'id',
    public: 'false',
    own: `t.owner_id = me.organisation OR (${OURS} AND t.withdrawn_at IS NULL)`,
  },
  evidence_openings: {
    key: 'evidence_id::text || account_id',
    public: 'false',
    own: `${MINE} OR ${evidence('t.evidence_id', OUR_EVIDENCE)}`,
  },
  focal_point_versions: { key: 'organisation_id::text || recommendation_id', public: 'false', own: OURS },
  focal_points: { key: 'organisation_id::text || recommendation_id || part', public: 'false', own: OURS },
  frameworks: ALL,
  indicator_values: all('indicator_id || position::text'),
  indicators: ALL,
  invitations: {
    key: 'id',
    public: 'false',
    own: `(${OURS} AND me.role = 'lead') OR (${IS_KNOWN} AND (t.invited_by_id IS NULL
      OR EXISTS (SELECT FROM accounts a WHERE a.id = t.invited_by_id AND a.role = 'administrator')))`,
  },
  journal: { key: 'id', public: 'false', own: `${OURS} OR ${MINE}` },
  meetings: cargo('id'),
  migrations: ALL,
  milestone_moves: cargo('milestone_id'),
  milestone_revisions: ALL,
  milestones: ALL,
  notices: { key: 'id', public: 'false', own: MINE },
  organisation_names: all('organisation_id || until::text'),
  organisations: ALL,
  password_links: NONE,
  recommendations: ALL,
  record_keys: { key: 'record_id', public: 'false', own: OURS },
  recorded_assessments: ALL,
  recovery_codes: { key: 'account_id', public: 'false', own: MINE },
  register_records: NONE,
  reported_values: cargo('indicator_id'),
  reporting_periods: all('framework_id || period'),
  request_counts: NONE,
  requests: { key: 'id', public: 'false', own: `me.role = 'administrator'` },
  responsibilities: ALL,
  sessions: { key: 'id', public: 'false', own: MINE },
  // What is searched: made of what everybody reads.
  search_texts: all('recommendation_id'),
  search_words: all('word'),
  // Figures of what is published.
  silence_pairs: all('organisation_id::text || recommendation_id'),
  standings: all('recommendation_id'),
  statement_blackouts: cargo('blackout_id'),
  statement_grounds: {
    key: 'id',
    public: grounded(`s.state = 'published'`, PUBLIC_EVIDENCE),
    own: grounded(`(s.state = 'published' OR s.organisation_id = me.organisation)`, READABLE_EVIDENCE),
  },
  statement_returns: { key: 'id', public: 'false', own: OUR_STATEMENT },
  statements: { key: 'id', public: `t.state = 'published'`, own: OURS },
  templates: ALL,
  themes: all('slug'),
  throttle_keys: NONE,
  throttles: NONE,
  uploads: { key: 'id', public: 'false', own: OURS },
  verifications: {
    key: 'id',
    public: finding('t.id', PUBLIC_FINDING),
    own: finding('t.id', READABLE_FINDING),
  },
  verification_blackouts: {
    key: 'blackout_id::text || verification_id',
    public: finding('t.verification_id', PUBLIC_FINDING),
    own: finding('t.verification_id', READABLE_FINDING),
  },
  widenings: { key: 'id', public: 'false', own: 't.owner_id = me.organisation' },
};

/** Views: those that name records as tables are; of figures over many, that what is hidden does not move them. */
const VIEWS: Record<string, Rows | 'figures'> = {
  area_views: 'figures',
  // In what words may be blacked out: what is published, as far as one reads it.
  blackout_targets: {
    key: 'noun || id',
    public: `t.noun <> 'verification' OR ${finding('t.id', `${PUBLIC_FINDING} AND ${STANDS}`)}`,
    own: `t.noun <> 'verification' OR ${finding('t.id', `v.state = 'published' AND (${READABLE_FINDING}) AND ${STANDS}`)}`,
  },
  current_judgements: { key: 'statement_id', public: OF_PUBLISHED },
  current_milestones: ALL,
  current_responses: { key: 'statement_id', public: OF_PUBLISHED },
  current_responsibilities: ALL,
  current_standings: all('recommendation_id'),
  current_values: { key: 'statement_id::text || indicator_id', public: OF_PUBLISHED },
  demonstration_accounts: { key: 'email', public: 'true' },
  divergences: 'figures',
  evidence_hands: {
    key: 'evidence_id',
    public: 'false',
    own: evidence('t.evidence_id', OUR_EVIDENCE),
  },
  found_evidence: {
    key: 'verification_id',
    public: 'false',
    own: `t.verification_id IN (SELECT v.id FROM verifications v JOIN evidence e ON e.id = v.evidence_id
      WHERE v.organisation_id = me.organisation AND me.kind = 'independent' AND e.withdrawn_at IS NULL)`,
  },
  framework_refs: ALL,
  judgements: { key: 'statement_id', public: OF_PUBLISHED },
  objection_standings: {
    key: 'id::text || answers_id || coalesce(reply_id::text, standing)',
    public: `${PUBLISHED} AND coalesce(t.reply_id IN (SELECT id FROM statements WHERE state = 'published'), true)`,
  },
  open_sessions: { key: 'id', public: 'false', own: MINE },
  organisation_presence: 'figures',
  organisation_refs: ALL,
  perspective_views: 'figures',
  published_statements: { key: 'id', public: PUBLISHED },
  recommendation_refs: ALL,
  regional_divergences: 'figures',
  replying_organisations: { key: 'statement_id::text || organisation_id', public: OF_PUBLISHED },
  silences: 'figures',
  statement_hands: {
    key: 'statement_id',
    public: 'false',
    own: `t.statement_id IN (SELECT id FROM statements s WHERE s.organisation_id = me.organisation)`,
  },
  verification_hands: {
    key: 'verification_id',
    public: 'false',
    own: `t.verification_id IN (SELECT v.id FROM verifications v WHERE v.organisation_id = me.organisation)`,
  },
};

/** Their owner fills them by who asks; asked as the owner they would be empty. */
const SOURCES: Record<string, string> = {
  statement_hands: '(SELECT id AS statement_id FROM statements)',
  evidence_hands: '(SELECT id AS evidence_id FROM evidence)',
  verification_hands: '(SELECT id AS verification_id FROM verifications)',
  found_evidence: '(SELECT id AS verification_id FROM verifications WHERE evidence_id IS NOT NULL)',
  open_sessions: '(SELECT id, account_id FROM sessions)',
};

let app: TestApp;
let world: World;
let role: ApplicationRole;
let before: Map<string, string[]>;

beforeAll(async () => {
  app = await TestApp.start();
  role = await ApplicationRole.of(app);
  world = await World.build(app);
  await blackOut();
  before = await readEverything();
  await world.hideAll();
  await blackOutDrafts();
  await blackOutHidden();
});
afterAll(async () => {
  await role.end();
  await app.stop();
});

/** What an editor asked to black out, and what a lead did; and the same in findings, for everybody to read or for few. */
async function blackOut(): Promise<void> {
  const [party] = world.parties;
  const said = [party?.published.id, world.personOf('editor').asker?.accountId, party?.lead.asker?.accountId];
  await app.owner.query(
    `WITH asked AS (INSERT INTO blackouts (id, statement_id, category, words, asked_by_id)
       VALUES (gen_random_uuid(), $1, 'identity_protected', ARRAY['Awa'], $2)),
     done AS (INSERT INTO blackouts (id, statement_id, category, state, asked_by_id, decided_by_id, decided_at)
       VALUES (gen_random_uuid(), $1, 'identity_protected', 'done', $3, $3, now()) RETURNING id)
     INSERT INTO statement_blackouts SELECT done.id, $1, 'identity_protected', now() FROM done`,
    said,
  );
  await blackOutFindings();
}

async function blackOutFindings(): Promise<void> {
  await app.owner.query(
    `WITH asked AS (INSERT INTO blackouts (id, verification_id, category, words, asked_by_id)
       SELECT gen_random_uuid(), v.id, 'identity_protected', ARRAY['Awa'], $1 FROM verifications v),
     done AS (INSERT INTO blackouts (id, verification_id, category, state, asked_by_id, decided_by_id, decided_at)
       SELECT gen_random_uuid(), v.id, 'identity_protected', 'done', $1, $1, now() FROM verifications v RETURNING id, verification_id)
     INSERT INTO verification_blackouts SELECT done.id, done.verification_id, 'identity_protected', now() FROM done`,
    [world.personOf('editor').asker?.accountId],
  );
}

/** What follows a statement in which words were blacked out has its mark before anybody else knows of it. */
async function blackOutDrafts(): Promise<void> {
  await app.owner.query(
    `INSERT INTO statement_blackouts SELECT b.id, s.id, 'identity_protected', now() FROM blackouts b, statements s
     WHERE b.state = 'done' AND s.state = 'draft'`,
  );
}

/** What few read has its mark for few. */
async function blackOutHidden(): Promise<void> {
  await app.owner.query(
    `INSERT INTO verification_blackouts SELECT b.id, v.id, 'identity_protected', now()
     FROM (SELECT id FROM blackouts WHERE state = 'done' AND verification_id IS NOT NULL LIMIT 1) b,
       verifications v JOIN evidence e ON e.id = v.evidence_id WHERE e.level <> 'public'`,
  );
  await app.owner.query(
    `INSERT INTO blackouts (id, verification_id, category, words, asked_by_id)
     SELECT gen_random_uuid(), v.id, 'identity_protected', ARRAY['Awa'], $1 FROM verifications v`,
    [world.personOf('editor').asker?.accountId],
  );
}

const contexts = (): Somebody[] => world.people.filter(({ asker }) => asker !== null);

/** Which rows somebody sees; none where they may not look at all. */
async function keysSeen(asker: Asker | null, table: string, key: string): Promise<string[]> {
  try {
    const { rows } = await role.as(asker, `SELECT (${key})::text AS key FROM ${table}`);
    return rows.map((row) => String(row['key'])).sort();
  } catch (error) {
    if (hasCode(error, '42501')) return [];
    throw error;
  }
}

/** Which rows they should see, as the owner finds them by the hand-written condition. */
async function keysExpected(asker: Asker | null, table: string, { key, public: shown, own }: Rows): Promise<string[]> {
  const { rows } = await app.owner.query<{ key: string }>(
    `WITH me AS (SELECT $1::uuid AS account, $2::uuid AS organisation, $3::text AS kind, $4::text AS role)
     SELECT (${key})::text AS key FROM ${SOURCES[table] ?? table} t, me WHERE (${shown}) OR coalesce(${own ?? 'false'}, false)`,
    [asker?.accountId, asker?.organisationId, asker?.organisationKind, asker?.role].map((value) => value ?? null),
  );
  return rows.map((row) => row.key).sort();
}

/** All that can be read without saying who asks: every readable column of every table and view. */
async function readEverything(): Promise<Map<string, string[]>> {
  const { rows } = await role.as(
    null,
    `SELECT c.relname AS name, array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND has_column_privilege(c.oid, a.attnum, 'SELECT')
     GROUP BY c.relname`,
  );
  const read = new Map<string, string[]>();
  for (const { name, columns } of rows as { name: string; columns: string[] }[]) {
    const answer = await role.as(null, `SELECT jsonb_build_array(${columns.join(', ')})::text AS row FROM ${name}`);
    read.set(name, answer.rows.map(({ row }) => String(row)).sort());
  }
  return read;
}

async function namesOf(...kinds: string[]): Promise<string[]> {
  const { rows } = await app.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = ANY ($1) ORDER BY 1`,
    [kinds],
  );
  return rows.map(({ name }) => name);
}

const LISTED = [...Object.entries(TABLES), ...Object.entries(VIEWS)].filter(
  (entry): entry is [string, Rows] => entry[1] !== 'figures',
);

describe('the application role', () => {
  it('is known to meet these tables and views, and no other', async () => {
    expect(await namesOf('r', 'p', 'f')).toEqual(Object.keys(TABLES).sort());
    expect(await namesOf('v', 'm')).toEqual(Object.keys(VIEWS).sort());
  });

  it('is bound by the policies of every table that holds more than public rows', async () => {
    const { rows } = await app.owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY 1`,
    );
    const closed = Object.entries(TABLES).filter(([, { public: shown }]) => shown !== 'true');
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(closed.map(([name]) => name)));
  });

  it.each(LISTED)('without a context sees of %s what is public and nothing else', async (table, rows) => {
    expect(await keysSeen(null, table, rows.key)).toEqual(await keysExpected(null, table, rows));
  });

  it('without a context reads the same before and after everything hidden is there', async () => {
    const after = await readEverything();
    for (const [name, rows] of before) expect([name, after.get(name)]).toEqual([name, rows]);
  });

  it.each(LISTED)('sees of %s for everybody exactly what is theirs to see', async (table, rows) => {
    const { rowCount } = await app.owner.query(`SELECT FROM ${SOURCES[table] ?? table}`);
    expect(rowCount).not.toBe(0);
    const counts = new Set<number>();
    for (const { name, asker } of contexts()) {
      const seen = await keysSeen(asker, table, rows.key);
      expect([name, seen]).toEqual([name, await keysExpected(asker, table, rows)]);
      counts.add(seen.length);
    }
    if (rows.own !== undefined) expect([...counts].some((count) => count < (rowCount ?? 0))).toBe(true);
  });
});

/** Costs next to nothing, so it would be asked first; it says what it was shown where that is a canary or a hidden id. */
const peekFor = (ids: string[]): string => `
  CREATE OR REPLACE FUNCTION peek(shown text) RETURNS boolean LANGUAGE plpgsql STRICT COST 0.0000001 AS
  $$ BEGIN IF shown ~ '^Q' OR shown = ANY ('{${ids.join(',')}}') THEN RAISE EXCEPTION '%', shown; END IF; RETURN true; END $$`;

describe('what opens something', () => {
  it.each([
    ...['accounts.password_hash', 'accounts.factor_secret', 'accounts.factor_pending', 'accounts.factor_step'],
    ...['sessions.token_hash', 'invitations.token_hash', 'password_links.token_hash', 'recovery_codes.code_hash'],
    ...['invitations.code_hash', 'requests.code_hash'],
    ...['throttle_keys.key', 'statements.author_id', 'statements.edited_by_id', 'statements.creation_hash'],
    ...['evidence.author_id', 'evidence.creation_hash', 'published_statements.author_id'],
    ...['published_statements.edited_by_id', 'published_statements.creation_hash'],
    ...['verifications.author_id', 'verifications.edited_by_id', 'verifications.creation_hash'],
    ...['statements.stepped_by_id', 'statements.stepped_from', 'statements.stepped_at'],
  ])('%s can be read by nobody', async (place) => {
    const [table = '', column = ''] = place.split('.');
    for (const { asker } of contexts()) {
      await expect(role.as(asker, `SELECT ${column} FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each([
    ...['published_statements.text', 'demonstration_accounts.email', 'statements.text', 'evidence.caption'],
    ...['evidence.text', 'evidence.id', 'verifications.text', 'evidence_files.evidence_id', 'evidence_offers.id'],
    ...['meetings.agenda', 'reported_values.comment', 'decision_outcomes.text', 'milestone_moves.text'],
    ...['focal_points.account_id', 'current_values.comment', 'current_values.statement_id'],
    ...['statement_grounds.evidence_id', 'statement_grounds.statement_id', 'statements.differs_because'],
    ...['published_statements.confidence_why', 'judgements.statement_id', 'replying_organisations.statement_id'],
    ...['current_milestones.moved_by_id', 'objection_standings.reply_id', 'current_responses.statement_id'],
  ])('is not shown to a condition before it is known to be visible: %s', async (place) => {
    const [table = '', column = ''] = place.split('.');
    await app.owner.query(peekFor(world.idsHiddenFrom({ asker: null })));
    const told = await role.as(null, `SELECT FROM ${table} WHERE peek(${column}::text)`).then(() => '', String);
    expect(told).toBe('');
  });
});
