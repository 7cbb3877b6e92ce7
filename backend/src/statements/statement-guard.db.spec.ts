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
      const theirs = await make.report({ ...said, organisationId: cso.organisationId });
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
      `UPDATE statements SET state = $2, published_at = CASE $2 WHEN 'published' THEN now() END, due_on = $3 WHERE id = $1`,
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
});
