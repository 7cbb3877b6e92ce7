import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationRole } from '../second-wall/application-role.js';
import { type Asker } from '../../src/core/database/database.js';
import { type Guard, Guards } from '../second-wall/guards.js';
import { type Person } from '../side.js';
import { TestApp } from '../test-app.js';

type Attempt = [what: string, who: () => Person, sql: () => string, ...guards: Guard[]];

/** What may be written of one matter, and what may not. */
interface Matter {
  cases: readonly { refused: Attempt[]; allowed: Attempt[] }[];
  layGround: (app: TestApp) => Promise<void>;
  askerOf: (person: Person) => Asker;
}

/**
 * Each write is refused, and done once the guards that are named are away: so it is they who refuse, and not a slip of the
 * test. What is somebody's to do goes on.
 */
export function describeGuardedWrites(matter: string, { cases, layGround, askerOf }: Matter): void {
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

  describe(`a write of ${matter} that is nobody’s to make`, () => {
    it.each(cases.flatMap(({ refused }) => refused))('is refused: %s', async (_, who, sql, ...theirs) => {
      expect([0, '42501']).toContain(await attempt(who, sql));
      const unguarded = await guards.without(theirs, () => attempt(who, sql));
      expect([unguarded, typeof unguarded]).toEqual([expect.any(Number), 'number']);
      expect(unguarded).toBeGreaterThan(0);
    });
  });

  it.each(cases.flatMap(({ allowed }) => allowed))(
    `what is somebody’s to do with ${matter} goes on: %s`,
    async (_, who, sql) => {
      expect(await attempt(who, sql)).toBeGreaterThan(0);
    },
  );
}
