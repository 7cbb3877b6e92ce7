import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { type Answer, type Browser, TestApp } from './test-app.js';

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

  const expectGuarded = ({ headers }: { headers: Answer['headers'] | IncomingHttpHeaders }): void => {
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
  };

  it('says on every answer what a browser may do with it', async () => {
    for (const url of ['/api/themes', '/api/nowhere', '/api/openapi.json']) expectGuarded(await visitor.get(url));
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
      expectGuarded(answer);
    }
  });

  it('is alive and ready', async () => {
    expect((await visitor.get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await visitor.get('/api/health/ready')).body).toEqual({ status: 'ok' });
  });
});
