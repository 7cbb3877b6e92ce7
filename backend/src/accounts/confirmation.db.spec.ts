import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { type Account } from './account.entity.js';
import { newSecret } from './factor-codes.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { codeOf, untilStepLasts } from '../../test/clock.js';
import { type Answer, type Browser, TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let somebody: Account & { email: string };
let secret: string;
let browser: Browser;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await untilStepLasts();
  secret = newSecret();
  somebody = await make.account({ isDemo: false, hasFactor: true, factorSecret: secret });
  browser = await app.signedIn(somebody.email, PASSWORD, shown(-1));
});

const shown = (steps = 0): string => codeOf(secret, steps);

const confirm = (body: object): Promise<Answer<Problem>> =>
  browser.send<Problem>('POST', '/api/session/confirmation', { body });

/** Whether something grave is open to this session now. */
async function isConfirmed(by: Browser = browser): Promise<boolean> {
  const { status, body } = await by.send<Problem>('POST', '/api/account/factor');
  expect(status === 200 || body.code === 'confirmation_required').toBe(true);
  return status === 200;
}

describe('saying again who one is', () => {
  it('is asked for in spite of a sign-in moments ago', async () => {
    expect(await isConfirmed()).toBe(false);
  });

  it.each([
    ['the password', () => ({ password: PASSWORD })],
    ['a code', () => ({ code: shown() })],
  ])('goes by %s, and holds for ten minutes in this session alone', async (_, proof) => {
    expect((await confirm(proof())).status).toBe(204);
    expect(await isConfirmed()).toBe(true);
    expect(await isConfirmed(await app.signedIn(somebody.email, PASSWORD, shown(1)))).toBe(false);
    const age = (interval: string) =>
      app.owner.query('UPDATE sessions SET confirmed_at = now() - $1::interval WHERE confirmed_at IS NOT NULL', [
        interval,
      ]);
    await age('9 minutes 50 seconds');
    expect(await isConfirmed()).toBe(true);
    await age('10 minutes 1 second');
    expect(await isConfirmed()).toBe(false);
  });

  it.each([
    [{ password: 'not the password' }, [['password', 'wrong']]],
    [{ code: '000000' }, [['code', 'wrong']]],
    [{}, [['password', 'required']]],
    [{ code: '' }, [['code', 'required']]],
  ])('with %j is refused at the field', async (body, faults) => {
    const answer = await confirm(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ path, code }) => [path, code])).toEqual(faults);
    expect(await isConfirmed()).toBe(false);
  });

  it('takes no code twice', async () => {
    const code = shown();
    expect((await confirm({ code })).status).toBe(204);
    expect((await confirm({ code })).status).toBe(400);
  });

  it('is slowed down like a sign-in, for who guesses on an open session; the owner signs in elsewhere', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 7; time++) statuses.push((await confirm({ password: 'a guess' })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 429]);
    expect((await confirm({ password: PASSWORD })).status).toBe(429);
    await app.signedIn(somebody.email, PASSWORD, shown(1));
  });
});
