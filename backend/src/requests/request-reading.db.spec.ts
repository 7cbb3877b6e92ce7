import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AdminRequestsPage, type PeoplePage, type Workspace } from '@parole-tenue/contract';
import { Administrators } from '../../test/administrators.js';
import { Factory } from '../../test/factories.js';
import { mattersOf } from '../../test/matters.js';
import { type Person, sideOf } from '../../test/side.js';
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

describe('what waits', () => {
  it('stands in the work of the other administrators, who find nothing else there', async () => {
    const id = await us.asked((await matters.grant_role()).body);
    const workOf = async ({ browser }: Person): Promise<Workspace> =>
      (await browser.get<Workspace>('/api/workspace')).body;
    const { toDecide, notices, ...rest } = await workOf(us.second);
    expect(toDecide.find((request) => request.id === id)).toMatchObject({
      isMine: false,
      allowedActions: ['approval', 'refusal'],
    });
    expect(notices).toEqual(expect.any(Array));
    expect(Object.values(rest).flat()).toEqual([]);
    expect((await workOf(us.asking)).toDecide.map((request) => request.id)).not.toContain(id);
    await us.decide(us.third, id, 'refusal');
    expect((await workOf(us.second)).toDecide.map((request) => request.id)).not.toContain(id);
  });

  it('is listed latest first, page by page, with who asked and who decided', async () => {
    const ids = [
      await us.asked((await matters.grant_role()).body),
      await us.asked((await matters.suspend_person()).body),
    ];
    await us.decide(us.second, ids[0] ?? '', 'refusal');
    const first = await us.third.browser.get<AdminRequestsPage>('/api/requests?limit=1');
    const next = await us.third.browser.get<AdminRequestsPage>(
      `/api/requests?limit=1&cursor=${first.body.nextCursor ?? ''}`,
    );
    expect([...first.body.items, ...next.body.items].map(({ id }) => id)).toEqual(ids.reverse());
    expect(next.body.items[0]).toMatchObject({ askedBy: 'Administrator', decidedBy: 'Administrator', isMine: false });
    const foreign = Buffer.from(JSON.stringify([NOBODY])).toString('base64url');
    expect((await us.third.browser.get(`/api/requests?cursor=${foreign}`)).status).toBe(400);
  });

  it('says nothing more of a lead who became a member', async () => {
    const { body } = await matters.suspend_person();
    const id = await us.asked(body);
    const [known] = (await us.third.browser.get<AdminRequestsPage>('/api/requests')).body.items;
    expect(known).toMatchObject({
      id,
      person: { id: body.person, role: 'lead' },
      organisation: { kind: 'civil_society' },
    });
    await app.owner.query(`UPDATE accounts SET role = 'member' WHERE id = $1`, [body.person]);
    const [request] = (await us.third.browser.get<AdminRequestsPage>('/api/requests')).body.items;
    expect(request).toMatchObject({ id, person: null, organisation: null });
  });
});

describe('the people whom administrators know', () => {
  it('are leads and who holds a role on the platform, never a member', async () => {
    const { lead, member, slug } = await sideOf(app, make, 'independent');
    const out = await make.account({ suspendedAt: new Date(), role: 'editor', name: 'Zo' });
    const gone = await make.account({ role: 'editor', email: null, erasedAt: new Date(), name: '' });
    const { items } = (await us.asking.browser.get<PeoplePage>('/api/people?limit=100')).body;
    expect(items.find(({ id }) => id === lead.account.id)).toEqual({
      ...{ id: lead.account.id, name: lead.account.name, role: 'lead', hasFactor: false, isSuspended: false },
      organisation: expect.objectContaining({ slug }),
    });
    expect(items.find(({ id }) => id === out.id)).toMatchObject({ isSuspended: true, organisation: null });
    const ids = items.map(({ id }) => id);
    for (const { id } of [member.account, gone]) expect(ids).not.toContain(id);
    expect(items.map(({ role }) => role)).not.toContain('member');
  });
});
