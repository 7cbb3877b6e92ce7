import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { Factory, PASSWORD } from './factories.js';
import { TestApp } from './test-app.js';

type Headers = Record<string, unknown>;

const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const TAG = expect.stringMatching(/^W\/"[\w-]{27}"$/);

/** By hand, from access.md: what stands on every answer, and nothing else does. */
const EVERY: Headers = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-request-id': UUID,
};
const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' };
const REVALIDATED = { 'cache-control': 'public, no-cache', etag: TAG, vary: 'Cookie' };
const KEPT_BY_NOBODY = { 'cache-control': 'private, no-store' };
const PROBLEM = { ...EVERY, ...KEPT_BY_NOBODY, 'content-type': 'application/problem+json; charset=utf-8' };
const SHOWN = { 'origin-agent-cluster': '?1', 'x-dns-prefetch-control': 'off', 'x-frame-options': 'DENY' };
const READER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Written by Node around any answer. */
const OF_THE_CONNECTION = ['connection', 'content-length', 'date'];

const withoutConnection = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name)));

// What pages and the application's files carry is asked of a build: e2e/journeys/anyone-gets-known-headers.spec.ts
describe('the headers, to the last one, of', () => {
  let app: TestApp;
  let email: string;

  beforeAll(async () => {
    app = await TestApp.start();
    email = (await new Factory(app.owner).account()).email;
  });
  afterAll(() => app.stop());

  const of = async (url: string, headers: Record<string, string> = {}): Promise<Headers> =>
    withoutConnection((await app.visitor().get(url, headers)).headers);

  it('what everybody may read', async () => {
    expect(await of('/api/themes')).toEqual({ ...EVERY, ...JSON_BODY, ...REVALIDATED });
  });

  it('a repeat visit', async () => {
    const { etag } = await of('/api/themes');
    expect(await of('/api/themes', { 'if-none-match': String(etag) })).toEqual({ ...EVERY, ...REVALIDATED });
  });

  it('signing in, what is answered to a person, and signing out', async () => {
    const browser = app.visitor();
    const begun = await browser.send('POST', '/api/session', { body: { email, password: PASSWORD } });
    const cookies = [begun.headers['set-cookie']].flat();
    expect(cookies.filter((cookie) => !/; HttpOnly; SameSite=(Lax|Strict)$/.test(String(cookie)))).toEqual([]);
    expect(withoutConnection(begun.headers)).toEqual({
      ...EVERY,
      ...JSON_BODY,
      ...KEPT_BY_NOBODY,
      'set-cookie': begun.headers['set-cookie'],
    });
    const read = await browser.get('/api/themes');
    expect(withoutConnection(read.headers)).toEqual({ ...EVERY, ...JSON_BODY, ...KEPT_BY_NOBODY });
    const ended = await browser.send('DELETE', '/api/session');
    // Not "cookies": the token of a device that has signed in before survives.
    expect([ended.headers['set-cookie']].flat()).toEqual([expect.stringMatching(/^session=; Max-Age=0;/)]);
    expect(withoutConnection(ended.headers)).toEqual({
      ...EVERY,
      ...KEPT_BY_NOBODY,
      'clear-site-data': '"cache", "storage"',
      'set-cookie': ended.headers['set-cookie'],
    });
  });

  it('whether the server lives', async () => {
    expect(await of('/api/health/ready')).toEqual({ ...EVERY, ...JSON_BODY, 'cache-control': 'no-store' });
  });

  it.each(['/api/nowhere', '/api/workspace', '/api/themes?limit=0', '/api/reports/x'])('a refusal: %s', async (url) => {
    expect(await of(url)).toEqual(PROBLEM);
  });

  it('the description of the interface, and its reader', async () => {
    expect(await of('/api/openapi.json')).toEqual({ ...EVERY, ...JSON_BODY, ...REVALIDATED });
    const reader = { ...EVERY, ...SHOWN, ...REVALIDATED, 'content-security-policy': READER_POLICY };
    expect(await of('/api/docs')).toEqual({ ...reader, 'content-type': 'text/html' });
    expect(await of('/api/docs/swagger-ui-init.js')).toEqual({ ...reader, 'content-type': 'application/javascript' });
  });

  it('an answer that is compressed on its way', async () => {
    const { headers } = await app.nest.inject({ url: '/api/openapi.json', headers: { 'accept-encoding': 'br' } });
    expect(withoutConnection(headers)).toEqual({
      ...EVERY,
      ...JSON_BODY,
      ...REVALIDATED,
      'content-encoding': 'br',
      vary: 'Cookie, accept-encoding',
      'transfer-encoding': 'chunked',
    });
  });
});

describe('over HTTPS', () => {
  it('says that it is never to be asked otherwise', async () => {
    const app = await TestApp.start({ secureCookies: true, publicUrl: 'https://parole-tenue.example' });
    const { headers } = await app.visitor().get('/api/themes');
    const reader = await app.visitor().get('/api/docs');
    await app.stop();
    expect(withoutConnection(headers)).toEqual({
      ...EVERY,
      ...JSON_BODY,
      ...REVALIDATED,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(reader.headers['content-security-policy']).toBe(`${READER_POLICY}; upgrade-insecure-requests`);
  });
});

describe('a method that an address does not know', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it.each([
    ['POST', '/api/themes', 'GET, HEAD'],
    ['POST', '/api/reports/11111111-1111-4111-8111-111111111111', 'DELETE, GET, HEAD, PATCH, PUT'],
    ['GET', '/api/reports/11111111-1111-4111-8111-111111111111/submission', 'POST'],
    ['OPTIONS', '/api/session', 'DELETE, GET, HEAD, POST'],
    ['PROPFIND', '/api/themes?limit=1', 'GET, HEAD'],
  ])('is refused, with those that it knows: %s %s', async (method, url, allow) => {
    const answer = await app.nest.inject({ method: method as 'GET', url });
    expect(answer.statusCode).toBe(405);
    expect(answer.json<Problem>()).toMatchObject({ code: 'method_refused', status: 405 });
    expect(withoutConnection(answer.headers)).toEqual({ ...PROBLEM, allow });
  });

  it.each(['GET', 'POST'] as const)('is no reason to tell more of an address that is none: %s', async (method) => {
    const answer = await app.nest.inject({ method, url: '/api/nowhere' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers.allow).toBeUndefined();
  });

  // Over the network: what is asked inside the process is put right on its way.
  it.each([
    ['a verb that nobody knows', 'BREW /api/themes HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['what is no HTTP at all', 'good morning\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('and so is %s', async (_, sent) => {
    if (!app.nest.getHttpServer().listening) await app.nest.listen(0, '127.0.0.1');
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let answer = '';
    socket.on('data', (part: string) => (answer += part)).end(sent);
    await once(socket, 'close');
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    const [status, ...lines] = head.split('\r\n');
    const headers = lines.map((line) => line.split(': ')).map(([name = '', value]) => [name.toLowerCase(), value]);
    expect(status).toBe('HTTP/1.1 400 Bad Request');
    expect(withoutConnection(Object.fromEntries(headers) as Headers)).toEqual(PROBLEM);
    expect(JSON.parse(body)).toMatchObject({ code: 'malformed', status: 400 });
  });
});
