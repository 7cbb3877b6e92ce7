import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { Factory, PASSWORD } from './factories.js';
import { routesOf } from './routes.js';
import { personOf } from './side.js';
import { type Browser, TestApp, UNLIMITED } from './test-app.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const HERE = 'http://127.0.0.1:3000';
const NOTHING = '11111111-1111-4111-8111-111111111111';

/** What a browser says of a request that another site had it send. */
const FROM_ELSEWHERE: [what: string, headers: Record<string, string>][] = [
  ['another site', { 'sec-fetch-site': 'cross-site', origin: HERE }],
  ['another host of this site', { 'sec-fetch-site': 'same-site', origin: HERE }],
  ['a word that no browser says', { 'sec-fetch-site': 'elsewhere' }],
  ['another origin, by an older browser', { origin: 'https://elsewhere.example' }],
  ['another port', { origin: 'http://127.0.0.1:4000' }],
  ['another scheme', { origin: 'https://127.0.0.1:3000.elsewhere.example' }],
  ['a frame without an origin', { origin: 'null' }],
  ['an origin that is none', { origin: 'here' }],
];
const FROM_HERE: [what: string, headers: Record<string, string>][] = [
  ['this site', { 'sec-fetch-site': 'same-origin', origin: HERE }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
  ['this site, by an older browser', { origin: HERE }],
  ['what is no browser', {}],
];

let app: TestApp;
let people: Browser[];
let routes: { method: string; url: string }[];

beforeAll(async () => {
  app = await TestApp.start({
    limits: UNLIMITED,
  });
  const make = new Factory(app.owner);
  const { id: organisationId } = await make.organisation({ kind: 'civil_society' });
  const lead = await personOf(app, make, { organisationId, role: 'lead' });
  const administrator = await personOf(app, make, { role: 'administrator' });
  people = [lead.browser, administrator.browser, app.visitor()];
  routes = routesOf(app.nest)
    .filter(({ method }) => !SAFE.includes(method))
    .map(({ method, path }) => ({ method, url: path.replace(/\{\w+\}/g, NOTHING) }));
});
afterAll(() => app.stop());

const send = (browser: Browser, { method, url }: { method: string; url: string }, headers: Record<string, string>) =>
  browser.send<Problem | undefined>(method as 'POST', url, {
    version: 1,
    headers: { host: '127.0.0.1:3000', ...headers },
    body: {},
  });

describe('a request that another site sends in somebody’s name', () => {
  it.each(FROM_ELSEWHERE)('is refused at every route that writes: %s', async (_, headers) => {
    expect(routes.length).toBeGreaterThan(15);
    for (const route of routes) {
      for (const browser of people) {
        const { status, body, headers: answered } = await send(browser, route, headers);
        expect([route, status, body?.code]).toEqual([route, 403, 'cross_site']);
        expect(answered).not.toHaveProperty('set-cookie');
      }
    }
  });

  it.each(FROM_HERE)('is not refused for that when it comes from %s', async (_, headers) => {
    for (const route of routes.filter(({ url }) => url.includes(NOTHING))) {
      for (const browser of people) {
        const { body } = await send(browser, route, headers);
        expect([route, body?.code]).not.toEqual([route, 'cross_site']);
      }
    }
  });

  it('changes nothing, and whoever was signed in stays so', async () => {
    for (const browser of people.slice(0, 2)) {
      expect((await browser.get<{ user: object | null }>('/api/session')).body.user).not.toBeNull();
    }
  });
});

describe('the cookies of a sign-in', () => {
  async function cookiesOf(secureCookies: boolean): Promise<string[]> {
    const other = await TestApp.start({ secureCookies });
    const { email } = await new Factory(other.owner).account();
    const { headers } = await other.visitor().send('POST', '/api/session', { body: { email, password: PASSWORD } });
    await other.stop();
    return [headers['set-cookie'] ?? []]
      .flat()
      .map((cookie) => cookie.replace(/=[\w-]{43};/, '=…;').replace(/ Expires=[^;]*;/, ''));
  }

  it('belong to this host and to HTTPS, no script reads them, and other sites do not send them', async () => {
    expect((await cookiesOf(true)).sort()).toEqual([
      '__Host-device=…; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Strict',
      '__Host-session=…; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('do without HTTPS on this machine alone', async () => {
    expect((await cookiesOf(false)).sort()).toEqual([
      'device=…; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict',
      'session=…; Path=/; HttpOnly; SameSite=Lax',
    ]);
  });
});
