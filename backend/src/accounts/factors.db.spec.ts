import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type FactorSecret,
  type OpenSessionsPage,
  type Problem,
  type RecoveryCodes,
  type Session,
} from '@parole-tenue/contract';
import { type Account } from './account.entity.js';
import { newSecret } from './factor-codes.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { codeOf, untilStepLasts } from '../../test/clock.js';
import { type Answer, type Browser, TestApp, UNLIMITED } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let somebody: Account & { email: string };
let secret: string;

beforeAll(async () => {
  app = await TestApp.start({
    limits: { ...UNLIMITED, triesPerAccount: 100 },
  });
  make = new Factory(app.owner);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await untilStepLasts();
  secret = newSecret();
  somebody = await make.account({ isDemo: false, hasFactor: true, factorSecret: secret });
});

/** What the app shows, so many steps from now. */
const shown = (steps = 0, of = secret): string => codeOf(of, steps);

function signIn(code?: string, password = PASSWORD): Promise<Answer<Problem>> {
  return app.visitor().send<Problem>('POST', '/api/session', { body: { email: somebody.email, password, code } });
}

/** As if the last code had been used long ago. */
const rest = () => app.owner.query('UPDATE accounts SET factor_step = 0 WHERE id = $1', [somebody.id]);

async function newcomer(): Promise<Browser> {
  somebody = await make.account({ isDemo: false });
  return app.signedIn(somebody.email, PASSWORD);
}

async function setFactor(browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const { body } = await browser.send<FactorSecret>('POST', '/api/account/factor');
  const answer = await browser.send<RecoveryCodes>('PUT', '/api/account/factor', {
    body: { code: shown(0, body.secret) },
  });
  expect(answer.status).toBe(200);
  return { secret: body.secret, codes: answer.body.codes };
}

const confirm = async (browser: Browser): Promise<void> => {
  const answer = await browser.send('POST', '/api/session/confirmation', { body: { password: PASSWORD } });
  expect(answer.status).toBe(204);
};

describe('signing in with a second factor', () => {
  it('asks for a code when the password is right, and only then', async () => {
    const [right, wrong] = [await signIn(), await signIn(undefined, 'not the password')];
    expect([right.status, right.body.code]).toEqual([401, 'code_required']);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong_credentials']);
    expect((await signIn(shown(), 'not the password')).body.code).toBe('wrong_credentials');
  });

  it.each([
    [-2, 400],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 400],
  ])('takes the code of %d steps from now: %d', async (steps, status) => {
    expect((await signIn(shown(steps))).status).toBe(status);
  });

  it('says at the field that a code is not right', async () => {
    for (const code of [shown(0, newSecret()), 'ABCD-EFGH-JKMN', 'anything']) {
      const { status, body } = await signIn(code);
      expect([status, body.errors?.map((fault) => [fault.path, fault.code])]).toEqual([400, [['code', 'wrong']]]);
    }
  });

  it('takes a code once, also of two who send it together, and none from before it', async () => {
    const code = shown();
    const answers = await Promise.all([signIn(code), signIn(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await signIn(code)).status).toBe(400);
    expect((await signIn(shown(-1))).status).toBe(400);
    expect((await signIn(shown(1))).status).toBe(200);
  });
});

describe('a person without a second factor', () => {
  it('can do nothing but set one, and then everything', async () => {
    const browser = await newcomer();
    const { body } = await browser.get<Session>('/api/session');
    expect(body.user?.needsFactor).toBe(true);
    const gated = [
      await browser.get<Problem>('/api/account/sessions'),
      await browser.send<Problem>('POST', '/api/session/confirmation', { body: { password: PASSWORD } }),
      await browser.send<Problem>('PATCH', '/api/recommendations/X-1', { version: 1, body: { fr: 'Autrement dit.' } }),
    ];
    expect(gated.map(({ status, body: problem }) => [status, problem.code])).toEqual(
      Array(3).fill([403, 'factor_required']),
    );
    await setFactor(browser);
    expect((await browser.get<Session>('/api/session')).body.user?.needsFactor).toBe(false);
    expect((await browser.get('/api/account/sessions')).status).toBe(200);
  });

  it('reads as a visitor what is public, and may sign out', async () => {
    const { id: organisationId } = await make.organisation();
    const { id: recommendationId } = await make.recommendation();
    const draft = await make.report({ recommendationId, organisationId, state: 'draft' });
    somebody = await make.account({ isDemo: false, organisationId });
    const browser = await app.signedIn(somebody.email, PASSWORD);
    expect((await browser.get(`/api/reports/${draft.id}`)).status).toBe(404);
    expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
  });

  it('gets no factor before a code has shown that the app knows the secret', async () => {
    const browser = await newcomer();
    const before = await browser.send<Problem>('PUT', '/api/account/factor', { body: { code: '123456' } });
    expect([before.status, before.body.code]).toEqual([409, 'step_refused']);
    const { body } = await browser.send<FactorSecret>('POST', '/api/account/factor');
    expect(body.address).toContain(`secret=${body.secret}`);
    const wrong = await browser.send<Problem>('PUT', '/api/account/factor', { body: { code: shown(5, body.secret) } });
    expect(wrong.body.errors).toMatchObject([{ path: 'code', code: 'wrong' }]);
    expect((await signIn()).status).toBe(200);
  });

  it('of a demonstration needs none', async () => {
    const { email } = await make.account({ isDemo: true });
    expect((await (await app.signedIn(email, PASSWORD)).get('/api/account/sessions')).status).toBe(200);
  });
});

describe('a second factor', () => {
  it('counts once it is set, and the code that set it does not open again', async () => {
    const set = await setFactor(await newcomer());
    expect((await signIn()).body.code).toBe('code_required');
    expect((await signIn(shown(0, set.secret))).status).toBe(400);
    expect((await signIn(shown(1, set.secret))).status).toBe(200);
  });

  it('is changed only by who says again who they are; other sessions end, and the person is told', async () => {
    const [here, there] = [
      await app.signedIn(somebody.email, PASSWORD, shown()),
      await app.signedIn(somebody.email, PASSWORD, shown(1)),
    ];
    const refused = await here.send<Problem>('POST', '/api/account/factor');
    expect([refused.status, refused.body.code]).toEqual([403, 'confirmation_required']);
    await confirm(here);
    const { secret: next } = await setFactor(here);
    const { items } = (await here.get<OpenSessionsPage>('/api/account/sessions')).body;
    expect(items.map(({ isThis }) => isThis)).toEqual([true]);
    expect((await there.get<Session>('/api/session')).body.user).toBeNull();
    const { rows } = await app.owner.query('SELECT kind FROM notices WHERE account_id = $1', [somebody.id]);
    expect(rows).toEqual([{ kind: 'factor_changed' }]);
    await rest();
    expect((await signIn(shown())).status).toBe(400);
    expect((await signIn(shown(1, next))).status).toBe(200);
  });
});

describe('recovery codes', () => {
  it('open once each in place of a code, however they are written down', async () => {
    const { codes } = await setFactor(await newcomer());
    expect(codes).toHaveLength(10);
    const [first = '', second = ''] = codes;
    expect((await signIn(first)).status).toBe(200);
    expect((await signIn(first)).status).toBe(400);
    expect((await signIn(second.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
  });

  it('are kept as hashes', async () => {
    const { codes } = await setFactor(await newcomer());
    const { rows } = await app.owner.query<{ kept: string }>('SELECT recovery_codes::text AS kept FROM recovery_codes');
    expect(rows.length).toBeGreaterThanOrEqual(10);
    const forms = codes
      .flatMap((code) => [code, code.replaceAll('-', '')])
      .flatMap((code) => [code, Buffer.from(code).toString('hex')]);
    expect(rows.filter(({ kept }) => forms.some((form) => kept.includes(form)))).toEqual([]);
  });

  it('of somebody else open nothing', async () => {
    const { codes } = await setFactor(await newcomer());
    somebody = await make.account({ isDemo: false, hasFactor: true, factorSecret: secret });
    expect((await signIn(codes[0])).status).toBe(400);
  });

  it('are replaced by who says again who they are; the old ones open nothing', async () => {
    const browser = await newcomer();
    const { codes: before } = await setFactor(browser);
    const replace = () => browser.send<RecoveryCodes & Problem>('POST', '/api/account/recovery-codes');
    expect((await replace()).body.code).toBe('confirmation_required');
    await confirm(browser);
    const { codes: after } = (await replace()).body;
    expect((await signIn(before[3])).status).toBe(400);
    expect((await signIn(after[3])).status).toBe(200);
  });

  it('are not for who has no factor', async () => {
    const { email } = await make.account();
    const browser = await app.signedIn(email, PASSWORD);
    await confirm(browser);
    expect((await browser.send('POST', '/api/account/recovery-codes')).status).toBe(409);
  });
});
