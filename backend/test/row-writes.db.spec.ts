import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClsService } from 'nestjs-cls';
import { Database } from '../src/core/database/database.js';
import { ApplicationRole } from './second-wall/application-role.js';
import { accountOf, type Party, type Somebody, World } from './second-wall/world.js';
import { TestApp } from './test-app.js';

let app: TestApp;
let world: World;
let role: ApplicationRole;
let cso: Party;
let ministry: Party;
/** It leads nothing. */
let supporter: Party;
let editor: Somebody;
let administrator: Somebody;

beforeAll(async () => {
  app = await TestApp.start();
  role = await ApplicationRole.of(app);
  world = await World.build(app);
  await world.hideAll();
  cso = world.partyOf('civil-society-one');
  ministry = world.partyOf('government-one');
  supporter = world.partyOf('civil-society-other');
  editor = world.personOf('editor');
  administrator = world.personOf('administrator');
  ids = await findIds();
});
afterAll(async () => {
  await role.end();
  await app.stop();
});

type Attempt = [what: string, who: () => Somebody, sql: string, parameters: () => unknown[]];

let ids: Record<
  'draft' | 'submitted' | 'returned' | 'theirs' | 'empty' | 'published' | 'response' | 'restricted' | 'colleague',
  string
>;

async function findIds(): Promise<typeof ids> {
  const idOf = async (sql: string, ...parameters: string[]): Promise<string> =>
    (await app.owner.query<{ id: string }>(`${sql} LIMIT 1`, parameters)).rows[0]?.id ?? '';
  const report = `SELECT id FROM statements WHERE noun = 'report' AND organisation_id = $1 AND state = $2`;
  return {
    draft: await idOf(report, cso.organisation.id, 'draft'),
    submitted: await idOf(report, cso.organisation.id, 'submitted'),
    returned: await idOf(report, cso.organisation.id, 'returned'),
    theirs: await idOf(report, ministry.organisation.id, 'draft'),
    // A draft that carries nothing.
    empty: await idOf(
      `SELECT id FROM statements WHERE noun = 'assessment' AND state = 'draft' AND organisation_id = $1`,
      cso.organisation.id,
    ),
    published: await idOf(report, cso.organisation.id, 'published'),
    response: await idOf(
      `SELECT id FROM statements WHERE noun = 'response' AND state = 'draft' AND organisation_id = $1`,
      cso.organisation.id,
    ),
    restricted: await idOf(
      `SELECT id FROM evidence WHERE statement_id = $1 AND level = 'restricted'`,
      cso.published.id,
    ),
    colleague: accountOf(cso.member),
  };
}

const member = (): Somebody => cso.member;
const lead = (): Somebody => cso.lead;
const NEW_STATEMENT = `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text,
    as_of, created_at, updated_at, creation_hash, published_at)
  SELECT gen_random_uuid(), 'assessment', recommendation_id, $1, $2, $2, $3, 'fr', 'x', '2026-01-01', now(), now(), '\\x00',
    CASE $3 WHEN 'published' THEN now() END
  FROM statements WHERE state = 'published' LIMIT 1`;
const NEW_EVIDENCE = `INSERT INTO evidence (id, organisation_id, recommendation_id, statement_id, author_id, kind, caption, url, level, created_at, creation_hash)
  SELECT gen_random_uuid(), s.organisation_id, s.recommendation_id, s.id, $2, 'link', 'x', 'https://x.test', 'public', now(), '\\x00'
  FROM (SELECT $1::uuid AS id, coalesce(found.organisation_id, acting_organisation()) AS organisation_id,
    coalesce(found.recommendation_id, (SELECT r.id FROM recommendations r LIMIT 1)) AS recommendation_id
    FROM (SELECT) here LEFT JOIN statements found ON found.id = $1) s`;
const NEW_ENTRY = `INSERT INTO journal (account_id, organisation_id, noun, record_id, verb, at) VALUES ($1, $2, 'report', 'x', 'change', $3)`;
const NEW_INVITATION = `INSERT INTO invitations (id, organisation_id, role, email, token_hash, expires_at)
  VALUES (gen_random_uuid(), $1, $2, 'x@example.test', '\\x01', now())`;

const NEW_MILESTONE = `INSERT INTO milestones (id, recommendation_id, organisation_id, title, weight, planned_on)
  SELECT gen_random_uuid(), recommendation_id, organisation_id, '{}', 1, '2027-01-01' FROM milestones LIMIT 1`;
const NEW_REVISION = `INSERT INTO milestone_revisions (id, milestone_id, planned_from, planned_to, reason, revised_on, position)
  SELECT gen_random_uuid(), id, planned_on, '2027-06-30', '{}', (now() AT TIME ZONE 'UTC')::date, 1 FROM milestones LIMIT 1`;
const NEW_INDICATOR = `INSERT INTO indicators (id, key, recommendation_id, organisation_id, kind, unit, title)
  SELECT gen_random_uuid(), gen_random_uuid()::text, recommendation_id, $1::uuid, 'count', 'people', '{}' FROM milestones LIMIT 1`;
const CHANGE_INDICATORS = `UPDATE indicators SET direction = 'down' WHERE organisation_id = $1`;
const NEW_PERIOD = `INSERT INTO reporting_periods (framework_id, period, opens_on, closes_on)
  SELECT id, '2030-Q1', '2030-01-01', '2030-05-01' FROM frameworks LIMIT 1`;
const NEW_FOCAL_POINT = `INSERT INTO focal_points (organisation_id, recommendation_id, part, account_id)
  SELECT $1::uuid, recommendation_id, 'alternate', $2::uuid FROM milestones LIMIT 1`;
const DISMISS_FOCAL_POINT = 'DELETE FROM focal_points WHERE organisation_id = $1';
const ASSIGNED_ANEW = 'UPDATE focal_point_versions SET version = version + 1 WHERE organisation_id = $1';
const NEW_TEMPLATE = `INSERT INTO templates (id, slug, title, view, slots) VALUES (gen_random_uuid(), 'x', '{}', 'targets', '[]')`;
const NEW_RESPONSIBILITY = `INSERT INTO responsibilities (id, recommendation_id, organisation_id, part, basis)
  SELECT gen_random_uuid(), recommendation_id, $1::uuid, 'funding', 'proposal' FROM milestones LIMIT 1`;

const DISCARD = 'DELETE FROM statements WHERE id = $1';
const CLEAR = `WITH cleared AS (DELETE FROM evidence WHERE statement_id = $1) ${DISCARD}`;

const ANSWERING = `UPDATE statements SET state = 'published', submitted_at = now(), published_at = now() WHERE id = $1`;

/** What a report carries, by table: a row under the statement that is named. */
const CARGO: [what: string, table: string, row: string][] = [
  ['a move', 'milestone_moves', `SELECT $1::uuid, id, 'cancelled', 'x' FROM milestones LIMIT 1`],
  ['a value', 'reported_values', `SELECT $1::uuid, id, '2026-09-30' FROM indicators LIMIT 1`],
  ['a meeting', 'meetings', `SELECT $1::uuid, gen_random_uuid(), 'national', '2026-09-30'`],
  ['an outcome', 'decision_outcomes', `SELECT $1::uuid, gen_random_uuid(), 'not_kept'`],
];
const COLUMNS: Record<string, string> = {
  milestone_moves: 'statement_id, milestone_id, state, text',
  reported_values: 'statement_id, indicator_id, on_day',
  meetings: 'statement_id, id, level, held_on',
  decision_outcomes: 'statement_id, decision_id, outcome',
};
const adding = (table: string, row: string): string => `INSERT INTO ${table} (${COLUMNS[table] ?? ''}) ${row}`;
const removing = (table: string): string => `DELETE FROM ${table} WHERE statement_id = $1`;
const UNDER: [under: string, who: () => Somebody, id: () => string][] = [
  ['others’ draft', member, () => ids.theirs],
  ['what the own organisation sent in', member, () => ids.submitted],
  ['what it published', lead, () => ids.published],
  ['what others published', () => ministry.lead, () => ids.published],
];
const CARGO_REFUSED: Attempt[] = UNDER.flatMap(([under, who, id]) =>
  CARGO.flatMap(([what, table, row]): Attempt[] => [
    [`${what}, added under ${under}`, who, adding(table, row), () => [id()]],
    [`${what}, removed from under ${under}`, who, removing(table), () => [id()]],
    [
      `${what}, changed under ${under}`,
      who,
      `UPDATE ${table} SET statement_id = statement_id WHERE statement_id = $1`,
      () => [id()],
    ],
  ]),
);

const REFUSED: Attempt[] = [
  ...CARGO_REFUSED,
  [
    'a value, slipped from the own draft under what is published',
    member,
    'UPDATE reported_values SET statement_id = $2 WHERE statement_id = $1',
    () => [ids.draft, ids.published],
  ],
  ['an objection, turned to another statement', member, 'UPDATE statements SET answers_id = $1', () => [ids.published]],
  ['a response, published by a member', member, ANSWERING, () => [ids.response]],
  [
    'a step, signed in another’s name',
    lead,
    `UPDATE statements SET state = 'submitted', stepped_by_id = $2, stepped_from = 'draft', stepped_at = now() WHERE id = $1`,
    () => [ids.draft, ids.colleague],
  ],
  [
    'a step of nobody, taken back',
    member,
    `UPDATE statements SET state = 'draft' WHERE id = $1`,
    () => [ids.submitted],
  ],
  [
    'a remark of others, withdrawn',
    member,
    'UPDATE statement_returns SET withdrawn_at = now() WHERE returned_by_id <> $1',
    () => [ids.colleague],
  ],
  ['a remark, written anew', lead, `UPDATE statement_returns SET remark = 'x'`, () => []],
  [
    'a statement in the name of another organisation',
    member,
    NEW_STATEMENT,
    () => [ministry.organisation.id, ids.colleague, 'draft'],
  ],
  ['a statement in the name of a colleague', lead, NEW_STATEMENT, () => [cso.organisation.id, ids.colleague, 'draft']],
  [
    'a statement that is born published',
    member,
    NEW_STATEMENT,
    () => [cso.organisation.id, ids.colleague, 'published'],
  ],
  ['a statement by a visitor', () => editor, NEW_STATEMENT, () => [null, accountOf(editor), 'draft']],
  [
    'another organisation’s draft, changed',
    member,
    `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
    () => [ids.theirs, ids.colleague],
  ],
  [
    'a draft, changed in the name of a colleague',
    lead,
    `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
    () => [ids.draft, ids.colleague],
  ],
  [
    'a draft, given to another organisation',
    member,
    'UPDATE statements SET organisation_id = $2 WHERE id = $1',
    () => [ids.draft, ministry.organisation.id],
  ],
  [
    'a draft, given to another author',
    member,
    'UPDATE statements SET author_id = $2 WHERE id = $1',
    () => [ids.draft, accountOf(lead())],
  ],
  [
    'a draft, published without being sent in',
    lead,
    `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
    () => [ids.draft],
  ],
  [
    'one’s own statement, published by oneself',
    member,
    `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
    () => [ids.submitted],
  ],
  [
    'a statement sent in, changed',
    member,
    `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
    () => [ids.submitted, ids.colleague],
  ],
  [
    'a published statement, changed',
    lead,
    `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
    () => [cso.published.id, accountOf(lead())],
  ],
  [
    'a published statement, taken back',
    lead,
    `UPDATE statements SET state = 'draft', published_at = NULL WHERE id = $1`,
    () => [cso.published.id],
  ],
  [
    'a published statement of others, changed',
    () => ministry.lead,
    `UPDATE statements SET text = 'x' WHERE id = $1`,
    () => [cso.published.id],
  ],
  ['a draft of others, thrown away', lead, DISCARD, () => [ids.theirs]],
  ['a lead’s draft, thrown away by a member', member, DISCARD, () => [ids.response]],
  ['what was sent in, thrown away', lead, DISCARD, () => [ids.submitted]],
  ['what was sent back, thrown away', lead, DISCARD, () => [ids.returned]],
  ['a published statement, thrown away', lead, DISCARD, () => [ids.published]],
  [
    'a remark on what others sent in',
    () => ministry.lead,
    `INSERT INTO statement_returns SELECT gen_random_uuid(), $1, $2, 'x', now()`,
    () => [ids.submitted, accountOf(ministry.lead)],
  ],
  [
    'a milestone, moved by others’ draft',
    member,
    `INSERT INTO milestone_moves SELECT $1, id, 'achieved', now(), 'x' FROM milestones`,
    () => [ids.theirs],
  ],
  ['evidence under others’ draft', member, NEW_EVIDENCE, () => [ids.theirs, ids.colleague]],
  ['evidence under what is published', member, NEW_EVIDENCE, () => [cso.published.id, ids.colleague]],
  ['evidence in the name of a colleague', lead, NEW_EVIDENCE, () => [ids.draft, ids.colleague]],
  [
    'restricted evidence, opened by the lead alone',
    lead,
    `UPDATE evidence SET level = 'public' WHERE id = $1`,
    () => [ids.restricted],
  ],
  [
    'evidence of what is published, replaced',
    lead,
    `UPDATE evidence SET url = 'https://x.test' WHERE id = $1`,
    () => [ids.restricted],
  ],
  ['evidence of what is published, taken away', lead, 'DELETE FROM evidence WHERE id = $1', () => [ids.restricted]],
  [
    'others’ evidence, opened',
    () => ministry.lead,
    `UPDATE evidence SET level = 'public' WHERE id = $1`,
    () => [ids.restricted],
  ],
  ['an entry in the journal by somebody else', lead, NEW_ENTRY, () => [ids.colleague, cso.organisation.id, NOW]],
  ['an entry in the journal of others', lead, NEW_ENTRY, () => [accountOf(lead()), ministry.organisation.id, NOW]],
  [
    'an entry in the journal of another day',
    lead,
    NEW_ENTRY,
    () => [accountOf(lead()), cso.organisation.id, '2026-01-01'],
  ],
  ['the journal, rewritten', () => administrator, `UPDATE journal SET verb = 'x'`, () => []],
  ['the journal, silenced', () => administrator, 'DELETE FROM journal', () => []],
  [
    'the key to the journal of what still stands',
    lead,
    `DELETE FROM record_keys WHERE organisation_id = $1`,
    () => [cso.organisation.id],
  ],
  ['one’s own role, raised', member, `UPDATE accounts SET role = 'lead' WHERE id = $1`, () => [ids.colleague]],
  [
    'an editor who becomes administrator',
    () => editor,
    `UPDATE accounts SET role = 'administrator' WHERE id = $1`,
    () => [accountOf(editor)],
  ],
  [
    'a colleague’s password, set by the lead',
    lead,
    `UPDATE accounts SET password_hash = 'x' WHERE id = $1`,
    () => [ids.colleague],
  ],
  [
    'a colleague’s second factor, taken by the lead',
    lead,
    'UPDATE accounts SET factor_secret = NULL, has_factor = false, factor_pending = $2 WHERE id = $1',
    () => [ids.colleague, 'x'],
  ],
  [
    'a colleague, renamed by a member',
    member,
    `UPDATE accounts SET name = 'x' WHERE id = $1`,
    () => [accountOf(lead())],
  ],
  [
    'an account of others, suspended',
    lead,
    'UPDATE accounts SET suspended_at = now() WHERE id = $1',
    () => [accountOf(ministry.member)],
  ],
  [
    'a lead, suspended by one administrator',
    () => administrator,
    'UPDATE accounts SET suspended_at = now() WHERE id = $1',
    () => [accountOf(lead())],
  ],
  [
    'a lead’s password, set by an administrator',
    () => administrator,
    `UPDATE accounts SET password_hash = 'x' WHERE id = $1`,
    () => [accountOf(lead())],
  ],
  [
    'a lead, made administrator by an administrator',
    () => administrator,
    `UPDATE accounts SET role = 'editor' WHERE id = $1`,
    () => [accountOf(editor)],
  ],
  [
    'an account, made without an invitation',
    () => administrator,
    `INSERT INTO accounts (id, email, name, password_hash, role) VALUES (gen_random_uuid(), 'x', 'x', 'x', 'editor')`,
    () => [],
  ],
  ['an account, deleted', () => administrator, 'DELETE FROM accounts', () => []],
  [
    'a session for somebody else',
    lead,
    `INSERT INTO sessions (token_hash, account_id, id) VALUES ('\\x00', $1, gen_random_uuid())`,
    () => [ids.colleague],
  ],
  [
    'a session that ended, opened again',
    member,
    'UPDATE sessions SET ended_at = NULL WHERE account_id <> $1 OR ended_at IS NOT NULL',
    () => [ids.colleague],
  ],
  [
    'a known device for somebody else',
    lead,
    `INSERT INTO devices (token_hash, account_id) VALUES ('\\x00', $1)`,
    () => [ids.colleague],
  ],
  [
    'recovery codes for somebody else',
    lead,
    `INSERT INTO recovery_codes (account_id, code_hash) VALUES ($1, '\\x00')`,
    () => [ids.colleague],
  ],
  [
    'a notice to somebody unknown',
    lead,
    `INSERT INTO notices (id, account_id, kind) VALUES (gen_random_uuid(), $1, 'role_changed')`,
    () => [accountOf(ministry.member)],
  ],
  [
    'a link to others’ password',
    lead,
    `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ('\\x00', $1, now())`,
    () => [accountOf(ministry.member)],
  ],
  [
    'a link to the lead’s password, made by a member',
    member,
    `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ('\\x00', $1, now())`,
    () => [accountOf(lead())],
  ],
  ['an invitation into another organisation', lead, NEW_INVITATION, () => [ministry.organisation.id, 'member']],
  ['an invitation by a member', member, NEW_INVITATION, () => [cso.organisation.id, 'member']],
  [
    'an invitation of an administrator by one alone',
    () => administrator,
    NEW_INVITATION,
    () => [null, 'administrator'],
  ],
  [
    'an invitation of a lead by one administrator',
    () => administrator,
    NEW_INVITATION,
    () => [cso.organisation.id, 'lead'],
  ],
  [
    'a request by who is no administrator',
    lead,
    `INSERT INTO requests (id, kind, reason, asked_by_id, creation_hash) VALUES (gen_random_uuid(), 'grant_role', 'x', $1, '\\x00')`,
    () => [accountOf(lead())],
  ],
  [
    'a request, approved by who asked',
    () => administrator,
    `UPDATE requests SET state = 'approved', decided_by_id = $1, decided_at = now() WHERE asked_by_id = $1`,
    () => [accountOf(administrator)],
  ],
  [
    'a request, approved in another’s name',
    () => administrator,
    `UPDATE requests SET state = 'approved', decided_by_id = $1, decided_at = now() WHERE true`,
    () => [accountOf(editor)],
  ],
  [
    'an organisation, changed by its lead',
    lead,
    `UPDATE organisations SET kind = 'donor' WHERE id = $1`,
    () => [cso.organisation.id],
  ],
  [
    'an organisation’s kind, changed by one administrator',
    () => administrator,
    `UPDATE organisations SET kind = 'donor' WHERE id = $1`,
    () => [cso.organisation.id],
  ],
  [
    'an organisation, suspended by an editor',
    () => editor,
    'UPDATE organisations SET suspended_at = now() WHERE id = $1',
    () => [cso.organisation.id],
  ],
  [
    'an older name, made up by a lead',
    lead,
    `INSERT INTO organisation_names (organisation_id, until, name) VALUES ($1, '2001-01-01', '{}')`,
    () => [cso.organisation.id],
  ],
  ['the wording of a recommendation, by a lead', lead, `UPDATE recommendations SET text = '{}'`, () => []],
  ['a milestone’s weight, changed by a member', member, 'UPDATE milestones SET weight = 9', () => []],
  ['a milestone’s weight, by who only supports', () => supporter.lead, 'UPDATE milestones SET weight = 9', () => []],
  ['the first plan of a milestone', lead, `UPDATE milestones SET planned_on = '2030-01-01'`, () => []],
  ['a milestone, gone', lead, 'DELETE FROM milestones', () => []],
  ['a milestone, planned by a member', member, NEW_MILESTONE, () => []],
  ['a milestone, planned by who only supports', () => supporter.lead, NEW_MILESTONE, () => []],
  ['a reason for another day, given by who only supports', () => supporter.lead, NEW_REVISION, () => []],
  ['a reason for another day, written anew', lead, `UPDATE milestone_revisions SET reason = '{}'`, () => []],
  ['an indicator, planned by a member', member, NEW_INDICATOR, () => [cso.organisation.id]],
  ['an indicator, planned in another’s name', lead, NEW_INDICATOR, () => [ministry.organisation.id]],
  ['an indicator, planned as if it stood in the public record', lead, NEW_INDICATOR, () => [null]],
  ['an indicator of others, where one leads too', () => ministry.lead, CHANGE_INDICATORS, () => [cso.organisation.id]],
  ['an indicator, gone', lead, 'DELETE FROM indicators', () => []],
  ['an indicator of the public record', lead, `${CHANGE_INDICATORS} OR (organisation_id IS NULL)`, () => [null]],
  ['a focal point, said by a member', member, NEW_FOCAL_POINT, () => [cso.organisation.id, accountOf(lead())]],
  [
    'a focal point in another organisation',
    lead,
    NEW_FOCAL_POINT,
    () => [ministry.organisation.id, accountOf(ministry.lead)],
  ],
  [
    'a focal point from another organisation',
    lead,
    NEW_FOCAL_POINT,
    () => [cso.organisation.id, accountOf(ministry.lead)],
  ],
  ['a focal point of others, dismissed', () => ministry.lead, DISMISS_FOCAL_POINT, () => [cso.organisation.id]],
  ['a focal point, exchanged in place', lead, 'UPDATE focal_points SET account_id = $1', () => [accountOf(lead())]],
  ['focal points, counted on by a member', member, ASSIGNED_ANEW, () => [cso.organisation.id]],
  ['focal points of others, counted on', () => ministry.lead, ASSIGNED_ANEW, () => [cso.organisation.id]],
  ['focal points, counted anew', lead, 'DELETE FROM focal_point_versions', () => []],
  ['a template, made by a lead', lead, NEW_TEMPLATE, () => []],
  ['a template, gone', () => editor, 'DELETE FROM templates', () => []],
  ['a template, changed by an administrator', () => administrator, `UPDATE templates SET slots = '[]'`, () => []],
  ['a responsibility, taken by a lead', lead, NEW_RESPONSIBILITY, () => [cso.organisation.id]],
  [
    'a responsibility, entered by an administrator',
    () => administrator,
    NEW_RESPONSIBILITY,
    () => [cso.organisation.id],
  ],
  ['a responsibility, ended by a lead', lead, `UPDATE responsibilities SET until_day = '2020-01-01'`, () => []],
  [
    'a responsibility, given to another',
    () => editor,
    'UPDATE responsibilities SET organisation_id = $1',
    () => [cso.organisation.id],
  ],
  ['a framework, ended by an administrator', () => administrator, `UPDATE frameworks SET status = 'ended'`, () => []],
  ['a framework, ended by a lead', lead, `UPDATE frameworks SET status = 'ended'`, () => []],
  ['a framework, called by another name in addresses', () => editor, `UPDATE frameworks SET slug = 'x'`, () => []],
  ['a period, opened by a lead', lead, NEW_PERIOD, () => []],
  ['a period, gone', () => editor, 'DELETE FROM reporting_periods', () => []],
  ['a period, closed by a lead', lead, `UPDATE reporting_periods SET closes_on = '2040-01-01'`, () => []],
  ['a responsibility', () => editor, 'DELETE FROM responsibilities', () => []],
  [
    'a notice to all of another organisation',
    lead,
    `SELECT tell_organisation($1, 'role_changed')`,
    () => [ministry.organisation.id],
  ],
  ['a table', lead, 'CREATE TABLE made ()', () => []],
  ['the owner’s role', lead, 'SET ROLE parole_owner', () => []],
  ['the role of tasks', lead, 'SET ROLE parole_task', () => []],
];
const NOW = 'now()';

describe('a write that is nobody’s to make', () => {
  it.each(REFUSED)('is refused: %s', async (_, who, sql, parameters) => {
    const outcome = await role
      .as(who().asker, sql.replaceAll(`'${NOW}'`, NOW), parameters())
      .catch((error: unknown) => error);
    expect(outcome instanceof Error ? { code: (outcome as { code?: string }).code } : outcome).toEqual(
      outcome instanceof Error
        ? { code: expect.stringMatching(/^(42501|23514)$/) as unknown }
        : { rows: [], rowCount: 0 },
    );
  });
});

const ALLOWED: Attempt[] = [
  ['a draft of one’s own', member, NEW_STATEMENT, () => [cso.organisation.id, ids.colleague, 'draft']],
  [
    'a change to the own organisation’s draft',
    lead,
    `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
    () => [ids.draft, accountOf(lead())],
  ],
  [
    'a colleague’s statement, published by the lead',
    lead,
    `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
    () => [ids.submitted],
  ],
  ...CARGO.flatMap(([what, table, row]): Attempt[] => [
    [`${what}, removed from the own draft`, member, removing(table), () => [ids.draft]],
    [`${what}, added under the own draft`, member, adding(table, row), () => [ids.empty]],
  ]),
  ['a draft, thrown away by the lead with its evidence', lead, CLEAR, () => [ids.empty]],
  ['a response, published by the lead of who leads', lead, ANSWERING, () => [ids.response]],
  ['evidence under the own draft', member, NEW_EVIDENCE, () => [ids.draft, ids.colleague]],
  [
    'a link to a member’s password, made by the lead',
    lead,
    `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ('\\x00', $1, now())`,
    () => [ids.colleague],
  ],
  [
    'a member, suspended by the lead',
    lead,
    'UPDATE accounts SET suspended_at = now() WHERE id = $1',
    () => [ids.colleague],
  ],
  ['one’s own password', member, `UPDATE accounts SET password_hash = 'x' WHERE id = $1`, () => [ids.colleague]],
  ['an entry in one’s own journal', lead, NEW_ENTRY, () => [accountOf(lead()), cso.organisation.id, NOW]],
  ['an invitation by a lead', lead, NEW_INVITATION, () => [cso.organisation.id, 'member']],
  ['a milestone, planned by the lead of who leads', lead, NEW_MILESTONE, () => []],
  ['an indicator of one’s own, changed', lead, CHANGE_INDICATORS, () => [cso.organisation.id]],
  ['a period, opened by an editor', () => editor, NEW_PERIOD, () => []],
  ['an indicator of one’s own', lead, NEW_INDICATOR, () => [cso.organisation.id]],
  ['an alternate, said by the lead', lead, NEW_FOCAL_POINT, () => [cso.organisation.id, accountOf(lead())]],
  ['focal points, counted on by the lead', lead, ASSIGNED_ANEW, () => [cso.organisation.id]],
  ['a focal point, dismissed by the lead', lead, DISMISS_FOCAL_POINT, () => [cso.organisation.id]],
  ['a template, made by an editor', () => editor, NEW_TEMPLATE, () => []],
  ['a responsibility, entered by an editor', () => editor, NEW_RESPONSIBILITY, () => [cso.organisation.id]],
  ['a framework, ended by an editor', () => editor, `UPDATE frameworks SET status = 'ended'`, () => []],
  ['a period, closed by an editor', () => editor, `UPDATE reporting_periods SET closes_on = '2040-01-01'`, () => []],
  ['the wording of a recommendation, by an editor', () => editor, `UPDATE recommendations SET text = text`, () => []],
];

it.each(ALLOWED)('what is somebody’s to do goes on: %s', async (_, who, sql, parameters) => {
  expect((await role.as(who().asker, sql, parameters())).rowCount).toBeGreaterThan(0);
});

describe('who is asking', () => {
  const asked = `SELECT acting_account() AS account, acting_organisation() AS organisation, acting_kind() AS kind, acting_role() AS role`;
  const nobody = { account: null, organisation: null, kind: null, role: null };

  it('is forgotten with the transaction, whether it was kept or undone', async () => {
    const pooled = await TestApp.start({ databaseConnections: 2 });
    const [database, context] = [pooled.nest.get(Database), pooled.nest.get(ClsService)];
    const { asker } = lead();
    if (!asker) throw new Error('a lead is somebody');
    const known = { account: asker.accountId, organisation: asker.organisationId, kind: 'civil_society', role: 'lead' };
    const once = (isKept: boolean): Promise<unknown> =>
      context.run(() =>
        database.transactionAs(asker, async () => {
          expect(await database.query(asked)).toEqual([known]);
          if (!isKept) throw new Error('undone');
        }),
      );
    for (const isKept of [true, false]) {
      await Promise.allSettled([once(isKept), once(isKept), once(isKept)]);
      const after = await Promise.all([1, 2, 3, 4].map(() => context.run(() => database.query(asked))));
      expect(after.flat()).toEqual([nobody, nobody, nobody, nobody]);
    }
    await pooled.stop();
  });
});
