import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Account,
  type MembersPage,
  type OrganisationMember,
  type Problem,
  type Session,
} from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp, UNLIMITED } from '../../test/test-app.js';
import { Database } from '../core/database/database.js';

let app: TestApp;
let make: Factory;
let foreign: Side;
let side: Side;

beforeAll(async () => {
  app = await TestApp.start({ limits: UNLIMITED });
  make = new Factory(app.owner);
  foreign = await sideOf(app, make, 'government');
});
afterAll(() => app.stop());
beforeEach(async () => {
  side = await sideOf(app, make, 'civil_society');
  await app.confirm(side.lead, side.member, foreign.lead);
});

type Answered = OrganisationMember & Problem;
const appoint = ({ browser }: Person, id: string, role = 'lead', version = 1) =>
  browser.send<Answered>('PATCH', `/api/members/${id}`, { body: { role }, version });
const suspend = ({ browser }: Person, id: string) => browser.send<Answered>('POST', `/api/members/${id}/suspension`);
const restore = ({ browser }: Person, id: string) => browser.send<Answered>('POST', `/api/members/${id}/restoration`);
const membersSeenBy = async ({ browser }: { browser: Browser }): Promise<OrganisationMember[]> =>
  (await browser.get<MembersPage>('/api/members')).body.items;
const noticesOf = async ({ browser }: Person): Promise<string[]> =>
  (await browser.get<Account>('/api/account')).body.notices.map(({ kind }) => kind);

describe('the people of an organisation', () => {
  it('are seen by each other, and by nobody else', async () => {
    const expected = [side.lead, side.member].map(({ account }) => account.id).sort();
    for (const who of [side.lead, side.member]) {
      expect((await membersSeenBy(who)).map(({ id }) => id).sort()).toEqual(expected);
    }
    expect((await membersSeenBy(foreign.lead)).map(({ id }) => id)).not.toEqual(expect.arrayContaining([expected[0]]));
    for (const role of ['editor', 'administrator'] as const) {
      const { browser } = await personOf(app, make, { role });
      expect((await browser.get('/api/members')).status).toBe(403);
    }
    expect((await app.visitor().get('/api/members')).status).toBe(401);
  });

  it('stand by name, with what the lead may do about each, and without their addresses', async () => {
    const items = await membersSeenBy(side.lead);
    expect(items.map(({ name }) => name)).toEqual([side.lead.account.name, side.member.account.name]);
    expect(items.map(({ isMe, allowedActions }) => ({ isMe, allowedActions }))).toEqual([
      { isMe: true, allowedActions: [] },
      { isMe: false, allowedActions: ['appoint', 'suspend', 'help'] },
    ]);
    expect((await membersSeenBy(side.member)).flatMap(({ allowedActions }) => allowedActions)).toEqual([]);
    expect(JSON.stringify(items)).not.toContain('@');
  });

  it('are no longer shown once they erased their data', async () => {
    await app.confirm(side.member);
    await side.member.browser.send('POST', '/api/account/erasure');
    expect((await membersSeenBy(side.lead)).map(({ id }) => id)).toEqual([side.lead.account.id]);
    expect((await suspend(side.lead, side.member.account.id)).status).toBe(404);
  });
});

describe('changing a role', () => {
  it('is done by the lead; the person and everybody are told', async () => {
    const { status, body } = await appoint(side.lead, side.member.account.id);
    expect([status, body.role, body.version]).toEqual([200, 'lead', 2]);
    expect((await side.member.browser.get<Session>('/api/session')).body.user?.role).toBe('lead');
    expect((await noticesOf(side.member)).sort()).toEqual(['lead_appointed', 'role_changed']);
    expect(await noticesOf(side.lead)).toEqual(['lead_appointed']);
    expect((await appoint(side.lead, side.member.account.id, 'member', 2)).body.role).toBe('member');
  });

  it('to the same one changes nothing', async () => {
    expect((await appoint(side.lead, side.member.account.id, 'member')).body.version).toBe(1);
    expect(await noticesOf(side.member)).toEqual([]);
  });

  it('asks the lead first who they are', async () => {
    await app.owner.query('UPDATE sessions SET confirmed_at = NULL');
    const { status, body } = await appoint(side.lead, side.member.account.id);
    expect([status, body.code]).toEqual([403, 'confirmation_required']);
  });

  it('is nobody’s to do to themselves, so that nobody rises and a lead remains', async () => {
    expect((await appoint(side.lead, side.lead.account.id, 'member')).status).toBe(403);
    expect((await appoint(side.member, side.member.account.id)).status).toBe(403);
    expect((await suspend(side.lead, side.lead.account.id)).status).toBe(403);
  });

  it('is not from an old version, nor without one', async () => {
    const { status, body } = await appoint(side.lead, side.member.account.id, 'lead', 7);
    expect(status).toBe(412);
    expect(body.current).toMatchObject({ id: side.member.account.id, version: 1 });
    const address = `/api/members/${side.member.account.id}`;
    expect((await side.lead.browser.send('PATCH', address, { body: { role: 'lead' } })).status).toBe(428);
  });

  it('knows no platform role', async () => {
    expect((await appoint(side.lead, side.member.account.id, 'administrator')).status).toBe(400);
  });

  it('is not done to who is suspended', async () => {
    await suspend(side.lead, side.member.account.id);
    expect((await appoint(side.lead, side.member.account.id, 'lead', 2)).status).toBe(409);
  });

  it('leaves a lead, also when two leads depose each other at the same time', async () => {
    const second = await personOf(app, make, { organisationId: side.organisationId, role: 'lead' });
    await app.confirm(second);
    const database = app.nest.get(Database);
    const { id: accountId, organisationId } = second.account;
    const deposeFirst = async () => {
      await database.actAs({ accountId, organisationId, organisationKind: 'civil_society', role: 'lead' });
      await database.query(`UPDATE accounts SET role = 'member' WHERE id = $1`, [side.lead.account.id]);
    };
    const answer = await whenBothMeet(app, deposeFirst, () => appoint(side.lead, accountId, 'member'));
    expect(answer.status).toBe(403);
    const leads = await app.owner.query(`SELECT id FROM accounts WHERE organisation_id = $1 AND role = 'lead'`, [
      side.organisationId,
    ]);
    expect(leads.rows).toEqual([{ id: second.account.id }]);
  });
});

describe('suspending somebody', () => {
  it('signs them out at once, also where they were restored since, and restoring lets them in again', async () => {
    const { id, email } = side.member.account;
    const { status, body } = await suspend(side.lead, id);
    expect([status, body.isSuspended, body.allowedActions]).toEqual([200, true, ['restore']]);
    const isSignedIn = async () => (await side.member.browser.get<Session>('/api/session')).body.user !== null;
    expect(await isSignedIn()).toBe(false);
    await expect(app.signedIn(email, PASSWORD)).rejects.toThrow('wrong_credentials');
    expect((await restore(side.lead, id)).body).toMatchObject({ isSuspended: false, version: 3 });
    expect(await isSignedIn()).toBe(false);
    await app.signedIn(email, PASSWORD);
  });

  it('of another lead is told to everybody, and so is restoring', async () => {
    const second = await personOf(app, make, { organisationId: side.organisationId, role: 'lead' });
    expect((await suspend(side.lead, second.account.id)).status).toBe(200);
    expect((await restore(side.lead, second.account.id)).status).toBe(200);
    expect((await noticesOf(side.member)).sort()).toEqual(['lead_restored', 'lead_suspended']);
  });

  it('is told to the person once they are back', async () => {
    const { id, email } = side.member.account;
    await suspend(side.lead, id);
    await restore(side.lead, id);
    expect(await noticesOf({ ...side.member, browser: await app.signedIn(email, PASSWORD) })).toEqual([
      'account_suspended',
    ]);
  });

  it('is not done twice, nor undone twice', async () => {
    const { id } = side.member.account;
    expect((await restore(side.lead, id)).status).toBe(409);
    await suspend(side.lead, id);
    expect((await suspend(side.lead, id)).status).toBe(409);
  });

  it('is not for members to do', async () => {
    expect((await suspend(side.member, side.lead.account.id)).status).toBe(403);
  });
});

describe('people of another organisation', () => {
  it.each([
    ['appoint', (id: string) => appoint(side.lead, id)],
    ['suspend', (id: string) => suspend(side.lead, id)],
    ['restore', (id: string) => restore(side.lead, id)],
  ])('are as absent as nobody: %s', async (_, act) => {
    const answers = await Promise.all([
      act(foreign.member.account.id),
      act(foreign.lead.account.id),
      act(randomUUID()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const bodies = answers.map(({ body }) => ({ ...body, requestId: '' }));
    expect(bodies[0]).toEqual(bodies[2]);
    expect(bodies[1]).toEqual(bodies[2]);
    expect(await noticesOf(foreign.member)).toEqual([]);
  });
});

describe('the people as a table', () => {
  const exported = (language = 'fr') =>
    side.lead.browser.get<string>('/api/members/export', { 'accept-language': language });

  it('is for a spreadsheet, in the language asked for, and runs nothing in it', async () => {
    await app.owner.query('UPDATE accounts SET name = $1 WHERE id = $2', [
      '=HYPERLINK("https://x.test";"Awa")',
      side.member.account.id,
    ]);
    const { status, headers, body } = await exported();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="members.csv"');
    expect(headers['cache-control']).toBe('private, no-store');
    const [head, ...lines] = body.split('\r\n');
    expect(head).toBe('\uFEFF"Nom";"Adresse électronique";"Rôle";"Depuis le";"Second facteur";"État"');
    expect(lines[0]).toContain(`"'=HYPERLINK(""https://x.test"";""Awa"")";"${side.member.account.email}";"membre"`);
    expect(lines).toHaveLength(3);
    expect((await exported('en')).body).toContain('"Name","E-mail","Role"');
  });

  it('is taken by the lead alone, who says again who they are; the journal tells of it', async () => {
    expect((await side.member.browser.get('/api/members/export')).status).toBe(403);
    await exported();
    const { rows } = await app.owner.query(
      `SELECT account_id, record_id FROM journal WHERE verb = 'export' AND organisation_id = $1`,
      [side.organisationId],
    );
    expect(rows).toEqual([{ account_id: side.lead.account.id, record_id: side.organisationId }]);
    await app.owner.query('UPDATE sessions SET confirmed_at = NULL');
    expect((await side.lead.browser.get<Problem>('/api/members/export')).body.code).toBe('confirmation_required');
  });
});
