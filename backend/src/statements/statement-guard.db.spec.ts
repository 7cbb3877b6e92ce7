import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STATEMENT_NOUNS, STATEMENT_STATES, type StatementNoun, type StatementState } from '@parole-tenue/contract';
import { dayAgo } from '../../test/factories.js';
import { reportWorld, type ReportWorld } from '../../test/reports.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Person } from '../../test/side.js';

let world: ReportWorld;
let role: ApplicationRole;
const ids = new Map<string, string>();

beforeAll(async () => {
  world = await reportWorld();
  role = await ApplicationRole.of(world.app);
  const { make, ministry, cso } = world;
  for (const noun of STATEMENT_NOUNS) {
    for (const state of STATEMENT_STATES) {
      const { said } = await world.ground();
      const theirs = await make.report({ ...said, organisationId: cso.organisationId, judgement: 'minimum' });
      const words = { ...said, state, authorId: ministry.member.account.id, answersId: theirs.id };
      const { id } = await (noun === 'objection' || noun === 'reply'
        ? make[noun](words)
        : make[noun]({ ...words, answersId: null }));
      ids.set(`${noun} ${state}`, id);
    }
  }
});
afterAll(async () => {
  await role.end();
  await world.app.stop();
});

/** Written by hand: what the database lets a lead make of a colleague's statement, from which state to which. */
const FOUR_EYES = ['draft submitted', 'returned submitted', 'submitted returned', 'submitted published'];
const ALLOWED: Record<StatementNoun, string[]> = {
  report: FOUR_EYES,
  assessment: FOUR_EYES,
  response: ['draft published'],
  objection: FOUR_EYES,
  reply: FOUR_EYES,
};

const asked = ({ account: { id, organisationId, role: his } }: Person, kind: string) => ({
  ...{ accountId: id, organisationId, organisationKind: kind, role: his },
});
const move = (who: ReturnType<typeof asked>, noun: StatementNoun, from: StatementState, to: StatementState) =>
  role
    .as(
      who,
      `UPDATE statements SET state = $2, published_at = CASE $2 WHEN 'published' THEN now() END, due_on = $3,
         submitted_at = CASE WHEN $2 = 'submitted' OR state = 'draft' THEN now() ELSE submitted_at END WHERE id = $1`,
      [ids.get(`${noun} ${from}`), to, noun === 'objection' && to === 'published' ? dayAgo(-30) : null],
    )
    .then(({ rowCount }) => (rowCount === 1 ? 'done' : 'hidden'))
    .catch((error: unknown) => (error as { code: string }).code);

const moves = STATEMENT_NOUNS.flatMap((noun) =>
  STATEMENT_STATES.flatMap((from) =>
    STATEMENT_STATES.filter((to) => to !== from).map((to): [StatementNoun, StatementState, StatementState] => [
      noun,
      from,
      to,
    ]),
  ),
);

describe('the database, whatever the application asks of it', () => {
  it.each(moves)('%s, from %s to %s', async (noun, from, to) => {
    const { ministry, cso } = world;
    const isAllowed = ALLOWED[noun].includes(`${from} ${to}`);
    expect(await move(asked(ministry.lead, 'government'), noun, from, to)).toBe(isAllowed ? 'done' : '42501');
    const others = await move(asked(cso.lead, 'civil_society'), noun, from, to);
    expect(others).toBe('hidden');
  });

  it.each(STATEMENT_NOUNS)('lets no member publish a %s of their own', async (noun) => {
    const from = noun === 'response' ? 'draft' : 'submitted';
    expect(await move(asked(world.ministry.member, 'government'), noun, from, 'published')).toBe('42501');
  });

  it('lets nobody publish what is signed by a step that was not theirs', async () => {
    const sign = `UPDATE statements SET state = 'published', published_at = now(), stepped_by_id = $2, stepped_from = 'submitted',
      stepped_at = now() WHERE id = $1`;
    const outcome = await role
      .as(asked(world.ministry.lead, 'government'), sign, [
        ids.get('report submitted'),
        world.ministry.member.account.id,
      ])
      .catch((error: unknown) => (error as { code: string }).code);
    expect(outcome).toBe('42501');
  });

  const codeOf = (outcome: Promise<unknown>): Promise<unknown> =>
    outcome.then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );

  it.each<[string, StatementNoun, StatementState, string]>([
    ['sent in the day before', 'report', 'draft', `state = 'submitted', submitted_at = now() - interval '1 day'`],
    ['sent in at no time', 'report', 'draft', `state = 'submitted'`],
    ['sent in again at the time of before', 'report', 'returned', `state = 'submitted'`],
    ['sent in earlier than it was', 'report', 'submitted', `submitted_at = '2025-04-01'`],
    ['not sent in any more', 'report', 'submitted', 'submitted_at = NULL'],
    ['published the day before', 'report', 'submitted', `state = 'published', published_at = now() - interval '1 day'`],
    [
      'published as sent in earlier',
      'report',
      'submitted',
      `state = 'published', published_at = now(), submitted_at = '2025-04-01'`,
    ],
    [
      'published to be replied to tomorrow',
      'objection',
      'submitted',
      `state = 'published', published_at = now(), due_on = current_date + 1`,
    ],
  ])('dates nothing but by the clock: %s', async (_, noun, from, change) => {
    const lead = asked(world.ministry.lead, 'government');
    const outcome = role.as(lead, `UPDATE statements SET ${change} WHERE id = $1`, [ids.get(`${noun} ${from}`)]);
    expect(await codeOf(outcome)).toBe('42501');
  });

  it.each(['submitted_at', 'stepped_at', null])('lets nobody begin what has its %s already', async (column) => {
    const { said } = await world.ground();
    const { member } = world.ministry;
    const insert = `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text,
        period, created_at, updated_at, creation_hash${column === null ? '' : `, ${column}`})
      VALUES (gen_random_uuid(), 'report', $1, $2, $3, $3, 'draft', 'fr', 'x', '2026-Q3', now(), now(), ''${column === null ? '' : ', now()'})`;
    const values = [said.recommendationId, said.organisationId, member.account.id];
    expect(await codeOf(role.as(asked(member, 'government'), insert, values))).toBe(column === null ? 'done' : '42501');
  });

  it('lets nobody begin what supersedes another’s word', async () => {
    const { said } = await world.ground();
    const { make, cso, ministry } = world;
    const [ours, theirs] = [
      await make.report(said),
      await make.report({ ...said, organisationId: cso.organisationId }),
    ];
    const insert = `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text,
        period, created_at, updated_at, creation_hash, supersedes_id)
      VALUES (gen_random_uuid(), 'report', $1, $2, $3, $3, 'draft', 'fr', 'x', '2026-Q3', now(), now(), '', $4)`;
    const values = [said.recommendationId, said.organisationId, ministry.member.account.id];
    const begin = (id: string) => codeOf(role.as(asked(ministry.member, 'government'), insert, [...values, id]));
    expect([await begin(theirs.id), await begin(ours.id)]).toEqual(['42501', 'done']);
  });

  it('lets nobody publish a move of a milestone that falls to others', async () => {
    const { make, cso, ministry } = world;
    const { said, milestone, recommendationId } = await world.ground();
    const elsewhere = await world.ground();
    const supporter = { recommendationId, organisationId: cso.organisationId };
    const own = await make.milestone({ ...supporter });
    const publishing = async (side: typeof cso, kind: string, milestoneId: string): Promise<unknown> => {
      const words = { recommendationId, organisationId: side.organisationId, authorId: side.member.account.id };
      const { id } = await make.report({ ...words, state: 'submitted' });
      await make.move({ statementId: id, milestoneId, state: 'in_progress' });
      const publish = `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`;
      return codeOf(role.as(asked(side.lead, kind), publish, [id]));
    };
    expect(await publishing(cso, 'civil_society', own.id)).toBe('42501');
    await make.responsibility({ ...supporter, part: 'support' });
    expect(await publishing(cso, 'civil_society', own.id)).toBe('done');
    expect(await publishing(cso, 'civil_society', milestone)).toBe('42501');
    expect(said.organisationId).toBe(ministry.organisationId);
    expect(await publishing(ministry, 'government', own.id)).toBe('done');
    expect(await publishing(ministry, 'government', elsewhere.milestone)).toBe('42501');
  });
});
