import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem, type Session } from '@parole-tenue/contract';
import { TestApp } from '../../test/test-app.js';
import { PasswordsService } from './passwords.service.js';

const EMAIL = 'somebody@example.test';
const PASSWORD = 'a long enough password';

describe('signing in', () => {
  let app: TestApp;
  let database: TestApp['data'];

  beforeAll(async () => {
    app = await TestApp.start();
    database = app.data;
    const passwordHash = await app.nest.get(PasswordsService).hash(PASSWORD);
    await database.query(
      `INSERT INTO accounts (id, email, name, password_hash, role) VALUES (gen_random_uuid(), $1, 'Somebody', $2, 'editor')`,
      [EMAIL, passwordHash],
    );
  });
  afterAll(() => app.stop());

  it('gives a session with what the person may do, and ends it', async () => {
    const browser = await app.signedIn(EMAIL, PASSWORD);
    const { body } = await browser.get<Session>('/api/session');
    expect(body.user).toMatchObject({ name: 'Somebody', role: 'editor', organisation: null });
    expect(body.user?.permissions).toContain('recommendation.edit');
    expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
    expect((await browser.get<Session>('/api/session')).body.user).toBeNull();
  });

  it('answers alike for a wrong password and an unknown address', async () => {
    const attempt = (email: string) =>
      app.visitor().send<Problem>('POST', '/api/session', { body: { email, password: 'wrong password' } });
    const [wrong, unknown] = [await attempt(EMAIL), await attempt('nobody@example.test')];
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.body.code).toBe('wrong_credentials');
  });

  it('says at the field what is missing', async () => {
    const { status, body } = await app.visitor().send<Problem>('POST', '/api/session', { body: { email: EMAIL } });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ path: 'password', code: 'required', message: 'À remplir.' }]);
  });

  it('keeps only the hash of the token', async () => {
    const browser = await app.signedIn(EMAIL, PASSWORD);
    const rows = await database.query<{ tokenHash: Buffer }>('SELECT token_hash AS "tokenHash" FROM sessions');
    expect(rows.every(({ tokenHash }) => tokenHash.length === 32)).toBe(true);
    expect((await browser.get<Session>('/api/session')).body.user).not.toBeNull();
  });

  it('lets a session lapse after thirty idle minutes', async () => {
    const browser = await app.signedIn(EMAIL, PASSWORD);
    await database.query(`UPDATE sessions SET last_used_at = now() - interval '31 minutes'`);
    expect((await browser.get<Session>('/api/session')).body.user).toBeNull();
  });

  it('refuses what another site makes the browser send', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { status, body } = await app
      .visitor()
      .send<Problem>('POST', '/api/session', { body: { email: EMAIL, password: PASSWORD }, headers });
    expect(status).toBe(403);
    expect(body.code).toBe('cross_site');
  });

  it('answers problems in the language asked for, with a reference', async () => {
    const { headers, body } = await app.visitor().get<Problem>('/api/nowhere', { 'accept-language': 'en' });
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 404, code: 'absent', title: 'Not found' });
    expect(body.requestId).toBe(headers['x-request-id']);
  });
});
