import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../app.setup.js';
import { Factory, PASSWORD } from '../../../test/factories.js';
import { untilMinuteLasts } from '../../../test/clock.js';
import { Browser, TestApp } from '../../../test/test-app.js';
import { type Configuration } from '../config/configuration.js';
import { CONFIGURATION } from '../config/configuration.token.js';

const LIMITS = {
  requestsPerSession: 8,
  writesPerNetwork: 5,
  triesPerAccount: 1e6,
  triesPerNetwork: 1e6,
  invitationsPerHour: 1e9,
};

let app: TestApp;
let other: NestFastifyApplication;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start({ limits: LIMITS, trustedProxies: ['loopback'] });
  other = await createApp(app.nest.get<Configuration>(CONFIGURATION));
  make = new Factory(app.owner);
});
afterAll(async () => {
  await other.close();
  await app.stop();
});
beforeEach(untilMinuteLasts);
afterEach(() => app.owner.query('DELETE FROM request_counts'));

/** A new minute begins for everybody. */
const nextMinute = () => app.owner.query(`UPDATE request_counts SET minute = minute - interval '1 minute'`);

async function signedIn(): Promise<Browser> {
  return app.signedIn((await make.account()).email, PASSWORD);
}

/** The same person at another process. */
function atOther(browser: Browser): Browser {
  const there = new Browser(other);
  for (const [name, value] of browser.cookies) there.cookies.set(name, value);
  return there;
}

const write = (from: string, by: Browser = app.visitor()) =>
  by.send<Problem>('POST', '/api/session', {
    body: { email: 'nobody@example.test', password: 'x' },
    headers: { 'x-forwarded-for': from },
  });

describe('the requests of one session', () => {
  it('have a limit for the minute, over all processes; then it is 429 with when to come back', async () => {
    const here = await signedIn();
    const there = atOther(here);
    const statuses: number[] = [];
    for (const asker of [here, there, here, there, here, there, here, there]) {
      statuses.push((await asker.get('/api/themes')).status);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const asker of [here, there]) {
      const { status, headers, body } = await asker.get<Problem>('/api/account/sessions');
      expect([status, body.code]).toEqual([429, 'too_many']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    }
    await nextMinute();
    expect((await there.get('/api/account/sessions')).status).toBe(200);
  });

  it('take nothing from another session, and reading without one has no limit', async () => {
    const [one, another] = [await signedIn(), await signedIn()];
    for (let time = 0; time <= LIMITS.requestsPerSession; time++) await one.get('/api/themes');
    expect((await one.get('/api/themes')).status).toBe(429);
    expect((await another.get('/api/themes')).status).toBe(200);
    for (let time = 0; time < 20; time++) expect((await app.visitor().get('/api/themes')).status).toBe(200);
  });
});

describe('what is sent without a session', () => {
  it('has a limit for the minute and the network, over all processes', async () => {
    const askers = [app.visitor(), new Browser(other)];
    for (let time = 0; time < LIMITS.writesPerNetwork; time++) {
      expect((await write(`192.0.2.${String(time)}`, askers[time % 2])).status).toBe(401);
    }
    for (const asker of askers) expect((await write('192.0.2.200', asker)).status).toBe(429);
    expect((await write('192.0.3.200')).status).toBe(401);
    for (let time = 0; time < LIMITS.writesPerNetwork; time++) await write(`2001:db8:1:${String(time)}::1`);
    expect((await write('2001:db8:1:ffff::1')).status).toBe(429);
    expect((await write('2001:db8:2::1')).status).toBe(401);
  });

  it('is not limited from this machine itself in a demonstration', async () => {
    for (let time = 0; time < 3 * LIMITS.writesPerNetwork; time++) {
      expect(
        (await app.visitor().send('POST', '/api/session', { body: { email: 'a@b.test', password: 'x' } })).status,
      ).toBe(401);
    }
  });

  it('is limited from this machine in a deployment, and nobody’s word is taken for where they are', async () => {
    const configuration = app.nest.get<Configuration>(CONFIGURATION);
    const deployment = await createApp({ ...configuration, isDemonstration: false, trustedProxies: [] });
    const statuses: number[] = [];
    for (let time = 0; time <= LIMITS.writesPerNetwork; time++) {
      statuses.push((await write(`198.51.${String(time)}.1`, new Browser(deployment))).status);
    }
    await deployment.close();
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

it('what has expired is forgotten', async () => {
  const { id } = await make.account();
  await app.owner.query(
    `INSERT INTO sessions (id, token_hash, account_id, last_used_at) VALUES (gen_random_uuid(), '\\x01', $1, now() - interval '25 hours')`,
    [id],
  );
  await app.owner.query(
    `INSERT INTO devices (token_hash, account_id, last_used_at) VALUES ('\\x01', $1, now() - interval '366 days')`,
    [id],
  );
  await app.owner.query(`INSERT INTO throttles (lane, touched_at) VALUES ('\\x01', now() - interval '25 hours')`);
  await app.owner.query(
    `INSERT INTO request_counts (lane, minute, requests) VALUES ('\\x01', now() - interval '6 minutes', 1)`,
  );
  await app.owner.query('SELECT forget_expired()');
  const left = await app.owner.query(
    `SELECT FROM sessions WHERE token_hash = '\\x01' UNION ALL SELECT FROM devices WHERE token_hash = '\\x01'
     UNION ALL SELECT FROM throttles WHERE lane = '\\x01' UNION ALL SELECT FROM request_counts WHERE lane = '\\x01'`,
  );
  expect(left.rows).toHaveLength(0);
});
