import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { type Account } from './account.entity.js';
import { CredentialsRepository } from './credentials.repository.js';
import { newSecret } from './factor-codes.js';
import { PasswordsService } from './passwords.service.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { type Answer, type Browser, TestApp, UNLIMITED } from '../../test/test-app.js';

const WRONG = 'not the password of anybody';
const TRIES = { triesPerAccount: 3, triesPerNetwork: 6 };

let app: TestApp;
let make: Factory;
let somebody: Account & { email: string };
let networks = 0;

beforeAll(async () => {
  const limits = { ...UNLIMITED, ...TRIES };
  app = await TestApp.start({ trustedProxies: ['loopback'], limits });
  make = new Factory(app.owner);
});
afterAll(() => app.stop());
beforeEach(async () => {
  somebody = await make.account();
});

/** An address in a network that nobody used before. */
const elsewhere = (): string => `10.${Math.floor(++networks / 256)}.${networks % 256}.7`;

function attempt(
  { email = somebody.email, password = WRONG, from = elsewhere() } = {},
  browser: Browser = app.visitor(),
): Promise<Answer<Problem>> {
  return browser.send<Problem>('POST', '/api/session', {
    body: { email, password },
    headers: { 'x-forwarded-for': from },
  });
}

async function failOften(
  times: number,
  tried: Parameters<typeof attempt>[0] = {},
  browser?: Browser,
): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time++) statuses.push((await attempt(tried, browser)).status);
  return statuses;
}

/** Lets so much time pass for every lane. */
async function later(interval: string): Promise<void> {
  await app.owner.query(
    'UPDATE throttles SET open_at = open_at - $1::interval, touched_at = touched_at - $1::interval',
    [interval],
  );
}

/** What of an answer could tell one account from another: all of it but the request's own id. */
function tellOf({ status, headers, body }: Answer<Problem>) {
  const { 'x-request-id': _, date: __, 'content-length': ___, ...others } = headers;
  return { status, headers: others, body: { ...body, requestId: '' } };
}

describe('an answer to a sign-in', () => {
  it('is the same for a wrong password, an unknown address and a suspended account', async () => {
    const suspended = await make.account({ suspendedAt: new Date() });
    const [wrong, ...others] = [
      await attempt(),
      await attempt({ email: 'nobody@example.test' }),
      await attempt({ email: suspended.email, password: PASSWORD }),
    ].map(tellOf);
    expect(wrong?.body.code).toBe('wrong_credentials');
    for (const other of others) expect(other).toEqual(wrong);
  });

  it('is the same for known and unknown while they wait, before anything is hashed', async () => {
    const answers: Answer<Problem>[] = [];
    for (const email of [somebody.email, `nobody-${somebody.email}`]) {
      await failOften(TRIES.triesPerAccount + 1, { email });
      const hashing = countHashes();
      answers.push(await attempt({ email, password: PASSWORD }));
      expect(hashing()).toBe(0);
    }
    const [known, unknown] = answers.map(tellOf);
    expect(known?.status).toBe(429);
    expect(known?.headers['retry-after']).toBe('1');
    expect(unknown).toEqual(known);
  });

  it.each([
    [{ email: 'a@example.test' }, 'password', 'required'],
    [{ email: '', password: 'x' }, 'email', 'required'],
    [{ email: 'a@example.test', password: 7 }, 'password', 'type'],
    [{ email: 'a@example.test', password: 'x'.repeat(129) }, 'password', 'too_long'],
    [{ email: 'a@example.test', password: 'a\u0000b' }, 'password', 'format'],
    [{ email: 'a@example.test', password: 'x', code: 123456 }, 'code', 'type'],
    [{ email: 'a@example.test', password: 'x', colour: 'red' }, 'colour', 'unknown'],
  ])('to %j names the field', async (body, path, code) => {
    const answer = await app.visitor().send<Problem>('POST', '/api/session', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((fault) => [fault.path, fault.code])).toEqual([[path, code]]);
  });
});

/** @returns how many passwords were looked at since. */
function countHashes(): () => number {
  const passwords = app.nest.get(PasswordsService);
  const matches = passwords.matches.bind(passwords);
  let hashed = 0;
  passwords.matches = (...asked) => (hashed++, matches(...asked));
  return () => {
    passwords.matches = matches;
    return hashed;
  };
}

describe('guessing', () => {
  it('is slowed from wherever it comes: the wait doubles, to thirty seconds, and never ends in a lock', async () => {
    expect(await failOften(TRIES.triesPerAccount)).toEqual([401, 401, 401]);
    const waits: number[] = [];
    for (let round = 0; round < 8; round++) {
      expect((await attempt()).status).toBe(401);
      const refused = await attempt();
      expect(refused.status).toBe(429);
      waits.push(Number(refused.headers['retry-after']));
      await later(`${String(waits.at(-1))} seconds`);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    expect((await attempt({ password: PASSWORD })).status).toBe(200);
  });

  it('does not go faster by writing the address in another way', async () => {
    await failOften(TRIES.triesPerAccount + 1);
    for (const email of [somebody.email.toUpperCase(), somebody.email.replace('p', 'P')]) {
      expect((await attempt({ email })).status).toBe(429);
    }
    const dotted = await make.account({ email: `idir-${somebody.email}` });
    await failOften(TRIES.triesPerAccount + 1, { email: dotted.email });
    expect((await attempt({ email: dotted.email.replace('i', 'İ') })).status).toBe(429);
  });

  it('does not go faster all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt()));
    expect(answers.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(TRIES.triesPerAccount + 1);
  });

  it('of codes is slowed too, for who knows the password', async () => {
    const { email } = await make.account({ isDemo: false, hasFactor: true, factorSecret: newSecret() });
    const guess = (code: string) =>
      app.visitor().send('POST', '/api/session', { body: { email, password: PASSWORD, code } });
    const statuses: number[] = [];
    for (const code of ['000001', '000002', '000003', '000004', '000005']) statuses.push((await guess(code)).status);
    expect(statuses).toEqual([400, 400, 400, 400, 429]);
  });

  it('is slowed by network over all accounts, and a success there gives back its own try only', async () => {
    const from = '198.51.100.20';
    for (let time = 0; time < TRIES.triesPerNetwork; time++) {
      expect((await attempt({ email: `nobody${String(time)}@example.test`, from })).status).toBe(401);
      const [person, neighbour] = [await make.account(), '198.51.100.99'];
      expect((await attempt({ email: person.email, password: PASSWORD, from: neighbour })).status).toBe(200);
    }
    expect((await attempt({ email: 'next@example.test', from })).status).toBe(401);
    expect((await attempt({ password: PASSWORD, from: '198.51.100.99' })).status).toBe(429);
    expect((await attempt({ password: PASSWORD, from: '198.51.101.99' })).status).toBe(200);
  });

  it('costs the network nothing when a right password only lacks its code', async () => {
    const [{ email }, from] = [await make.account({ hasFactor: true, factorSecret: newSecret() }), elsewhere()];
    for (let time = 0; time < TRIES.triesPerAccount; time++) {
      expect((await attempt({ email, password: PASSWORD, from })).body.code).toBe('code_required');
    }
    for (let time = 0; time <= TRIES.triesPerNetwork; time++) {
      expect((await attempt({ email: `no${String(time)}@example.test`, from })).status).toBe(401);
    }
    expect((await attempt({ email: 'another@example.test', from })).status).toBe(429);
    expect((await attempt({ email, password: PASSWORD })).status).toBe(401);
    expect((await attempt({ email, password: PASSWORD })).status).toBe(429);
  });

  it('starts anew after an hour of rest, and after a success', async () => {
    expect(await failOften(TRIES.triesPerAccount + 2)).toEqual([401, 401, 401, 401, 429]);
    await later('61 minutes');
    expect(await failOften(TRIES.triesPerAccount)).toEqual([401, 401, 401]);
    expect((await attempt({ password: PASSWORD })).status).toBe(200);
    expect(await failOften(TRIES.triesPerAccount)).toEqual([401, 401, 401]);
  });

  it('leaves no address and no e-mail in what is counted, and no key after its day', async () => {
    await attempt({ from: '203.0.113.77' });
    const { rows } = await app.owner.query<{ kept: string }>(
      'SELECT throttles::text AS kept FROM throttles UNION ALL SELECT request_counts::text FROM request_counts',
    );
    const named = [somebody.email, '203.0.113'].flatMap((name) => [name, Buffer.from(name).toString('hex')]);
    expect(rows.filter(({ kept }) => named.some((name) => kept.includes(name)))).toEqual([]);
    await app.owner.query(`INSERT INTO throttle_keys (day, key) VALUES (current_date - 1, '\\x00')`);
    await app.owner.query('SELECT forget_expired()');
    const keys = await app.owner.query<{ today: boolean }>(
      `SELECT day = (now() AT TIME ZONE 'UTC')::date AS today FROM throttle_keys`,
    );
    expect(keys.rows).toEqual([{ today: true }]);
  });
});

describe('a device that has signed in before', () => {
  /** The device as it is after signing out. */
  async function knownDevice(): Promise<Browser> {
    const browser = app.visitor();
    expect((await attempt({ password: PASSWORD }, browser)).status).toBe(200);
    await browser.send('DELETE', '/api/session');
    expect([...browser.cookies.keys()]).toEqual(['device']);
    return browser;
  }

  it('gets in while others guess at its account, from a network that waits too', async () => {
    const device = await knownDevice();
    const from = elsewhere();
    await failOften(TRIES.triesPerAccount + 1, { from });
    for (let time = 0; time < TRIES.triesPerNetwork; time++) await attempt({ email: `n${time}@example.test`, from });
    expect((await attempt()).status).toBe(429);
    expect((await attempt({ email: 'next@example.test', from })).status).toBe(429);
    expect((await attempt({ password: PASSWORD, from }, device)).status).toBe(200);
  });

  it('waits for its own failures', async () => {
    const device = await knownDevice();
    expect(await failOften(TRIES.triesPerAccount + 2, {}, device)).toEqual([401, 401, 401, 401, 429]);
    expect((await attempt({ password: PASSWORD })).status).toBe(200);
  });

  it('has no lane of its own on somebody else’s account', async () => {
    const device = await knownDevice();
    const other = await make.account();
    await failOften(TRIES.triesPerAccount + 1, { email: other.email });
    expect((await attempt({ email: other.email, password: PASSWORD }, device)).status).toBe(429);
  });

  it('is kept as a hash, and its cookie opens nothing', async () => {
    const device = await knownDevice();
    const token = device.cookies.get('device') ?? '';
    expect(token).toHaveLength(43);
    const { rows } = await app.owner.query<{ kept: string }>('SELECT devices::text AS kept FROM devices');
    expect(rows.filter(({ kept }) => kept.includes(Buffer.from(token).toString('hex')))).toEqual([]);
    const thief = app.visitor();
    thief.cookies.set('session', token);
    expect((await thief.get('/api/account/sessions')).status).toBe(401);
  });
});

describe('while a password is still being looked at', () => {
  const inOrganisation = async (): Promise<string> => {
    const { id } = await make.organisation();
    await app.owner.query(`UPDATE accounts SET role = 'member', organisation_id = $2 WHERE id = $1`, [somebody.id, id]);
    return id;
  };
  const changeAccount = (change: string): Promise<unknown> =>
    app.owner.query(`UPDATE accounts SET ${change} WHERE id = $1`, [somebody.id]);

  it.each<[string, (browser: Browser) => Promise<unknown>]>([
    ['another one is set', () => changeAccount(`password_hash = 'another'`)],
    ['all sessions are ended', (browser) => browser.send('DELETE', '/api/account/sessions')],
    [
      'its person is suspended, and restored at once',
      async () => {
        await changeAccount('suspended_at = now()');
        await changeAccount('suspended_at = NULL');
      },
    ],
    [
      'the organisation is suspended, and restored at once',
      async () => {
        const id = await inOrganisation();
        await app.owner.query('UPDATE organisations SET suspended_at = now() WHERE id = $1', [id]);
        await app.owner.query('UPDATE organisations SET suspended_at = NULL WHERE id = $1', [id]);
      },
    ],
  ])('%s: it opens nothing', async (_, meanwhile) => {
    const browser = await app.signedIn(somebody.email, PASSWORD);
    const own =
      'SELECT id FROM sessions WHERE account_id = $1 UNION ALL SELECT NULL FROM devices WHERE account_id = $1';
    const { rowCount: before } = await app.owner.query(own, [somebody.id]);
    const looking = jest.spyOn(app.nest.get(PasswordsService), 'matches').mockImplementationOnce(async () => {
      await meanwhile(browser);
      return true;
    });
    const thief = app.visitor();
    const { status, body } = await attempt({ password: PASSWORD }, thief);
    looking.mockRestore();
    expect([status, body.code, [...thief.cookies]]).toEqual([401, 'wrong_credentials', []]);
    expect((await app.owner.query(own, [somebody.id])).rowCount).toBe(before);
  });

  it('a sign-in that is just beginning is ended with all others', async () => {
    const browser = await app.signedIn(somebody.email, PASSWORD);
    const credentials = app.nest.get(CredentialsRepository);
    const hold = credentials.hold.bind(credentials);
    const thief = app.visitor();
    const holding = jest.spyOn(credentials, 'hold');
    const held = new Promise<void>((resolve) => {
      holding.mockImplementationOnce(async (shown) => {
        const isHeld = await hold(shown);
        resolve();
        await new Promise((after) => setTimeout(after, 300));
        return isHeld;
      });
    });
    const signingIn = attempt({ password: PASSWORD }, thief);
    await held;
    const ending = browser.send('DELETE', '/api/account/sessions');
    expect([(await signingIn).status, (await ending).status]).toEqual([200, 204]);
    holding.mockRestore();
    expect((await thief.get('/api/account/sessions')).status).toBe(401);
  });
});

describe('hashing', () => {
  it('that cannot keep up is told at once, as busy, and costs nobody a try', async () => {
    await app.owner.query('DELETE FROM throttles');
    const people = Array.from({ length: 40 }, (_, index) => `nobody${index}@example.test`);
    const answers = await Promise.all(people.map((email) => attempt({ email })));
    const [busy, evaluated] = [503, 401].map((wanted) => answers.filter(({ status }) => status === wanted));
    expect(busy?.length).toBeGreaterThan(5);
    expect((busy?.length ?? 0) + (evaluated?.length ?? 0)).toBe(people.length);
    expect(busy?.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true);
    const { rows } = await app.owner.query<{ sum: number }>('SELECT sum(failures)::int AS sum FROM throttles');
    expect(rows[0]?.sum).toBe(2 * (evaluated?.length ?? 0));
  });
});
