import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type InspectedInvitation,
  type InvitationsPage,
  type MembersPage,
  type NewInvitation,
  type Problem,
  type Session,
} from '@parole-tenue/contract';
import { Factory } from '../../test/factories.js';
import { halvesIn, Mailbox, tokenIn } from '../../test/mailbox.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp, UNLIMITED } from '../../test/test-app.js';
import { Database } from '../core/database/database.js';
import { hashOfSpokenCode } from './spoken-code.js';
import { hashOfToken } from './token.js';

const NEW_PASSWORD = 'trois calebasses sous le karité';
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
interface Halves {
  token: string;
  code?: string;
}
/** What stands in the mail that the person invited gets. */
const mailedTo = async (email: string): Promise<Halves> => halvesIn((await mailbox.take(email)).text);
const halvesOf = async (email = newAddress()): Promise<Halves> => {
  await invite(email);
  return mailedTo(email);
};
const inspect = (halves: Halves, by = app.visitor()) =>
  by.send<InspectedInvitation & Problem>('POST', '/api/invitations/inspection', { body: halves });
const accept = (halves: Halves, changes: object = {}, by = app.visitor()) =>
  by.send<Session & Problem>('POST', '/api/invitations/acceptance', {
    body: { ...halves, name: 'Awa Zorbanéki', language: 'fr', password: NEW_PASSWORD, ...changes },
  });
const bare = ({ status, body }: { status: number; body: Problem }) => ({ status, body: { ...body, requestId: '' } });
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
    expect([body.link.needsCode, text.split(halvesIn(text).code ?? '').length]).toEqual([true, 3]);
    expect(JSON.stringify(body)).not.toContain(halvesIn(text).code);
    expect(text + headers).not.toMatch(new RegExp(`${side.slug}|${side.lead.account.name}`));
    const listed = await side.lead.browser.get<InvitationsPage>('/api/invitations');
    expect(JSON.stringify(listed.body)).not.toContain(tokenIn(text));
  });

  it('keeps only the hashes of token and code', async () => {
    const { token, code = '' } = await halvesOf();
    const { rows } = await app.owner.query<{ hash: Buffer }>(
      'SELECT token_hash AS hash FROM invitations UNION ALL SELECT code_hash FROM invitations',
    );
    expect(rows.every(({ hash }) => hash.length === 32 && !hash.includes(token) && !hash.includes(code))).toBe(true);
    const { rows: told } = await app.owner.query<object>('SELECT * FROM journal');
    expect(JSON.stringify(told)).not.toContain(code);
  });

  it('answers the same for an address that has an account already', async () => {
    const shapeOf = async (email: string) => {
      const { status, body } = await invite(email);
      return { status, keys: Object.keys(body), link: Object.keys(body.link), isMailed: body.link.isMailed };
    };
    expect(await shapeOf(foreign.member.account.email)).toEqual(await shapeOf(newAddress()));
  });

  it('again makes a new link with a new code, and the old ones are void', async () => {
    const [email, id] = [newAddress(), randomUUID()];
    const inCapitals = email.replace('invited', 'INVITED');
    const { status } = await invite(email, id);
    const first = await mailedTo(email);
    const again = await invite(inCapitals, id);
    const second = await mailedTo(inCapitals);
    expect([status, again.status]).toEqual([201, 200]);
    const tried = [first, { ...first, code: second.code }, { ...second, code: first.code }, second];
    const statuses = await Promise.all(tried.map(async (halves) => (await inspect(halves)).status));
    expect(statuses).toEqual([404, 404, 404, 200]);
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
    await accept(await halvesOf(accepted));
    await side.lead.browser.send('DELETE', `/api/invitations/${(await invite(revoked)).id}`);
    const { body } = await side.lead.browser.get<InvitationsPage>('/api/invitations?limit=100');
    expect(body.items.find(({ email }) => email === late)).toMatchObject({ isExpired: true });
    expect(body.items.map(({ email }) => email)).not.toEqual(expect.arrayContaining([accepted]));
    expect(body.items.map(({ email }) => email)).not.toEqual(expect.arrayContaining([revoked]));
  });

  it('are taken back: the link opens nothing, the address is forgotten', async () => {
    const email = newAddress();
    const { id } = await invite(email);
    expect((await side.lead.browser.send('DELETE', `/api/invitations/${id}`)).status).toBe(204);
    expect((await accept(await mailedTo(email))).status).toBe(404);
    const { rows } = await app.owner.query('SELECT email FROM invitations WHERE id = $1', [id]);
    expect(rows).toEqual([{ email: null }]);
    expect((await side.lead.browser.send('DELETE', `/api/invitations/${id}`)).status).toBe(409);
  });

  it('of another organisation are as absent as any', async () => {
    const email = newAddress();
    const { id } = await invite(email);
    const revoke = async (which: string) => {
      const answer = await foreign.lead.browser.send<Problem>('DELETE', `/api/invitations/${which}`);
      return { status: answer.status, body: { ...answer.body, requestId: '' } };
    };
    expect(await revoke(id)).toEqual(await revoke(randomUUID()));
    expect((await inspect(await mailedTo(email))).status).toBe(200);
  });
});

const NEVER = { token: 'x'.repeat(43), code: 'ABCD-EFGH-JKMN' };

describe('the code of a mailed invitation', () => {
  it('is needed: the link that the lead is shown occupies nobody’s address', async () => {
    const email = newAddress();
    const { body } = await invite(email);
    const { token } = halvesIn(body.link.link);
    expect(await inspect({ token })).toMatchObject({ status: 200, body: { offer: null } });
    const { status, body: refused } = await accept({ token });
    expect([status, faults(refused)]).toEqual([400, [['code', 'required']]]);
    for (const code of ['ABCD-EFGH-JKMN', ' ', 'x'.repeat(100)]) {
      expect(bare(await inspect({ token, code }))).toEqual(bare(await inspect(NEVER)));
      expect(bare(await accept({ token, code }))).toEqual(bare(await accept(NEVER)));
    }
    expect((await accept(await mailedTo(email))).status).toBe(200);
  });

  it('is read as people write what they were told', async () => {
    const { token, code = '' } = await halvesOf();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await inspect({ token, code: typed })).body.offer).not.toBeNull();
  });

  it('is compared by the database itself', async () => {
    const { token, code = '' } = await halvesOf();
    const database = app.nest.get(Database);
    const ask = (sql: string, given: Buffer | null) =>
      database.query<{ id: string | null }>(sql, [hashOfToken(token), given]);
    const offered = 'SELECT id FROM invitation_offered($1, $2)';
    const accepted = `SELECT accept_invitation($1, $2, 'other@example.test', gen_random_uuid(), 'x', 'fr', 'x') AS id`;
    for (const wrong of [null, Buffer.alloc(32), hashOfToken(code)]) {
      expect([await ask(offered, wrong), await ask(accepted, wrong)]).toEqual([[], [{ id: null }]]);
    }
    expect(await ask(accepted, hashOfSpokenCode(code))).toEqual([{ id: expect.any(String) }]);
    const { rowCount } = await app.owner.query(`SELECT FROM accounts WHERE email = 'other@example.test'`);
    expect(rowCount).toBe(0);
  });
});

describe('accepting an invitation', () => {
  it('makes a member of the organisation, who is signed in and then sets a second factor', async () => {
    const email = newAddress();
    const halves = await halvesOf(email);
    expect((await inspect(halves)).body).toMatchObject({
      offer: { email, role: 'member', organisation: { slug: side.slug }, mayChooseEmail: false },
    });
    const browser = app.visitor();
    const { status, body } = await accept(halves, { name: '  Fatou Kélétou ' }, browser);
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ name: 'Fatou Kélétou', role: 'member', needsFactor: true });
    expect((await browser.get<Problem>('/api/members')).body.code).toBe('factor_required');
    expect((await browser.send('POST', '/api/account/factor')).status).toBe(200);
    const members = await side.lead.browser.get<MembersPage>('/api/members?limit=100');
    expect(members.body.items.find(({ name }) => name === 'Fatou Kélétou')).toMatchObject({ hasFactor: false });
  });

  it('works once', async () => {
    const halves = await halvesOf();
    expect((await accept(halves)).status).toBe(200);
    const [again, never] = [await accept(halves), await accept(NEVER)];
    expect(again.status).toBe(404);
    expect(bare(again)).toEqual(bare(never));
    expect((await inspect(halves)).status).toBe(404);
  });

  it('works once, also for two who accept at the same time', async () => {
    const halves = await halvesOf();
    const statuses = await Promise.all([accept(halves), accept(halves)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('works for seven days', async () => {
    const email = newAddress();
    const halves = await halvesOf(email);
    await expire(email);
    expect((await accept(halves)).status).toBe(404);
    expect((await inspect(halves)).status).toBe(404);
  });

  it.each(['suspended_at = now()', 'until = now()'])('does not work into an organisation with %s', async (change) => {
    const other = await sideOf(app, make, 'donor');
    const email = newAddress();
    await invite(email, randomUUID(), other.lead.browser);
    await app.owner.query(`UPDATE organisations SET ${change} WHERE id = $1`, [other.organisationId]);
    expect((await accept(await mailedTo(email))).status).toBe(404);
  });

  it.each(['suspended_at = now()', `role = 'member'`])('does not work once who invited has %s', async (change) => {
    const other = await sideOf(app, make, 'donor');
    const email = newAddress();
    await invite(email, randomUUID(), other.lead.browser);
    await app.owner.query(`UPDATE accounts SET ${change} WHERE id = $1`, [other.lead.account.id]);
    await app.owner.query(`UPDATE accounts SET suspended_at = NULL, role = 'lead' WHERE id = $1`, [
      other.lead.account.id,
    ]);
    expect((await accept(await mailedTo(email))).status).toBe(404);
  });

  it('tells only whoever reads the mailbox that the address has an account', async () => {
    const email = foreign.member.account.email.replace(/^./, (first) => first.toUpperCase());
    const { token, code } = await halvesOf(email);
    const { token: free } = await halvesOf();
    const tries = [{ token }, { token, code: 'ABCD-EFGH-JKMN' }];
    const [unsent, wrong] = await Promise.all(tries.map(async (halves) => bare(await accept(halves))));
    expect(unsent).toEqual(bare(await accept({ token: free })));
    expect(wrong).toEqual(bare(await accept(NEVER)));
    const { status, body } = await accept({ token, code });
    expect([status, faults(body)]).toEqual([400, [['email', 'taken']]]);
  });

  it('takes no other address than the one that the mail has shown to be theirs', async () => {
    const { status, body } = await accept(await halvesOf(), { email: newAddress() });
    expect([status, faults(body)]).toEqual([400, [['email', 'not_allowed']]]);
  });

  it('refuses at the field a password that can be guessed, from who is about to have it', async () => {
    const halves = await halvesOf();
    const { body } = await accept(halves, { name: 'Ouleymatou Tongofari', password: 'ouleymatou.tongofari' });
    expect(faults(body)).toEqual([['password', 'too_guessable']]);
    expect((await accept(halves)).status).toBe(200);
  });

  it('tells all faults at once', async () => {
    const { body } = await accept(await halvesOf(), { name: ' ', language: 'de', password: 'court' });
    expect(faults(body).sort()).toEqual([
      ['language', 'choice'],
      ['name', 'required'],
      ['password', 'too_short'],
    ]);
  });

  it.each(['Awa\u202Earraid', 'Awa\nDiarra', 'A'.repeat(121)])('takes no name that misleads: %j', async (name) => {
    expect(faults((await accept(NEVER, { name })).body)[0]?.[0]).toBe('name');
  });

  it('forgets the address on the invitation', async () => {
    const email = newAddress();
    await accept(await halvesOf(email));
    const { rowCount } = await app.owner.query('SELECT FROM invitations WHERE email = $1', [email]);
    expect(rowCount).toBe(0);
  });
});

/** Last: whoever signs in after another application has started signs in there. */
it('a code is guessed ever more slowly', async () => {
  const limits = { ...UNLIMITED, triesPerAccount: 3 };
  const slow = await TestApp.start({ mail: mailbox.settings, limits });
  const { lead } = await sideOf(slow, new Factory(slow.owner), 'donor');
  const email = newAddress();
  await invite(email, randomUUID(), lead.browser);
  const { token, code } = await mailedTo(email);
  const guess = () => inspect({ token, code: 'ABCD-EFGH-JKMN' }, slow.visitor());
  const statuses: number[] = [];
  for (let time = 0; time < 5; time++) statuses.push((await guess()).status);
  expect(statuses).toEqual([404, 404, 404, 404, 429]);
  expect(Number((await guess()).headers['retry-after'])).toBeGreaterThan(0);
  const waiting = await accept({ token, code }, {}, slow.visitor());
  expect(waiting.status).toBe(429);
  await slow.owner.query('UPDATE throttles SET open_at = now()');
  expect((await accept({ token, code }, {}, slow.visitor())).status).toBe(200);
  await slow.stop();
});

async function expire(email: string): Promise<void> {
  await app.owner.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE email = $1`, [email]);
}
