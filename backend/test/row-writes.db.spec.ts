import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClsService } from 'nestjs-cls';
import { Database } from '../src/core/database/database.js';
import { ACCOUNTS } from './row-writes/account.cases.js';
import { CARGO } from './row-writes/cargo.cases.js';
import { EVIDENCE } from './row-writes/evidence.cases.js';
import { layGround, lead, NOW } from './row-writes/ground.js';
import { JOURNAL } from './row-writes/journal.cases.js';
import { PLANS } from './row-writes/plan.cases.js';
import { PLATFORM } from './row-writes/platform.cases.js';
import { REGISTER } from './row-writes/register.cases.js';
import { STATEMENTS } from './row-writes/statement.cases.js';
import { ApplicationRole } from './second-wall/application-role.js';
import { TestApp } from './test-app.js';

/** What the application's role may not write, whatever the application asks: by hand from access.md. */
const CASES = [STATEMENTS, CARGO, EVIDENCE, JOURNAL, ACCOUNTS, PLATFORM, PLANS, REGISTER];

let app: TestApp;
let role: ApplicationRole;

beforeAll(async () => {
  app = await TestApp.start();
  role = await ApplicationRole.of(app);
  await layGround(app);
});
afterAll(async () => {
  await role.end();
  await app.stop();
});

describe('a write that is nobody’s to make', () => {
  it.each(CASES.flatMap(({ refused }) => refused))('is refused: %s', async (_, who, sql, parameters) => {
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

it.each(CASES.flatMap(({ allowed }) => allowed))(
  'what is somebody’s to do goes on: %s',
  async (_, who, sql, parameters) => {
    expect((await role.as(who().asker, sql, parameters())).rowCount).toBeGreaterThan(0);
  },
);

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
