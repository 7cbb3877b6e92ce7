import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type InspectedInvitation, type Problem, type Session } from '@parole-tenue/contract';
import { Administrators, type Asked } from '../../test/administrators.js';
import { Factory } from '../../test/factories.js';
import { halvesIn, Mailbox } from '../../test/mailbox.js';
import { mattersOf } from '../../test/matters.js';
import { TestApp } from '../../test/test-app.js';

interface Halves {
  token: string;
  code?: string;
}

let app: TestApp;
let us: Administrators;
let matters: ReturnType<typeof mattersOf>;

async function start(changes: Parameters<typeof TestApp.start>[0] = {}): Promise<void> {
  app = await TestApp.start(changes);
  const make = new Factory(app.owner);
  us = await Administrators.of(app, make);
  matters = mattersOf(app, make);
}
const accept = (halves: Halves) =>
  app.visitor().send<Session & Problem>('POST', '/api/invitations/acceptance', {
    body: { ...halves, name: 'Awa Zorbanéki', language: 'fr', password: 'trois calebasses sous le karité' },
  });
const inspect = (halves: Halves) =>
  app.visitor().send<InspectedInvitation>('POST', '/api/invitations/inspection', { body: halves });

/** Asked by one and approved by another: what each of them is shown. */
async function invited(body: Asked) {
  const asked = await us.ask(body);
  const approved = await us.decide(us.second, asked.id, 'approval');
  return { id: asked.id, code: asked.body.code ?? '', shown: JSON.stringify(approved.body), link: approved.body.link };
}

describe('an invitation of two administrators, without mail', () => {
  beforeAll(() => start());
  afterAll(() => app.stop());

  it.each(['appoint_lead', 'grant_role'] as const)('is opened by neither alone: %s', async (kind) => {
    const { code, shown, link } = await invited((await matters[kind]()).body);
    const { token } = halvesIn(link?.link ?? '');
    expect(link).toMatchObject({ needsCode: true, isMailed: false });
    expect(shown).not.toContain(code);
    expect((await inspect({ token })).body).toEqual({ offer: null });
    expect((await accept({ token })).body.errors).toMatchObject([{ path: 'code', code: 'required' }]);
    expect((await accept({ token, code: 'ABCD-EFGH-JKMN' })).status).toBe(404);
    expect((await accept({ token: code, code })).status).toBe(404);
    expect((await accept({ token, code })).status).toBe(200);
  });

  it('shows its code once, to who asked, and keeps only the hash', async () => {
    const { body } = await matters.appoint_lead();
    const { id, body: asked } = await us.ask(body);
    expect(asked.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    for (const { browser } of [us.asking, us.second]) {
      const read = await Promise.all(
        ['requests', 'workspace', 'invitations'].map((noun) => browser.get(`/api/${noun}`)),
      );
      expect(JSON.stringify(read)).not.toContain(asked.code);
    }
    expect((await us.decide(us.second, id, 'approval')).status).toBe(200);
    for (const table of ['requests', 'invitations', 'journal']) {
      const { rows } = await app.owner.query<object>(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toContain(asked.code);
    }
  });

  it('asked for again while it waits has a new code, the old one is void; afterwards there is none', async () => {
    const { body } = await matters.grant_role();
    const first = await us.ask(body);
    const again = await us.ask(body, us.asking, first.id);
    expect([again.status, again.body]).toEqual([200, { ...first.body, code: expect.any(String) }]);
    expect(again.body.code).not.toBe(first.body.code);
    const { rows } = await app.owner.query<{ verb: string }>(
      'SELECT verb FROM journal WHERE record_id = $1 ORDER BY id',
      [first.id],
    );
    expect(rows.map(({ verb }) => verb)).toEqual(['create', 'renew_code']);
    const approved = await us.decide(us.second, first.id, 'approval');
    const { token } = halvesIn(approved.body.link?.link ?? '');
    expect((await inspect({ token, code: first.body.code ?? '' })).status).toBe(404);
    expect((await us.ask(body, us.asking, first.id)).body).toMatchObject({ state: 'approved', code: null });
    expect((await inspect({ token, code: again.body.code ?? '' })).body.offer).toMatchObject({
      role: 'editor',
      mayChooseEmail: false,
    });
  });

  it('has no code where nobody is to be invited', async () => {
    for (const kind of ['suspend_person', 'change_kind'] as const) {
      expect((await us.ask((await matters[kind]()).body)).body.code).toBeNull();
    }
  });

  it('is not renewed by an administrator, who would have both halves', async () => {
    const { body } = await matters.appoint_lead();
    await invited(body);
    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM invitations WHERE email = $1', [body.email]);
    const again = { email: body.email, role: 'lead' };
    for (const { browser } of [us.asking, us.second]) {
      expect((await browser.put('invitations', again, rows[0]?.id)).status).toBe(403);
    }
  });
});

describe('an invitation of two administrators, by mail', () => {
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    await start({ mail: mailbox.settings });
  });
  afterAll(async () => {
    await app.stop();
    await mailbox.close();
  });

  it('is opened by who reads the mailbox alone: neither administrator is shown the code', async () => {
    const { body } = await matters.appoint_lead();
    const asked = await us.ask(body);
    expect(asked.body.code).toBeNull();
    const { body: approved } = await us.decide(us.second, asked.id, 'approval');
    expect(approved.link).toMatchObject({ needsCode: true, isMailed: true });
    const { token, code } = halvesIn((await mailbox.take(body.email ?? '')).text);
    expect(halvesIn(approved.link?.link ?? '')).toEqual({ token });
    expect(JSON.stringify(approved)).not.toContain(code);
    expect((await accept({ token })).status).toBe(400);
    expect((await accept({ token, code })).status).toBe(200);
  });
});
