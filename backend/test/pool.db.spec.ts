import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Asked, ask, type Told } from './second-wall/asking.js';
import { type Somebody, type World } from './second-wall/world.js';

/** Everybody of everything: the first wall taken away, in the modules that every repository asks. */
jest.unstable_mockModule('../src/statements/statement-visibility.js', () => ({
  statementsVisibleTo: (actor: { organisationId: string | null } | null, first: number) => ({
    condition: isFirstWallGone
      ? `($${first}::uuid IS NULL OR true)`
      : `(s.organisation_id = $${first} OR s.state = 'published')`,
    parameters: [actor?.organisationId ?? null],
  }),
}));
jest.unstable_mockModule('../src/evidence/evidence-visibility.js', () => ({
  evidenceVisibleTo: (
    actor: { organisationId: string | null; organisationKind: string | null } | null,
    first: number,
  ) => ({
    condition: isFirstWallGone
      ? `($${first}::uuid IS NULL OR $${first + 1}::text[] IS NOT NULL)`
      : `(s.organisation_id = $${first} OR (s.state = 'published' AND e.level = ANY($${first + 1})))`,
    parameters: [
      actor?.organisationId ?? null,
      actor?.organisationKind && actor.organisationKind !== 'government' ? ['public', 'shared'] : ['public'],
    ],
  }),
}));
let isFirstWallGone = false;

const REQUESTS = 1000;
const AT_ONCE = 40;

interface Question {
  who: Somebody;
  asked: Asked;
}

let app: Awaited<ReturnType<typeof start>>;
let world: World;
let questions: Question[];

async function start() {
  const { TestApp, UNLIMITED } = await import('./test-app.js');
  return TestApp.start({
    databaseConnections: 2,
    limits: UNLIMITED,
  });
}

beforeAll(async () => {
  app = await start();
  const { World } = await import('./second-wall/world.js');
  world = await World.build(app);
  await world.hideAll();
  questions = await everyQuestion();
});
afterAll(() => app.stop());

/** Everybody asks for every list, and for every statement and piece of evidence there is. */
async function everyQuestion(): Promise<Question[]> {
  const { rows } = await app.owner.query<{ url: string }>(
    `SELECT '/api/' || CASE noun WHEN 'reply' THEN 'replies' ELSE noun || 's' END || '/' || id AS url FROM statements UNION ALL SELECT '/api/evidence/' || id FROM evidence`,
  );
  const urls = [...LISTS.map((path) => path.replace('{reference}', world.reference)), ...rows.map(({ url }) => url)];
  return urls.flatMap((url) => world.people.map((who) => ({ who, asked: { method: 'GET', url } })));
}

const LISTS = [
  ...['/api/session', '/api/workspace', '/api/account', '/api/account/sessions', '/api/members', '/api/activity'],
  ...['/api/reports?of=own', '/api/assessments?of=own', '/api/reports', '/api/assessments', '/api/invitations'],
  ...['/api/responses?of=own', '/api/objections?of=own', '/api/replies?of=own', '/api/focal-points'],
  ...['/api/responses', '/api/objections', '/api/replies', '/api/recommendations/{reference}/track'],
  ...['/api/recommendations/{reference}', '/api/recommendations/{reference}/timeline', '/api/overview', '/api/people'],
];

/** Every so many of them, so that all people and all addresses have their turn. */
const someOf = (count: number, offset = 0): Question[] =>
  Array.from({ length: count }, (_, index) => questions[(offset + index * 7919) % questions.length]).filter(
    (question) => question !== undefined,
  );

async function leaksOf({ who, asked }: Question): Promise<string[]> {
  const told = await ask(app, who, asked);
  const text = told.text.replaceAll(asked.url.split('/').at(-1) ?? '', '');
  return world.leaksIn(text, who).map((leak) => `${who.name}, ${asked.url}: ${leak}`);
}

describe('over two connections', () => {
  it('a thousand requests of everybody, all at once, are answered as each alone', async () => {
    const chosen = someOf(REQUESTS / 4);
    const alone: Told[] = [];
    for (const { who, asked } of chosen) alone.push(await ask(app, who, asked));
    const waiting = [0, 1, 2, 3].flatMap((round) => chosen.map((question, index) => ({ ...question, index, round })));
    waiting.sort(
      (one, other) => ((one.index * 31 + one.round * 17) % 101) - ((other.index * 31 + other.round * 17) % 101),
    );
    const differing: string[] = [];
    const worker = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const told = await ask(app, next.who, next.asked);
        if (JSON.stringify(told) !== JSON.stringify(alone[next.index]))
          differing.push(`${next.who.name}, ${next.asked.url}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(differing).toEqual([]);
    expect(new Set(alone.map(({ status }) => status)).size).toBeGreaterThan(2);
  }, 300_000);

  it('nobody reads a foreign row, with the first wall as without it', async () => {
    for (const isGone of [false, true]) {
      isFirstWallGone = isGone;
      for (const question of someOf(250, 3)) expect(await leaksOf(question)).toEqual([]);
    }
  }, 300_000);
});
