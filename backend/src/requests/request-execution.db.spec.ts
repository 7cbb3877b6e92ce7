import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Demonstration,
  type OrganisationDetail,
  type PeoplePage,
  type Problem,
  REQUEST_FIELDS,
  type RequestKind,
} from '@parole-tenue/contract';
import { Administrators, type Asked, REASON } from '../../test/administrators.js';
import { dayAgo, Factory, PASSWORD } from '../../test/factories.js';
import { newSecret } from '../accounts/factor-codes.js';
import { mattersOf } from '../../test/matters.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
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

const noticesOf = async ({ account }: Pick<Person, 'account'>): Promise<string[]> => {
  const { rows } = await app.owner.query<{ kind: string }>(
    'SELECT kind FROM notices WHERE account_id = $1 ORDER BY at, kind',
    [account.id],
  );
  return rows.map(({ kind }) => kind);
};

describe('what comes of an approval', () => {
  it('an invitation by a link that is shown this once', async () => {
    const { body } = await matters.appoint_lead();
    const { link } = await us.approved(body);
    expect(link).toEqual({
      link: expect.stringMatching(/\/fr\/invitation#\S{40,}$/),
      expiresAt: expect.any(String),
      isMailed: false,
      needsCode: true,
    });
    const token = link?.link.split('#')[1];
    for (const table of ['requests', 'invitations', 'journal']) {
      const { rows } = await app.owner.query<object>(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toContain(token);
    }
  });

  it('a suspended lead is out with the next request, and being restored brings no session back', async () => {
    const { lead, member } = await sideOf(app, make, 'donor');
    const { email } = lead.account;
    await us.approved({ kind: 'suspend_person', person: lead.account.id });
    expect((await lead.browser.get('/api/workspace')).status).toBe(401);
    expect((await app.visitor().send('POST', '/api/session', { body: { email, password: PASSWORD } })).status).toBe(
      401,
    );
    expect((await member.browser.get('/api/workspace')).status).toBe(200);
    await us.approved({ kind: 'restore_person', person: lead.account.id });
    expect((await lead.browser.get('/api/workspace')).status).toBe(401);
    expect((await (await app.signedIn(email, PASSWORD)).get('/api/workspace')).status).toBe(200);
  });

  /** What everybody reads of an organisation. */
  const read = async (slug: string): Promise<OrganisationDetail> =>
    (await app.visitor().get<OrganisationDetail>(`/api/organisations/${slug}`)).body;
  const isInView = async ({ account }: Person): Promise<boolean> =>
    (await us.asking.browser.get<PeoplePage>('/api/people?limit=100')).body.items.some(({ id }) => id === account.id);

  async function speaking(): Promise<Side & { reference: string }> {
    const side = await sideOf(app, make, 'civil_society');
    const { id: recommendationId, reference } = await make.recommendation();
    const said = { recommendationId, organisationId: side.organisationId };
    await make.responsibility(said);
    await make.assessment({ ...said, authorId: side.lead.account.id, judgement: 'minimum' });
    return { ...side, reference };
  }

  it('a suspended organisation keeps its record, and its people disappear until it is restored', async () => {
    const { lead, member, slug } = await speaking();
    const record = await read(slug);
    expect([record.isSuspended, await isInView(lead)]).toEqual([false, true]);
    await us.approved({ kind: 'suspend_organisation', organisation: slug });
    expect(await read(slug)).toEqual({ ...record, isSuspended: true, version: record.version + 1 });
    expect([record.publishedAssessments, await isInView(lead)]).toEqual([1, false]);
    for (const { browser, account } of [lead, member]) {
      expect((await browser.get('/api/workspace')).status).toBe(401);
      const body = { email: account.email, password: PASSWORD };
      expect((await app.visitor().send('POST', '/api/session', { body })).status).toBe(401);
    }
    await us.approved({ kind: 'restore_organisation', organisation: slug });
    expect(await isInView(lead)).toBe(true);
    expect((await member.browser.get('/api/workspace')).status).toBe(401);
    const again = await app.signedIn(member.account.email, PASSWORD);
    expect((await again.get('/api/workspace')).status).toBe(200);
  });

  it('a dissolved organisation keeps its record and answers for nothing any more', async () => {
    const { lead, slug, reference } = await speaking();
    const record = await read(slug);
    await us.approved({ kind: 'dissolve_organisation', organisation: slug });
    expect(await read(slug)).toEqual({ ...record, until: dayAgo(0), version: record.version + 1 });
    expect((await lead.browser.get('/api/workspace')).status).toBe(401);
    expect(await isInView(lead)).toBe(false);
    const { body } = await app.visitor().get<object>(`/api/recommendations/${reference}`);
    expect(body).toMatchObject({ silence: { state: 'no_lead' } });
  });

  it('the sign-in page of a demonstration shows nobody who cannot sign in', async () => {
    const { id: organisationId, slug } = await make.organisation({ kind: 'donor' });
    const [lead, member] = ['donor.lead', 'donor.member'].map((name) => `${name}@demo.parole-tenue.test`);
    const { id: person } = await make.account({ organisationId, email: lead, role: 'lead' });
    await make.account({ organisationId, email: member });
    const shown = async (): Promise<string[]> =>
      (await app.visitor().get<Demonstration>('/api/demonstration')).body.accounts.map(({ email }) => email);
    expect(await shown()).toEqual([member, lead]);
    await us.approved({ kind: 'suspend_person', person });
    expect(await shown()).toEqual([member]);
    await us.approved({ kind: 'suspend_organisation', organisation: slug });
    expect(await shown()).toEqual([]);
  });

  it('another kind gives other rights at once', async () => {
    const { lead, slug } = await sideOf(app, make, 'donor');
    const mayReport = async (): Promise<boolean> => {
      const { body } = await lead.browser.get<{ user: { permissions: string[] } }>('/api/session');
      return body.user.permissions.includes('report.draft');
    };
    expect(await mayReport()).toBe(true);
    await us.approved({ kind: 'change_kind', organisation: slug, organisationKind: 'independent' });
    expect(await mayReport()).toBe(false);
  });

  it.each<[RequestKind, string]>([
    ['appoint_lead', 'lead_appointed'],
    ['suspend_person', 'lead_suspended'],
    ['restore_person', 'lead_restored'],
    ['change_kind', 'kind_changed'],
    ['suspend_organisation', 'organisation_suspended'],
    ['restore_organisation', 'organisation_restored'],
    ['dissolve_organisation', 'organisation_dissolved'],
  ])('everybody of the organisation is told of %s, and nobody else', async (kind, notice) => {
    const [ours, theirs] = [await sideOf(app, make, 'donor'), await sideOf(app, make, 'donor')];
    const { organisationId, slug: organisation } = ours;
    const out = { account: await make.account({ suspendedAt: new Date(), organisationId, role: 'lead' }) };
    if (kind === 'restore_organisation')
      await app.owner.query('UPDATE organisations SET suspended_at = now() WHERE slug = $1', [organisation]);
    const given: Partial<Asked> = {
      organisation,
      email: `new.${organisation}@example.test`,
      person: kind === 'restore_person' ? out.account.id : ours.lead.account.id,
      organisationKind: 'independent',
    };
    const fields = REQUEST_FIELDS[kind].map((field) => [field, given[field]]);
    const id = await us.asked({ kind, ...(Object.fromEntries(fields) as Partial<Asked>) });
    for (const person of [ours.member, ours.lead]) expect(await noticesOf(person)).toEqual([]);
    expect((await us.decide(us.second, id, 'approval')).status).toBe(200);
    for (const person of [ours.member, ours.lead, out]) expect(await noticesOf(person)).toEqual([notice]);
    for (const person of [theirs.member, theirs.lead]) expect(await noticesOf(person)).toEqual([]);
  });

  it('a lost second factor is off, with its codes, sessions and devices; whoever has the password sets up a new one', async () => {
    const { lead, member } = await sideOf(app, make, 'donor');
    const { id, email } = lead.account;
    await app.owner.query('UPDATE accounts SET is_demo = false, has_factor = true, factor_secret = $2 WHERE id = $1', [
      id,
      newSecret(),
    ]);
    await app.owner.query(`INSERT INTO recovery_codes (account_id, code_hash) VALUES ($1, 'a code')`, [id]);
    const signIn = () => app.visitor().send<Problem>('POST', '/api/session', { body: { email, password: PASSWORD } });
    expect((await signIn()).body.code).toBe('code_required');
    await us.approved({ kind: 'reset_factor', person: id });
    expect((await lead.browser.get('/api/workspace')).status).toBe(401);
    for (const table of ['recovery_codes', 'devices'])
      expect((await app.owner.query(`SELECT FROM ${table} WHERE account_id = $1`, [id])).rowCount).toBe(0);
    const again = await app.signedIn(email, PASSWORD);
    expect((await again.get<Problem>('/api/workspace')).body.code).toBe('factor_required');
    expect((await again.send('POST', '/api/account/factor')).status).toBe(200);
    expect(await noticesOf(lead)).toEqual(['factor_reset', 'lead_factor_reset']);
    expect(await noticesOf(member)).toEqual(['lead_factor_reset']);
    expect((await member.browser.get('/api/workspace')).status).toBe(200);
  });

  it('administrators are told of a role’s factor that is turned off', async () => {
    const { body } = await matters.reset_factor();
    const before = (await noticesOf(us.third)).length;
    await us.approved(body);
    expect((await noticesOf(us.third)).slice(before)).toEqual(['role_factor_reset']);
  });

  it('administrators are told of every role on the platform, and the person concerned too', async () => {
    const editor = await personOf(app, make, { role: 'editor' });
    const before = (await noticesOf(us.third)).length;
    await us.approved((await matters.grant_role()).body);
    await us.approved({ kind: 'suspend_person', person: editor.account.id });
    await us.approved({ kind: 'restore_person', person: editor.account.id });
    expect((await noticesOf(us.third)).slice(before)).toEqual(['role_granted', 'role_suspended', 'role_restored']);
    expect(await noticesOf(editor)).toEqual(['role_suspended', 'role_restored']);
  });

  it.each<[RequestKind, string | null]>([
    ['appoint_lead', null],
    ['suspend_person', 'account suspend'],
    ['restore_person', 'account restore'],
    ['reset_factor', 'account reset_factor'],
    ['change_kind', 'organisation change_kind'],
    ['suspend_organisation', 'organisation suspend'],
    ['restore_organisation', 'organisation restore'],
    ['dissolve_organisation', 'organisation dissolve'],
  ])('the journal tells of %s, and that a second one agreed', async (kind, done) => {
    const { body } = await matters[kind]();
    const id = await us.asked(body);
    expect((await us.decide(us.second, id, 'approval')).status).toBe(200);
    const { rows } = await app.owner.query<{ entry: string; accountId: string; after: object }>(
      `SELECT noun || ' ' || verb AS entry, account_id AS "accountId", after FROM journal
       WHERE request_id = (SELECT request_id FROM journal WHERE record_id = $1 AND verb = 'approve') ORDER BY id`,
      [id],
    );
    expect(rows.map(({ entry }) => entry)).toEqual([done, 'request approve'].filter((entry) => entry !== null));
    expect(new Set(rows.map(({ accountId }) => accountId))).toEqual(new Set([us.second.account.id]));
    expect(rows.at(-1)?.after).toMatchObject({
      kind,
      state: 'approved',
      ...(done === null && { invitationId: expect.any(String) }),
    });
  });

  it('nothing keeps the address or the reason in the journal, nor the address in the request', async () => {
    const { body } = await matters.appoint_lead();
    await us.approved(body);
    const { rows } = await app.owner.query<object>('SELECT before, after FROM journal');
    for (const secret of [body.email, REASON]) expect(JSON.stringify(rows)).not.toContain(secret);
    const { rowCount } = await app.owner.query('SELECT FROM requests WHERE email = $1', [body.email]);
    expect(rowCount).toBe(0);
  });
});
