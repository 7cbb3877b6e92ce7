import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asker, Database } from '../core/database/database.js';
import { Administrators } from '../../test/administrators.js';
import { Factory } from '../../test/factories.js';
import { mattersOf } from '../../test/matters.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let us: Administrators;
let matters: ReturnType<typeof mattersOf>;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  us = await Administrators.of(app, make);
  matters = mattersOf(app, make);
});
afterAll(() => app.stop());

/** What a mistake in the application would come to: the application's own role acts for one administrator alone. */
describe('the database itself', () => {
  const alone = <Row>(sql: string, parameters: unknown[], who: Partial<Asker> = {}): Promise<Row[]> => {
    const database = app.nest.get(Database);
    const administrator = { accountId: us.asking.account.id, organisationId: null, organisationKind: null };
    return database.transactionAs({ ...administrator, role: 'administrator', ...who }, () =>
      database.query<Row>(sql, parameters),
    );
  };
  const decideAlone = (state: string, by: string) =>
    `UPDATE requests SET state = '${state}', decided_by_id = ${by}, decided_at = now() WHERE id = $1`;

  it.each(['approved', 'refused'])('lets nobody have %s what they asked for', async (state) => {
    const id = await us.asked((await matters.suspend_person()).body);
    await expect(alone(decideAlone(state, 'acting_account()'), [id])).rejects.toThrow('ck_requests_two');
    await expect(alone(decideAlone(state, `'${us.second.account.id}'`), [id])).rejects.toThrow('row-level security');
  });

  it('lets nobody decide about themselves', async () => {
    const concerned = await make.account({ role: 'administrator' });
    const id = await us.asked({ kind: 'suspend_person', person: concerned.id });
    const refused = alone(decideAlone('refused', 'acting_account()'), [id], { accountId: concerned.id });
    await expect(refused).rejects.toThrow('ck_requests_two');
  });

  it('lets nobody ask in the name of another', async () => {
    const insert = `INSERT INTO requests (id, kind, person_id, reason, creation_hash, asked_by_id)
      VALUES (gen_random_uuid(), 'suspend_person', $2, 'because', '', $1)`;
    const { id } = await make.account({ role: 'editor' });
    await expect(alone(insert, [us.second.account.id, id])).rejects.toThrow('row-level security');
  });

  it('suspends and restores nobody for one administrator', async () => {
    const suspension = await matters.suspend_person();
    await alone('UPDATE accounts SET suspended_at = now() WHERE id = $1', [suspension.body.person]);
    expect(await suspension.look()).toEqual(suspension.before);
    const restoration = await matters.restore_person();
    await alone('UPDATE accounts SET suspended_at = NULL WHERE id = $1', [restoration.body.person]);
    expect(await restoration.look()).toEqual(restoration.before);
  });

  it('turns off nobody’s second factor for one administrator, nor by a request for something else', async () => {
    const { body, look, before } = await matters.reset_factor();
    const reset = 'SELECT reset_factor($1)';
    await expect(alone(reset, [body.person])).rejects.toThrow('two administrators');
    await us.asked(body);
    await expect(alone(reset, [body.person])).rejects.toThrow('two administrators');
    const off = 'UPDATE accounts SET has_factor = false, factor_secret = NULL WHERE id = $1';
    await alone(off, [body.person]);
    expect(await look()).toEqual(before);
    const suspension = { ...(await matters.suspend_person()).body, person: body.person };
    const id = await us.asked(suspension);
    const byAnother = `WITH decided AS (${decideAlone('approved', 'acting_account()')} RETURNING person_id) SELECT FROM decided`;
    const database = app.nest.get(Database);
    const second = {
      accountId: us.second.account.id,
      organisationId: null,
      organisationKind: null,
      role: 'administrator',
    };
    await expect(
      database.transactionAs(second, async () => {
        await database.query(byAnother, [id]);
        await database.query(reset, [body.person]);
      }),
    ).rejects.toThrow('two administrators');
    expect(await look()).toEqual(before);
  });

  it.each(['lead', 'editor', 'administrator'])('invites no %s for one administrator', async (role) => {
    const { id } = await make.organisation();
    const insert = `INSERT INTO invitations (id, organisation_id, role, email, token_hash, expires_at)
      VALUES (gen_random_uuid(), $1, $2, 'x@example.test', sha256($3), now() + interval '1 day')`;
    const organisation = role === 'lead' ? id : null;
    await expect(alone(insert, [organisation, role, Buffer.from(role)])).rejects.toThrow('row-level security');
  });

  const approveAndInvite = (codeOfRequest: Buffer | null, codeHash: Buffer | null): Promise<unknown> => {
    const database = app.nest.get(Database);
    const asker = { accountId: us.second.account.id, organisationId: null, organisationKind: null };
    return database.transactionAs({ ...asker, role: 'administrator' }, async () => {
      const { id: organisationId } = await make.organisation();
      const matter = { kind: 'appoint_lead', organisationId, askedById: us.asking.account.id } as const;
      const { id } = await make.request({ ...matter, codeHash: codeOfRequest });
      await database.query(decideAlone('approved', 'acting_account()'), [id]);
      const invitation = randomUUID();
      await database.query(
        `INSERT INTO invitations (id, organisation_id, role, email, token_hash, code_hash, expires_at)
         VALUES ($1::uuid, $2, 'lead', 'x@example.test', sha256($1::text::bytea), $3, now() + interval '1 day')`,
        [invitation, organisationId, codeHash],
      );
      return invitation;
    });
  };

  it('lets nobody in whom two administrators invited without the half of the one who asked', async () => {
    const [asked, drawn] = [randomBytes(32), randomBytes(32)];
    await expect(approveAndInvite(null, null)).rejects.toThrow('row-level security');
    for (const [codeOfRequest, given, kept] of [
      [asked, null, asked],
      [asked, drawn, asked],
      [null, drawn, drawn],
    ] as const) {
      const id = await approveAndInvite(codeOfRequest, given);
      const { rows } = await app.owner.query('SELECT code_hash FROM invitations WHERE id = $1', [id]);
      expect(rows).toEqual([{ code_hash: kept }]);
    }
  });

  it('lets only who asked draw a new half, and only while the request is open', async () => {
    const ask = async (id: string, who: Partial<Asker> = {}): Promise<unknown> =>
      (await alone<{ is: boolean }>('SELECT set_request_code($1, $2) AS is', [id, randomBytes(32)], who))[0]?.is;
    const id = await us.asked((await matters.appoint_lead()).body);
    expect([await ask(id, { accountId: us.second.account.id }), await ask(id, { role: 'editor' })]).toEqual([
      false,
      false,
    ]);
    expect(await ask(id)).toBe(true);
    expect((await us.decide(us.second, id, 'refusal')).status).toBe(200);
    expect(await ask(id)).toBe(false);
  });

  it.each([`kind = 'independent'`, 'suspended_at = now()', 'until = current_date'])(
    'does not set %s of an organisation for one administrator, nor for an editor',
    async (change) => {
      const { id } = await make.organisation();
      const update = `UPDATE organisations SET ${change} WHERE id = $1`;
      await expect(alone(update, [id])).rejects.toThrow('two administrators');
      await expect(alone(update, [id], { role: 'editor' })).rejects.toThrow('two administrators');
    },
  );

  it('keeps one open request for one thing', async () => {
    const { id } = await make.account({ role: 'editor' });
    const insert = `INSERT INTO requests (id, kind, person_id, reason, creation_hash, asked_by_id)
      VALUES (gen_random_uuid(), 'suspend_person', $2, 'because', '', $1)`;
    await alone(insert, [us.asking.account.id, id]);
    await expect(alone(insert, [us.asking.account.id, id])).rejects.toThrow('uq_requests_open');
  });
});
