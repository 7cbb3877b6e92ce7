import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { Factory, PASSWORD } from './factories.js';
import { type Browser, TestApp } from './test-app.js';

describe('the HTTP interface', () => {
  let app: TestApp;
  let visitor: Browser;

  beforeAll(async () => {
    app = await TestApp.start();
    visitor = app.visitor();
  });
  afterAll(() => app.stop());

  const raw = (payload: string, contentType = 'application/json'): Promise<{ statusCode: number; body: string }> =>
    app.nest.inject({ method: 'POST', url: '/api/session', payload, headers: { 'content-type': contentType } });

  it.each([
    ['broken JSON', '{"email":', 'application/json', 400, 'malformed'],
    ['no object', '[1]', 'application/json', 400, 'invalid'],
    ['a body over 256 KiB', JSON.stringify({ email: 'x'.repeat(300_000) }), 'application/json', 413, 'too_large'],
    ['another type than JSON', 'email=x', 'text/plain', 415, 'unsupported_type'],
    ['a NUL character', '{"email":"a\\u0000b","password":"x"}', 'application/json', 400, 'invalid'],
  ])('refuses %s', async (_, payload, contentType, status, code) => {
    const answer = await raw(payload, contentType);
    expect(answer.statusCode).toBe(status);
    expect((JSON.parse(answer.body) as Problem).code).toBe(code);
  });

  it.each(['colour', 'constructor', '__proto__'])('refuses the unknown query parameter %s', async (name) => {
    const { status, body } = await visitor.get<Problem>(`/api/themes?${name}=red`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: name, code: 'unknown' }]);
  });

  it.each(['0x10', '1e1', ' 5', '+5', '05.0', ''])('takes a number in digits alone: not "%s"', async (limit) => {
    const { status, body } = await visitor.get<Problem>(`/api/themes?limit=${encodeURIComponent(limit)}`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'limit', code: 'type' }]);
  });

  it.each(['/api/organisations/x', '/api/session', '/api/health/live', '/api/recommendations/X-1'])(
    'refuses a query where none is read: %s',
    async (url) => {
      const { status, body } = await visitor.get<Problem>(`${url}?colour=red&colour=blue&__proto__=1`);
      expect(status).toBe(400);
      expect(body.errors).toMatchObject(['colour', '__proto__'].map((path) => ({ path, code: 'unknown' })));
    },
  );

  let editor: Browser | undefined;
  it.each(['"01"', '"0"', '1', 'W/"1"', '"1", "2"', '*', '"1e0"'])(
    'takes a version as it was told, in no other form: not %s',
    async (header) => {
      editor ??= await app.signedIn((await new Factory(app.owner).account()).email, PASSWORD);
      const answer = await editor.send<Problem>('PATCH', '/api/recommendations/X-1', {
        body: { fr: 'Autrement dit.' },
        headers: { 'if-match': header },
      });
      expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
    },
  );

  it('answers a repeat visit with 304', async () => {
    const first = await visitor.get('/api/themes');
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const again = await visitor.get('/api/themes', { 'if-none-match': first.headers['etag'] ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });

  it('answers HEAD with what stands on the answer to GET', async () => {
    const [get, head] = await Promise.all(
      (['GET', 'HEAD'] as const).map((method) => app.nest.inject({ method, url: '/api/themes' })),
    );
    expect(head?.statusCode).toBe(200);
    expect(head?.body).toBe('');
    for (const name of ['cache-control', 'etag', 'vary']) expect(head?.headers[name]).toBe(get?.headers[name]);
  });

  // Over the network: what is asked inside the process is put right on its way.
  it('answers an address that nobody can read, or of another host, as absent', async () => {
    await app.nest.listen(0, '127.0.0.1');
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    for (const path of ['/%', '/api/themes/%E0%A4%A', '//', '//elsewhere.example/fr', 'http://elsewhere.example/fr']) {
      const [answer] = (await once(request({ port, host: '127.0.0.1', path }).end(), 'response')) as [IncomingMessage];
      answer.resume();
      expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ]);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('is alive and ready', async () => {
    expect((await visitor.get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await visitor.get('/api/health/ready')).body).toEqual({ status: 'ok' });
  });
});
