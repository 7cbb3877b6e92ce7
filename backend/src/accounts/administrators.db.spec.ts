import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Session } from '@parole-tenue/contract';
import { TestApp } from '../../test/test-app.js';
import { AdministratorsService } from './administrators.service.js';

const EMAIL = 'awa@example.test';

describe('an administrator made from the command line', () => {
  let app: TestApp;
  let administrators: AdministratorsService;
  let password: string | null;

  beforeAll(async () => {
    app = await TestApp.start();
    administrators = (await app.tasks()).get(AdministratorsService);
    password = await administrators.create(EMAIL, 'Awa Diarra');
  });
  afterAll(() => app.stop());

  it('signs in with the password that is shown', async () => {
    const browser = await app.signedIn(EMAIL, password ?? '');
    const { body } = await browser.get<Session>('/api/session');
    expect(body.user).toMatchObject({ name: 'Awa Diarra', role: 'administrator', organisation: null });
  });

  it('stands in the journal, without name or address', async () => {
    const rows = await app.data.query(`SELECT noun, verb, after, account_id FROM journal WHERE noun = 'account'`);
    expect(rows).toEqual([{ noun: 'account', verb: 'create', after: { role: 'administrator' }, account_id: null }]);
  });

  it('does not change an account that the address has already', async () => {
    expect(await administrators.create(EMAIL.toUpperCase(), 'Somebody else')).toBeNull();
    await app.signedIn(EMAIL, password ?? '');
  });
});
