import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type InvitationsPage,
  type MembersPage,
  type NewInvitation,
  type OfferedInvitation,
  type Problem,
  type Session,
} from '@parole-tenue/contract';
import { Factory } from '../../test/factories.js';
import { Mailbox, tokenIn } from '../../test/mailbox.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp } from '../../test/test-app.js';

const NEW_PASSWORD = 'trois calebasses sous le karité';
const UNLIMITED = { requestsPerSession: 1e9, writesPerNetwork: 1e9, triesPerAccount: 1e9, triesPerNetwork: 1e9 };

let mailbox: Mailbox;
let app: TestApp;
let make: Factory;
let side: Side;
let foreign: Side;
let administrator: Person;
let made = 0;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  app = await TestApp.start({ mail: mailbox.settings, limits: UNLIMITED });
  make = new Factory(app.owner);
  side = await sideOf(app, make, 'civil_society');
  foreign = await sideOf(app, make, 'government');
  administrator = await personOf(app, make, { role: 'administrator' });
});
afterAll(async () => {
  await app.stop();
  await mailbox.close();
});

const newAddress = (): string => `invited${made++}@example.test`;
const invite = (email = newAddress(), id = randomUUID(), by: Browser = side.lead.browser) =>
  by.put<NewInvitation & Problem>('invitations', { email, role: 'member' }, id);
const tokenOf = async (email?: string): Promise<string> => tokenIn((await invite(email)).body.link.link);
const inspect = (token: string) =>
  app.visitor().send<OfferedInvitation & Problem>('POST', '/api/invitations/inspection', { body: { token } });
const accept = (token: string, changes: object = {}, by = app.visitor()) =>
  by.send<Session & Problem>('POST', '/api/invitations/acceptance', {
    body: { token, name: 'Awa Zorbanéki', language: 'fr', password: NEW_PASSWORD, ...changes },
  });
const faults = ({ errors = [] }: Problem) => errors.map(({ path, code }) => [path, code]);

describe('inviting somebody', () => {
  it('makes a link for seven days, shows it once, and sends it to the one it is for', async () => {
    const email = newAddress();
    const { status, body } = await invite(email);
    expect(status).toBe(201);
    expect(body).toMatchObject({ email, role: 'member', isExpired: false, organisation: { slug: side.slug } });
    expect(body.link.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/fr\/invitation#[\w-]{43}$/);
    expect(body.link.isMailed).toBe(true);
    expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(7 * 86_400_000 - 60_000);
    const { text, headers } = await mailbox.take(email);
    expect(tokenIn(text)).toBe(tokenIn(body.link.link));
    expect(text + headers).not.toMatch(new RegExp(`${side.slug}|${side.lead.account.name}`));
    const listed = await side.lead.browser.get<InvitationsPage>('/api/invitations');
    expect(JSON.stringify(listed.body)).not.toContain(tokenIn(text));
  });

  it('keeps only the hash of the token', async () => {
    const token = await tokenOf();
    const { rows } = await app.owner.query<{ hash: Buffer }>('SELECT token_hash AS hash FROM invitations');
    expect(rows.every(({ hash }) => hash.length === 32 && !hash.includes(token))).toBe(true);
  });

  it('answers the same for an address that has an account already', async () => {
    const shapeOf = async (email: string) => {
      const { status, body } = await invite(email);
      return { status, keys: Object.keys(body), link: Object.keys(body.link), isMailed: body.link.isMailed };
    };
    expect(await shapeOf(foreign.member.account.email)).toEqual(await shapeOf(newAddress()));
  });

  it('again makes a new link, and the old one is void', async () => {
    const [email, id] = [newAddress(), randomUUID()];
    const first = await invite(email, id);
    const second = await invite(email.toUpperCase(), id);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect((await inspect(tokenIn(first.body.link.link))).status).toBe(404);
    expect((await inspect(tokenIn(second.body.link.link))).status).toBe(200);
  });

  it('under a used id is refused: for another address, and for an id of another organisation', async () => {
    const id = randomUUID();
    await invite(newAddress(), id);
    const other = await invite(newAddress(), id);
    const theirs = await invite(newAddress(), id, foreign.lead.browser);
    expect([other.status, other.body.code]).toEqual([409, 'id_taken']);
    expect({ ...theirs.body, requestId: '' }).toEqual({ ...other.body, requestId: '' });
  });

  it.each([
    ['not an address', 'format'],
    ['', 'required'],
    [`${'a'.repeat(250)}@example.test`, 'format'],
  ])('says at the field what is wrong with an address: %s', async (email, code) => {
    expect(faults((await invite(email)).body)).toEqual([['email', code]]);
  });

  it('into a platform role is nobody’s to do alone', async () => {
    const body = { email: newAddress(), role: 'administrator' };
    const { status } = await side.lead.browser.put('invitations', body);
    expect(status).toBe(400);
    expect((await administrator.browser.put('invitations', { ...body, role: 'lead' })).status).toBe(403);
  });

  it('as a lead asks again who one is: an open session alone makes no accomplice', async () => {
    const other = await sideOf(app, make, 'donor');
    const ask = () => other.lead.browser.put<Problem>('invitations', { email: newAddress(), role: 'lead' });
    const { status, body } = await ask();
    expect([status, body.code]).toEqual([403, 'confirmation_required']);
    await app.confirm(other.lead);
    expect((await ask()).status).toBe(201);
  });

  it('is the lead’s alone', async () => {
    expect((await invite(newAddress(), randomUUID(), side.member.browser)).status).toBe(403);
    expect((await side.member.browser.get('/api/invitations')).status).toBe(403);
  });
});

describe('the open invitations', () => {
  const listedFor = async (browser: Browser): Promise<string[]> => {
    const { body } = await browser.get<InvitationsPage>('/api/invitations?limit=100');
    return body.items.map(({ email }) => email);
  };

  it('are those into the own organisation, and for administrators those that took two', async () => {
    const [own, theirs, platform, lead] = [newAddress(), newAddress(), newAddress(), newAddress()];
    await invite(own);
    await app.confirm(side.lead);
    const made = await side.lead.browser.put<NewInvitation>('invitations', { email: lead, role: 'lead' });
    await invite(theirs, randomUUID(), foreign.lead.browser);
    await app.owner.query(
      `INSERT INTO invitations (id, role, email, token_hash, expires_at)
       VALUES (gen_random_uuid(), 'editor', $1, 'x', now() + interval '1 day')`,
      [platform],
    );
    expect(await listedFor(side.lead.browser)).toContain(own);
    expect(await listedFor(side.lead.browser)).not.toContain(theirs);
    expect(await listedFor(side.lead.browser)).not.toContain(platform);
    const seen = await listedFor(administrator.browser);
    expect([platform, own, theirs, lead].map((email) => seen.includes(email))).toEqual([true, false, false, false]);
    expect((await administrator.browser.send('DELETE', `/api/invitations/${made.id}`)).status).toBe(404);
    await side.lead.browser.send('DELETE', `/api/invitations/${made.id}`);
  });

  it('tell which have expired, and not those that were accepted or revoked', async () => {
    const [late, accepted, revoked] = [newAddress(), newAddress(), newAddress()];
    await invite(late);
    await expire(late);
    await accept(await tokenOf(accepted));
    await side.lead.browser.send('DELETE', `/api/invitations/${(await invite(revoked)).id}`);
    const { body } = await side.lead.browser.get<InvitationsPage>('/api/invitations?limit=100');
    expect(body.items.find(({ email }) => email === late)).toMatchObject({ isExpired: true });
    expect(body.items.map(({ email }) => email)).not.toEqual(expect.arrayContaining([accepted]));
    expect(body.items.map(({ email }) => email)).not.toEqual(expect.arrayContaining([revoked]));
  });

  it('are taken back: the link opens nothing, the address is forgotten', async () => {
    const { id, body } = await invite();
    expect((await side.lead.browser.send('DELETE', `/api/invitations/${id}`)).status).toBe(204);
    expect((await accept(tokenIn(body.link.link))).status).toBe(404);
    const { rows } = await app.owner.query('SELECT email FROM invitations WHERE id = $1', [id]);
    expect(rows).toEqual([{ email: null }]);
    expect((await side.lead.browser.send('DELETE', `/api/invitations/${id}`)).status).toBe(409);
  });

  it('of another organisation are as absent as any', async () => {
    const { id, body } = await invite();
    const revoke = async (which: string) => {
      const answer = await foreign.lead.browser.send<Problem>('DELETE', `/api/invitations/${which}`);
      return { status: answer.status, body: { ...answer.body, requestId: '' } };
    };
    expect(await revoke(id)).toEqual(await revoke(randomUUID()));
    expect((await inspect(tokenIn(body.link.link))).status).toBe(200);
  });
});

describe('accepting an invitation', () => {
  it('makes a member of the organisation, who is signed in and then sets a second factor', async () => {
    const email = newAddress();
    const token = await tokenOf(email);
    expect((await inspect(token)).body).toMatchObject({ email, role: 'member', organisation: { slug: side.slug } });
    const browser = app.visitor();
    const { status, body } = await accept(token, { name: '  Fatou Kélétou ' }, browser);
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ name: 'Fatou Kélétou', role: 'member', needsFactor: true });
    expect((await browser.get<Problem>('/api/members')).body.code).toBe('factor_required');
    expect((await browser.send('POST', '/api/account/factor')).status).toBe(200);
    const members = await side.lead.browser.get<MembersPage>('/api/members?limit=100');
    expect(members.body.items.find(({ name }) => name === 'Fatou Kélétou')).toMatchObject({ hasFactor: false });
  });

  it('works once', async () => {
    const token = await tokenOf();
    expect((await accept(token)).status).toBe(200);
    const [again, never] = [await accept(token), await accept('x'.repeat(43))];
    expect(again.status).toBe(404);
    expect({ ...again.body, requestId: '' }).toEqual({ ...never.body, requestId: '' });
    expect((await inspect(token)).status).toBe(404);
  });

  it('works once, also for two who accept at the same time', async () => {
    const token = await tokenOf();
    const statuses = await Promise.all([accept(token), accept(token)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('works for seven days', async () => {
    const email = newAddress();
    const token = await tokenOf(email);
    await expire(email);
    expect((await accept(token)).status).toBe(404);
    expect((await inspect(token)).status).toBe(404);
  });

  it.each(['suspended_at = now()', 'until = now()'])('does not work into an organisation with %s', async (change) => {
    const other = await sideOf(app, make, 'donor');
    const { body } = await invite(newAddress(), randomUUID(), other.lead.browser);
    await app.owner.query(`UPDATE organisations SET ${change} WHERE id = $1`, [other.organisationId]);
    expect((await accept(tokenIn(body.link.link))).status).toBe(404);
  });

  it.each(['suspended_at = now()', `role = 'member'`])('does not work once who invited has %s', async (change) => {
    const other = await sideOf(app, make, 'donor');
    const { body } = await invite(newAddress(), randomUUID(), other.lead.browser);
    await app.owner.query(`UPDATE accounts SET ${change} WHERE id = $1`, [other.lead.account.id]);
    await app.owner.query(`UPDATE accounts SET suspended_at = NULL, role = 'lead' WHERE id = $1`, [
      other.lead.account.id,
    ]);
    expect((await accept(tokenIn(body.link.link))).status).toBe(404);
  });

  it('tells only whoever holds the link that the address has an account', async () => {
    const token = await tokenOf(foreign.member.account.email.toUpperCase());
    expect((await inspect(token)).status).toBe(200);
    const { status, body } = await accept(token);
    expect([status, faults(body)]).toEqual([400, [['email', 'taken']]]);
  });

  it('refuses at the field a password that can be guessed, from who is about to have it', async () => {
    const token = await tokenOf();
    const { body } = await accept(token, { name: 'Ouleymatou Tongofari', password: 'ouleymatou.tongofari' });
    expect(faults(body)).toEqual([['password', 'too_guessable']]);
    expect((await accept(token)).status).toBe(200);
  });

  it('tells all faults at once', async () => {
    const { body } = await accept(await tokenOf(), { name: ' ', language: 'de', password: 'court' });
    expect(faults(body).sort()).toEqual([
      ['language', 'choice'],
      ['name', 'required'],
      ['password', 'too_short'],
    ]);
  });

  it.each(['Awa\u202Earraid', 'Awa\nDiarra', 'A'.repeat(121)])('takes no name that misleads: %j', async (name) => {
    expect(faults((await accept('x'.repeat(43), { name })).body)[0]?.[0]).toBe('name');
  });

  it('forgets the address on the invitation', async () => {
    const email = newAddress();
    await accept(await tokenOf(email));
    const { rowCount } = await app.owner.query('SELECT FROM invitations WHERE email = $1', [email]);
    expect(rowCount).toBe(0);
  });
});

async function expire(email: string): Promise<void> {
  await app.owner.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE email = $1`, [email]);
}
