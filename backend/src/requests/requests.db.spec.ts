import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Problem,
  REQUEST_FIELDS,
  REQUEST_KINDS,
  type RequestAction,
  type RequestKind,
  type Workspace,
} from '@parole-tenue/contract';
import { administratorOf, Administrators, type Asked, REASON } from '../../test/administrators.js';
import { dayAgo, Factory } from '../../test/factories.js';
import { mattersOf } from '../../test/matters.js';
import { type Person, personOf, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

const NOBODY = '11111111-1111-4111-8111-111111111111';

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

/** How a request stands, and what the journal tells of it. */
async function tracesOf(id: string): Promise<string[]> {
  const { rows } = await app.owner.query<{ trace: string }>(
    `SELECT state AS trace FROM requests WHERE id = $1 UNION ALL SELECT verb FROM journal WHERE record_id = $1::text`,
    [id],
  );
  return rows.map(({ trace }) => trace);
}

describe('asking', () => {
  it.each(REQUEST_KINDS)('for %s names what it needs, no less and no more', async (kind) => {
    const { body } = await matters[kind]();
    const needed: readonly string[] = REQUEST_FIELDS[kind];
    const { body: problem, status } = await us.ask<Problem>({ kind });
    expect([status, problem.errors?.map(({ path, code }) => [path, code])]).toEqual([
      400,
      ['organisation', 'email', 'person', 'role', 'organisationKind']
        .filter((field) => needed.includes(field))
        .map((field) => [field, 'required']),
    ]);
    const others = {
      organisation: 'any',
      email: 'any@example.test',
      person: NOBODY,
      role: 'editor',
      organisationKind: 'donor',
    };
    const unneeded = Object.entries(others).find(([field]) => !needed.includes(field)) ?? [];
    const { body: tooMuch } = await us.ask<Problem>({ ...body, [String(unneeded[0])]: unneeded[1] });
    expect(tooMuch.errors).toMatchObject([{ path: unneeded[0], code: 'unknown' }]);
  });

  it.each([
    ['reason', { reason: 'Parce que' }, 'too_short'],
    ['reason', { reason: ' '.repeat(20) }, 'format'],
    ['kind', { kind: 'delete_journal' }, 'choice'],
    ['role', { role: 'lead' }, 'choice'],
    ['email', { email: 'nobody' }, 'format'],
    ['email', { email: null }, 'type'],
  ])('is told what is wrong with the %s: %j', async (path, wrong, code) => {
    const { status, body } = await us.ask<Problem>({
      kind: 'grant_role',
      email: 'a@example.test',
      role: 'editor',
      ...wrong,
    });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path, code })]]);
  });

  it('is about what exists, and can be done today', async () => {
    const { id: organisationId, slug } = await make.organisation({ kind: 'donor' });
    const { slug: gone } = await make.organisation({ until: dayAgo(3) });
    const { slug: still } = await make.organisation({ suspendedAt: new Date() });
    const member = await make.account({ organisationId });
    const lead = await make.account({ organisationId, role: 'lead' });
    const out = await make.account({ suspendedAt: new Date(), role: 'editor' });
    const erased = await make.account({ role: 'editor', email: null, erasedAt: new Date(), name: '' });
    const [email, person] = ['someone@example.test', lead.id];
    await app.owner.query(`UPDATE accounts SET has_factor = true, factor_secret = 'x' WHERE id = ANY ($1)`, [
      [us.asking.account.id, member.id],
    ]);
    const wrong: [object, string, string][] = [
      [{ kind: 'suspend_organisation', organisation: 'nowhere' }, 'organisation', 'not_found'],
      [{ kind: 'suspend_organisation', organisation: still }, 'organisation', 'not_allowed'],
      [{ kind: 'suspend_organisation', organisation: gone }, 'organisation', 'not_allowed'],
      [{ kind: 'restore_organisation', organisation: slug }, 'organisation', 'not_allowed'],
      [{ kind: 'dissolve_organisation', organisation: gone }, 'organisation', 'not_allowed'],
      [{ kind: 'change_kind', organisation: gone, organisationKind: 'donor' }, 'organisation', 'not_allowed'],
      [{ kind: 'change_kind', organisation: slug, organisationKind: 'donor' }, 'organisationKind', 'taken'],
      [{ kind: 'appoint_lead', organisation: gone, email }, 'organisation', 'not_allowed'],
      [{ kind: 'appoint_lead', organisation: still, email }, 'organisation', 'not_allowed'],
      [{ kind: 'appoint_lead', organisation: slug, email: lead.email.toUpperCase() }, 'email', 'taken'],
      [{ kind: 'suspend_person', person: NOBODY }, 'person', 'not_found'],
      [{ kind: 'suspend_person', person: member.id }, 'person', 'not_found'],
      [{ kind: 'suspend_person', person: erased.id }, 'person', 'not_found'],
      [{ kind: 'suspend_person', person: out.id }, 'person', 'not_allowed'],
      [{ kind: 'restore_person', person }, 'person', 'not_allowed'],
      [{ kind: 'reset_factor', person }, 'person', 'not_allowed'],
      [{ kind: 'reset_factor', person: member.id }, 'person', 'not_found'],
      [{ kind: 'reset_factor', person: us.asking.account.id }, 'person', 'not_allowed'],
    ];
    for (const [body, path, code] of wrong) {
      const { status, body: problem } = await us.ask<Problem>(body);
      expect([body, status, problem.errors?.map((fault) => [fault.path, fault.code])]).toEqual([
        body,
        400,
        [[path, code]],
      ]);
    }
    // Who is a member of a side is known to that side alone, also by what is refused.
    expect((await us.ask({ kind: 'grant_role', email: member.email, role: 'editor' })).status).toBe(201);
  });

  it('twice the same makes one request, another one under its id is refused, whoever sends it', async () => {
    const { body } = await matters.suspend_person();
    const { id, body: request } = await us.ask(body);
    expect(request).toMatchObject({
      state: 'open',
      isMine: true,
      allowedActions: ['withdrawal'],
      version: 1,
      reason: REASON,
    });
    expect(await us.ask(body, us.asking, id)).toMatchObject({ status: 200, body: request });
    expect((await us.decide(us.asking, id, 'withdrawal')).status).toBe(200);
    expect(await us.ask(body, us.asking, id)).toMatchObject({ status: 200, body: { state: 'withdrawn', version: 2 } });
    for (const again of [
      await us.ask<Problem>({ ...body, reason: `${REASON}.` }, us.asking, id),
      await us.ask<Problem>(body, us.second, id),
    ])
      expect([again.status, again.body.code]).toEqual([409, 'id_taken']);
  });

  it.each(REQUEST_KINDS)('for %s is not done twice while it waits', async (kind) => {
    const { body } = await matters[kind]();
    const id = await us.asked(body);
    const [field] = REQUEST_FIELDS[kind];
    const { status, body: problem } = await us.ask<Problem>(
      { ...body, reason: 'Une autre raison que la première.' },
      us.second,
    );
    expect([status, problem.errors]).toEqual([400, [expect.objectContaining({ path: field, code: 'taken' })]]);
    await us.decide(us.second, id, 'refusal');
    expect((await us.ask(body, us.second)).status).toBe(201);
  });

  it('at the same time for the same makes one request', async () => {
    const { body } = await matters.dissolve_organisation();
    const both = await Promise.all([us.ask(body), us.ask(body, us.second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('is for administrators alone', async () => {
    const { lead } = await sideOf(app, make, 'government');
    const editor = await personOf(app, make, { role: 'editor' });
    const { body } = await matters.grant_role();
    for (const { browser } of [lead, editor]) {
      expect((await browser.put('requests', { ...body, reason: REASON })).status).toBe(403);
      expect((await browser.get('/api/requests')).status).toBe(403);
      expect((await browser.get('/api/people')).status).toBe(403);
    }
  });
});

describe.each(REQUEST_KINDS)('%s', (kind) => {
  it('is done when another administrator approves it', async () => {
    const { body, look, before, after } = await matters[kind]();
    const id = await us.asked(body);
    expect(await look()).toEqual(before);
    const { status, body: decided } = await us.decide(us.second, id, 'approval');
    expect([status, decided.request]).toMatchObject([
      200,
      { state: 'approved', version: 2, email: null, allowedActions: [] },
    ]);
    expect(decided.link === null).toBe(!('email' in body));
    expect(await look()).toEqual(after);
  });

  it.each([
    ['refusal', () => us.second],
    ['withdrawal', () => us.asking],
  ] as const)('comes to nothing by %s', async (action, by) => {
    const { body, look, before } = await matters[kind]();
    const id = await us.asked(body);
    const { status, body: decided } = await us.decide(by(), id, action);
    expect([status, decided]).toMatchObject([200, { link: null, request: { email: null, allowedActions: [] } }]);
    expect(await look()).toEqual(before);
    expect((await us.decide(us.second, id, 'approval', 2)).status).toBe(409);
    expect(await look()).toEqual(before);
  });

  it('is not done by one administrator alone', async () => {
    const { body, look, before } = await matters[kind]();
    const id = await us.asked(body);
    for (const action of ['approval', 'refusal'] as const)
      expect((await us.decide(us.asking, id, action)).status).toBe(403);
    expect((await us.decide(us.second, id, 'withdrawal')).status).toBe(403);
    expect(await look()).toEqual(before);
    expect(await tracesOf(id)).toEqual(['open', 'create']);
  });
});

describe('deciding', () => {
  it('happens once', async () => {
    const id = await us.asked((await matters.suspend_person()).body);
    expect((await us.decide(us.second, id, 'approval')).status).toBe(200);
    const stale = await us.decide<Problem>(us.third, id, 'refusal');
    expect([stale.status, stale.body.current]).toMatchObject([412, { state: 'approved', version: 2 }]);
    const late = await us.decide<Problem>(us.third, id, 'refusal', 2);
    expect([late.status, late.body.code]).toEqual([409, 'step_refused']);
  });

  it.each([
    ['two who approve', () => [us.second, us.third], 'approval'],
    ['one who approves and who takes it back', () => [us.second, us.asking], 'withdrawal'],
    ['one who approves and one who refuses', () => [us.second, us.third], 'refusal'],
  ] as [string, () => [Person, Person], RequestAction][])(
    'at the same time, of %s one wins',
    async (_, people, other) => {
      const { body, look, before, after } = await matters.suspend_organisation();
      const id = await us.asked(body);
      const [one, two] = people();
      const both = await Promise.all([us.decide(one, id, 'approval'), us.decide(two, id, other)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
      const isDone = both.some(({ status, body: decided }) => status === 200 && decided.request.state === 'approved');
      expect(await look()).toEqual(isDone ? after : before);
    },
  );

  it('needs the version, and an approval that one has just said again who one is', async () => {
    const { body, look, before } = await matters.change_kind();
    const id = await us.asked(body);
    expect((await us.second.browser.send('POST', `/api/requests/${id}/approval`)).status).toBe(428);
    const hasty = await personOf(app, make, { role: 'administrator' });
    await app.owner.query('UPDATE sessions SET confirmed_at = NULL WHERE account_id = $1', [hasty.account.id]);
    const { status, body: problem } = await us.decide<Problem>(hasty, id, 'approval');
    expect([status, problem.code]).toEqual([403, 'confirmation_required']);
    expect(await look()).toEqual(before);
    expect((await us.decide(hasty, id, 'refusal')).status).toBe(200);
  });

  it('is not for whom it is about', async () => {
    const concerned = await administratorOf(app, make);
    const id = await us.asked({ kind: 'suspend_person', person: concerned.account.id });
    for (const action of ['approval', 'refusal', 'withdrawal'] as const)
      expect((await us.decide(concerned, id, action)).status).toBe(403);
    const { body: work } = await concerned.browser.get<Workspace>('/api/workspace');
    expect(work.toDecide.map((waiting) => waiting.id)).not.toContain(id);
    expect((await us.decide(us.second, id, 'approval')).status).toBe(200);
    expect((await concerned.browser.get('/api/requests')).status).toBe(401);
  });

  it('of what nobody asked for is absent', async () => {
    for (const action of ['approval', 'refusal', 'withdrawal'] as const)
      expect((await us.decide(us.second, NOBODY, action)).status).toBe(404);
  });

  it.each<[string, RequestKind, (body: Asked) => Promise<unknown>]>([
    ['its organisation is dissolved', 'change_kind', ({ organisation }) => dissolve(organisation)],
    ['its organisation is dissolved', 'restore_organisation', ({ organisation }) => dissolve(organisation)],
    ['its organisation is dissolved', 'appoint_lead', ({ organisation }) => dissolve(organisation)],
    ['it was done otherwise', 'dissolve_organisation', ({ organisation }) => dissolve(organisation)],
    ['it was done otherwise', 'suspend_organisation', ({ organisation }) => suspendOrganisation(organisation)],
    ['the lead is a member by now', 'suspend_person', ({ person }) => demote(person)],
    ['the lead is suspended by now', 'suspend_person', ({ person }) => suspend(person)],
    ['the person erased what was theirs', 'restore_person', ({ person }) => erase(person)],
    ['the address has an account by now', 'grant_role', ({ email }) => make.account({ role: 'editor', email })],
  ])('finds that %s, and then %s is not done', async (_, kind, change) => {
    const { body } = await matters[kind]();
    const id = await us.asked(body);
    await change(body);
    const { status, body: problem } = await us.decide<Problem>(us.second, id, 'approval');
    expect([status, problem.code]).toEqual([409, 'step_refused']);
    expect(await tracesOf(id)).toEqual(['open', 'create']);
  });
  const dissolve = (slug = '') =>
    app.owner.query('UPDATE organisations SET until = $2 WHERE slug = $1', [slug, dayAgo(0)]);
  const suspendOrganisation = (slug = '') =>
    app.owner.query('UPDATE organisations SET suspended_at = now() WHERE slug = $1', [slug]);
  const demote = (id = '') => app.owner.query(`UPDATE accounts SET role = 'member' WHERE id = $1`, [id]);
  const suspend = (id = '') => app.owner.query('UPDATE accounts SET suspended_at = now() WHERE id = $1', [id]);
  const erase = (id = '') =>
    app.owner.query(`UPDATE accounts SET erased_at = now(), email = NULL, name = '' WHERE id = $1`, [id]);
});
