import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPRAISALS, PLACED } from './row-writes/assessments/appraisal.cases.js';
import { GROUNDS } from './row-writes/assessments/ground.cases.js';
import { askerOf, layGround } from './row-writes/assessments/ground.js';
import { STANDINGS } from './row-writes/assessments/standing.cases.js';
import { ApplicationRole } from './second-wall/application-role.js';
import { Guards } from './second-wall/guards.js';
import { type Person } from './side.js';
import { TestApp } from './test-app.js';

/**
 * What the application's role may not write of judgements, whatever the application asks: by hand from access.md. Each is
 * refused, and done once the guards that are named are away.
 */
const CASES = [GROUNDS, APPRAISALS, PLACED, STANDINGS];

let app: TestApp;
let role: ApplicationRole;
let guards: Guards;

beforeAll(async () => {
  app = await TestApp.start();
  [role, guards] = [await ApplicationRole.of(app), new Guards(app.owner)];
  await layGround(app);
});
afterAll(async () => {
  await role.end();
  await app.stop();
});

const attempt = (who: () => Person, sql: () => string): Promise<unknown> =>
  role.as(askerOf(who()), sql()).then(
    ({ rowCount }) => rowCount,
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a write of judgements that is nobody’s to make', () => {
  it.each(CASES.flatMap(({ refused }) => refused))('is refused: %s', async (_, who, sql, ...theirs) => {
    expect([0, '42501']).toContain(await attempt(who, sql));
    const unguarded = await guards.without(theirs, () => attempt(who, sql));
    expect([unguarded, typeof unguarded]).toEqual([expect.any(Number), 'number']);
    expect(unguarded).toBeGreaterThan(0);
  });
});

it.each(CASES.flatMap(({ allowed }) => allowed))('what is somebody’s to judge goes on: %s', async (_, who, sql) => {
  expect(await attempt(who, sql)).toBeGreaterThan(0);
});
