import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenSessionsPage, type Problem, type Session, type UnsentKey } from '@parole-tenue/contract';
import { type Account } from './account.entity.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { type Browser, TestApp } from '../../test/test-app.js';

const PHONE = 'Mozilla/5.0 (Linux; Android 13; TECNO KI5k) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36';

let app: TestApp;
let make: Factory;
let somebody: Account & { email: string };

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());
beforeEach(async () => {
  somebody = await make.account();
});

const signIn = (): Promise<Browser> => app.signedIn(somebody.email, PASSWORD);

async function isSignedIn(browser: Browser): Promise<boolean> {
  const { body } = await browser.get<Session>('/api/session');
  return body.user !== null;
}

/** Moves the times of all sessions back by so much. */
async function later(column: 'last_used_at' | 'created_at', interval: string): Promise<void> {
  await app.owner.query(`UPDATE sessions SET ${column} = ${column} - $1::interval`, [interval]);
}

/** A copy of what a browser carries, as somebody has it who saw the traffic or holds the device. */
function copyOf(browser: Browser): Browser {
  const copy = app.visitor();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}

describe('a session', () => {
  it('tells what the person may do, and ends with signing out', async () => {
    const browser = await signIn();
    const { body } = await browser.get<Session>('/api/session');
    expect(body.user).toMatchObject({ name: 'Somebody', role: 'editor', organisation: null, needsFactor: false });
    expect(body.user?.permissions).toContain('recommendation.edit');
    expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('is kept as the hash of its token only', async () => {
    const browser = await signIn();
    const { rows } = await app.owner.query<{ kept: string }>(`SELECT sessions::text AS kept FROM sessions`);
    const token = browser.cookies.get('session') ?? '';
    expect(token).toHaveLength(43);
    const written = [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')];
    expect(rows.filter(({ kept }) => written.some((form) => kept.includes(form)))).toEqual([]);
  });

  it('gets another token with every sign-in: one that was planted opens nothing afterwards', async () => {
    const browser = app.visitor();
    browser.cookies.set('session', 'A'.repeat(43));
    const planted = copyOf(browser);
    await browser.send('POST', '/api/session', { body: { email: somebody.email, password: PASSWORD } });
    expect(browser.cookies.get('session')).not.toBe('A'.repeat(43));
    expect([await isSignedIn(browser), await isSignedIn(planted)]).toEqual([true, false]);
    const before = copyOf(browser);
    await browser.send('POST', '/api/session', { body: { email: somebody.email, password: PASSWORD } });
    expect([await isSignedIn(browser), await isSignedIn(before)]).toEqual([true, false]);
  });

  it('cannot be replayed after signing out', async () => {
    const browser = await signIn();
    const copy = copyOf(browser);
    await browser.send('DELETE', '/api/session');
    expect(await isSignedIn(copy)).toBe(false);
    expect((await copy.get('/api/account/sessions')).status).toBe(401);
  });

  it('lapses after thirty idle minutes, and is kept alive by use', async () => {
    const browser = await signIn();
    await later('last_used_at', '29 minutes');
    expect(await isSignedIn(browser)).toBe(true);
    await later('last_used_at', '29 minutes');
    expect(await isSignedIn(browser)).toBe(true);
    await later('last_used_at', '31 minutes');
    expect(await isSignedIn(browser)).toBe(false);
  });

  it.each([
    ['editor', '11 hours 59 minutes', true],
    ['editor', '12 hours', false],
    ['administrator', '7 hours 59 minutes', true],
    ['administrator', '8 hours', false],
  ] as const)('of an %s after %s: still holds? %s', async (role, age, holds) => {
    somebody = await make.account({ role });
    const browser = await signIn();
    await later('created_at', age);
    expect(await isSignedIn(browser)).toBe(holds);
  });

  it('refuses what another site makes the browser send', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const body = { email: somebody.email, password: PASSWORD };
    const answer = await app.visitor().send<Problem>('POST', '/api/session', { body, headers });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
  });
});

describe('at the next request, a session ends', () => {
  const ending: [string, (organisationId: string) => Promise<unknown>][] = [
    [
      'of a person who is suspended',
      () => app.owner.query('UPDATE accounts SET suspended_at = now() WHERE id = $1', [somebody.id]),
    ],
    [
      'of a person who is erased',
      () => app.owner.query('UPDATE accounts SET erased_at = now(), email = NULL WHERE id = $1', [somebody.id]),
    ],
    [
      'in an organisation that is suspended',
      (id) => app.owner.query('UPDATE organisations SET suspended_at = now() WHERE id = $1', [id]),
    ],
    [
      'in an organisation that is dissolved',
      (id) => app.owner.query('UPDATE organisations SET until = now()::date WHERE id = $1', [id]),
    ],
  ];

  it.each(ending)('%s', async (_, end) => {
    const { id } = await make.organisation();
    somebody = await make.account({ organisationId: id });
    const browser = await signIn();
    expect(await isSignedIn(browser)).toBe(true);
    await end(id);
    expect(await isSignedIn(browser)).toBe(false);
    expect((await browser.get('/api/account/sessions')).status).toBe(401);
    const again = await app
      .visitor()
      .send<Problem>('POST', '/api/session', { body: { email: somebody.email, password: PASSWORD } });
    expect(again.body.code).toBe('wrong_credentials');
  });
});

describe('the list of my sessions', () => {
  const list = async (browser: Browser) => (await browser.get<OpenSessionsPage>('/api/account/sessions')).body.items;

  it('tells kind of device and last use, and which is this one; of what the browser says of itself nothing is kept', async () => {
    const here = await signIn();
    const phone = app.visitor();
    const headers = { 'user-agent': PHONE };
    await phone.send('POST', '/api/session', { body: { email: somebody.email, password: PASSWORD }, headers });
    const items = await list(here);
    expect(items.map(({ device, isThis }) => ({ device, isThis }))).toEqual(
      expect.arrayContaining([
        { device: 'unknown', isThis: true },
        { device: 'phone', isThis: false },
      ]),
    );
    expect(items.every(({ since, lastUsedAt }) => Date.parse(since) > 0 && Date.parse(lastUsedAt) > 0)).toBe(true);
    const { rows } = await app.owner.query<{ kept: string }>('SELECT sessions::text AS kept FROM sessions');
    expect(rows.filter(({ kept }) => /Android|TECNO|Chrome/i.test(kept))).toEqual([]);
  });

  it('leaves out what has lapsed', async () => {
    await signIn();
    await later('last_used_at', '31 minutes');
    expect(await list(await signIn())).toHaveLength(1);
  });

  it('ends one of them; its next request is refused', async () => {
    const [here, there] = [await signIn(), await signIn()];
    const other = (await list(here)).find(({ isThis }) => !isThis);
    const end = () => here.send('DELETE', `/api/account/sessions/${other?.id ?? ''}`);
    expect((await end()).status).toBe(204);
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
    expect((await end()).status).toBe(404);
  });

  it('is mine alone: somebody else’s is not there to be ended', async () => {
    const mine = await signIn();
    const [session] = await list(mine);
    const other = await app.signedIn((await make.account()).email, PASSWORD);
    expect((await other.send('DELETE', `/api/account/sessions/${session?.id ?? ''}`)).status).toBe(404);
    expect(await isSignedIn(mine)).toBe(true);
    expect((await list(other)).map(({ id }) => id)).not.toContain(session?.id);
  });

  it('ends all at once, this one included, and other devices are no longer known', async () => {
    const [here, there] = [await signIn(), await signIn()];
    expect((await here.send('DELETE', '/api/account/sessions')).status).toBe(204);
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, false]);
    const { rows } = await app.owner.query('SELECT FROM devices WHERE account_id = $1', [somebody.id]);
    expect(rows).toHaveLength(1);
  });
});

describe('the key for text that is not yet sent', () => {
  const keyOf = (browser: Browser) => browser.get<UnsentKey>('/api/session/unsent-key');

  it('is that of one session, the same each time, and nobody keeps the answer', async () => {
    const [one, other] = [await signIn(), await signIn()];
    const { body, headers } = await keyOf(one);
    expect(Buffer.from(body.key, 'base64')).toHaveLength(32);
    expect(headers['cache-control']).toBe('private, no-store');
    expect((await keyOf(one)).body).toEqual(body);
    expect((await keyOf(other)).body).not.toEqual(body);
  });

  it('is gone with its session', async () => {
    const browser = await signIn();
    const copy = copyOf(browser);
    await browser.send('DELETE', '/api/session');
    expect((await keyOf(copy)).status).toBe(401);
  });
});

describe('problems', () => {
  it('come in the language asked for, with a reference', async () => {
    const { headers, body } = await app.visitor().get<Problem>('/api/nowhere', { 'accept-language': 'en' });
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 404, code: 'absent', title: 'Not found' });
    expect(body.requestId).toBe(headers['x-request-id']);
  });
});
