import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Account, type OneTimeLink, type Problem, type Session } from '@parole-tenue/contract';
import { Factory, PASSWORD } from '../../test/factories.js';
import { Mailbox, tokenIn } from '../../test/mailbox.js';
import { personOf, type Person, type Side, sideOf } from '../../test/side.js';
import { type Answer, TestApp, UNLIMITED } from '../../test/test-app.js';
import { AT_ONCE_MOST } from './password-links.service.js';

const NEW_PASSWORD = 'trois calebasses sous le karité';
const LONGEST_DELAY_MS = 1200;
const OTHER_PASSWORD = 'la pirogue attend le vent du soir';

let mailbox: Mailbox;
let app: TestApp;
let make: Factory;
let side: Side;
let foreign: Side;
let awa: Person;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  app = await TestApp.start({ mail: mailbox.settings, limits: UNLIMITED });
  make = new Factory(app.owner);
  side = await sideOf(app, make, 'civil_society');
  foreign = await sideOf(app, make, 'government');
});
afterAll(async () => {
  await app.stop();
  await mailbox.close();
});
beforeEach(async () => {
  awa = await personOf(app, make, { organisationId: side.organisationId, name: 'Awa Zorbanéki' });
  // Links by mail are for real accounts: a demonstration's addresses lead nowhere.
  await app.owner.query('UPDATE accounts SET is_demo = false WHERE id = $1', [awa.account.id]);
});
const ask = (email: string) => app.visitor().send('POST', '/api/password-links', { body: { email } });
const use = (token: string, password = NEW_PASSWORD) =>
  app.visitor().send<Problem>('POST', '/api/password-links/use', { body: { token, password } });
const help = async (id = awa.account.id, lead = side.lead): Promise<string> => {
  const { body } = await lead.browser.send<OneTimeLink>('POST', `/api/members/${id}/password-link`);
  return tokenIn(body.link);
};
const isLetIn = async (password: string): Promise<boolean> => {
  const body = { email: awa.account.email, password };
  return (await app.visitor().send('POST', '/api/session', { body })).status === 200;
};

describe('a link for a new password, asked for by mail', () => {
  it('comes to the one it is for, in their language, and names nobody else', async () => {
    expect((await ask(awa.account.email)).status).toBe(202);
    const { text, headers } = await mailbox.take(awa.account.email);
    expect(text).toContain('Bonjour Awa Zorbanéki,');
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:3000\/fr\/new-password#[\w-]{43}\n/);
    expect(text + headers).not.toContain(side.slug);
    expect((await use(tokenIn(text))).status).toBe(204);
    expect(await isLetIn(NEW_PASSWORD)).toBe(true);
    expect(await isLetIn(PASSWORD)).toBe(false);
  });

  it('goes to the address that is kept, however the one typed in looks to the database', async () => {
    await app.owner.query(`UPDATE accounts SET email = 'kadi@example.test' WHERE id = $1`, [awa.account.id]);
    await ask('KADI@example.test');
    await mailbox.take('kadi@example.test');
  });

  it('answers alike whether the address has an account, and before it knows itself', async () => {
    await app.owner.query('BEGIN; LOCK TABLE accounts, password_links');
    const answers = await Promise.all([ask(awa.account.email), ask('nobody@example.test')]);
    const shown = answers.map(({ status, headers, body }) => ({ status, body, names: Object.keys(headers) }));
    expect(shown[0]).toMatchObject({ status: 202, body: '' });
    expect(shown[0]).toEqual(shown[1]);
    expect(mailbox.received.filter(({ to }) => to.includes(awa.account.email))).toEqual([]);
    await app.owner.query('COMMIT');
    await mailbox.take(awa.account.email);
  });

  it('is refused, to be asked for again, when too many wait; nothing that was promised is lost', async () => {
    const known: string[] = [];
    for (let times = 0; times < AT_ONCE_MOST + 4; times++) {
      known.push((await make.account({ isDemo: false })).email);
    }
    await new Promise((resolve) => setTimeout(resolve, LONGEST_DELAY_MS));
    await app.owner.query('BEGIN; LOCK TABLE accounts, password_links');
    const answers: Answer[] = [];
    for (const email of known) answers.push(await ask(email));
    const unknown = await ask('nobody@example.test');
    await app.owner.query('COMMIT');
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(AT_ONCE_MOST).fill(202),
      ...Array<number>(4).fill(503),
    ]);
    const tellOf = ({ status, headers }: Answer) => [status, headers['retry-after'], Object.keys(headers)];
    expect(tellOf(unknown)).toEqual(tellOf(answers[AT_ONCE_MOST] ?? unknown));
    expect(Number(unknown.headers['retry-after'])).toBeGreaterThan(0);
    for (const email of known.slice(0, AT_ONCE_MOST)) await mailbox.take(email);
    expect(mailbox.received).toEqual([]);
    expect((await ask('nobody@example.test')).status).toBe(202);
  });

  it('is sent three times an hour at most: nobody fills somebody else’s mailbox', async () => {
    for (let times = 0; times < 5; times++) await ask(awa.account.email);
    await new Promise((resolve) => setTimeout(resolve, LONGEST_DELAY_MS));
    for (let times = 0; times < 3; times++) await mailbox.take(awa.account.email);
    expect(mailbox.received.filter(({ to }) => to.includes(awa.account.email))).toEqual([]);
  });

  it.each([
    ['somebody suspended', 'suspended_at = now()'],
    ['an account of a demonstration', 'is_demo = true'],
  ])('is not sent to %s', async (_, change) => {
    await app.owner.query(`UPDATE accounts SET ${change} WHERE id = $1`, [awa.account.id]);
    await ask(awa.account.email);
    await app.owner.query('UPDATE accounts SET is_demo = false WHERE id = $1', [foreign.lead.account.id]);
    await ask(foreign.lead.account.email);
    await mailbox.take(foreign.lead.account.email);
    await new Promise((resolve) => setTimeout(resolve, LONGEST_DELAY_MS));
    expect(mailbox.received.filter(({ to }) => to.includes(awa.account.email))).toEqual([]);
  });
});

describe('a link for a new password', () => {
  it('opens once', async () => {
    const token = await help();
    expect((await use(token)).status).toBe(204);
    const { status, body } = await use(token, OTHER_PASSWORD);
    expect([status, body.code]).toEqual([404, 'absent']);
    expect(await isLetIn(OTHER_PASSWORD)).toBe(false);
  });

  it('opens once, also for two who use it at the same time', async () => {
    const token = await help();
    const statuses = await Promise.all([use(token), use(token, OTHER_PASSWORD)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  it('opens for an hour, as an absent one afterwards', async () => {
    const early = await help();
    await app.owner.query(`UPDATE password_links SET expires_at = now() - interval '1 second' WHERE account_id = $1`, [
      awa.account.id,
    ]);
    const { requestId: _, ...expired } = (await use(early)).body;
    const { requestId: __, ...absent } = (await use('x'.repeat(43))).body;
    expect(expired).toEqual(absent);
    expect(await isLetIn(PASSWORD)).toBe(true);
  });

  it('lasts sixty minutes', async () => {
    await help();
    const { rows } = await app.owner.query<{ minutes: string }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60) AS minutes FROM password_links WHERE account_id = $1`,
      [awa.account.id],
    );
    expect(rows.map(({ minutes }) => Number(minutes))).toEqual([60]);
  });

  it('is void when there is a newer one', async () => {
    const [older, newer] = [await help(), await help()];
    expect((await use(older)).status).toBe(404);
    expect((await use(newer)).status).toBe(204);
    expect((await use(older)).status).toBe(404);
  });

  it('opens an account three times in an hour: a lead has no endless tries at a member’s second factor', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 4; times++) {
      const { status } = await use(await help(), `${NEW_PASSWORD} ${String(times)}`);
      statuses.push(status);
    }
    expect(statuses).toEqual([204, 204, 204, 404]);
    const anHourAgo = `used_at = used_at - interval '1 hour'`;
    await app.owner.query(`UPDATE password_links SET ${anHourAgo} WHERE account_id = $1`, [awa.account.id]);
    expect((await use(await help())).status).toBe(204);
  });

  it('does not open an account that is suspended', async () => {
    const token = await help();
    await app.owner.query('UPDATE accounts SET suspended_at = now() WHERE id = $1', [awa.account.id]);
    expect((await use(token)).status).toBe(404);
  });

  it('refuses at the field a password that can be guessed, and stays usable', async () => {
    const token = await help();
    const { status, body } = await use(token, 'Zorbanéki-2026');
    expect([status, body.errors?.map(({ path, code }) => [path, code])]).toEqual([
      400,
      [['password', 'too_guessable']],
    ]);
    expect((await use(token)).status).toBe(204);
  });

  it('judges no password for a link that opens nothing', async () => {
    expect((await use('x'.repeat(43), 'motdepasse1234')).body.code).toBe('absent');
  });

  it('signs out everywhere and forgets every device; the second factor stays; the person is told', async () => {
    await app.owner.query(`UPDATE accounts SET factor_secret = 'JBSWY3DPEHPK3PXP', has_factor = true WHERE id = $1`, [
      awa.account.id,
    ]);
    const token = await help();
    const devicesBefore = await devicesOf();
    await use(token);
    expect((await awa.browser.get<Session>('/api/session')).body.user).toBeNull();
    expect((await devicesOf()).filter((device) => devicesBefore.includes(device))).toEqual([]);
    const { rows } = await app.owner.query('SELECT has_factor, factor_secret FROM accounts WHERE id = $1', [
      awa.account.id,
    ]);
    expect(rows).toEqual([{ has_factor: true, factor_secret: 'JBSWY3DPEHPK3PXP' }]);
    const kinds = await app.owner.query('SELECT kind FROM notices WHERE account_id = $1 ORDER BY at', [awa.account.id]);
    expect(kinds.rows).toEqual([{ kind: 'password_link_made' }, { kind: 'password_changed' }]);
  });

  it('stands nowhere: only the hash of its token is kept', async () => {
    const token = await help();
    const { rows } = await app.owner.query<{ hash: Buffer }>('SELECT token_hash AS hash FROM password_links');
    expect(rows.every(({ hash }) => hash.length === 32 && !hash.includes(token))).toBe(true);
  });
});

describe('a lead’s link for a member', () => {
  it('is shown once and sent to the member too, who is told of it', async () => {
    const { status, body } = await side.lead.browser.send<OneTimeLink>(
      'POST',
      `/api/members/${awa.account.id}/password-link`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ isMailed: true });
    expect(body.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/fr\/new-password#[\w-]{43}$/);
    expect(tokenIn((await mailbox.take(awa.account.email)).text)).toBe(tokenIn(body.link));
    await app.owner.query('UPDATE accounts SET is_demo = true WHERE id = $1', [awa.account.id]);
    const account = await awa.browser.get<Account>('/api/account');
    expect(account.body.notices.map(({ kind }) => kind)).toEqual(['password_link_made']);
  });

  it('is not for oneself, nor for who is suspended', async () => {
    const forSelf = `/api/members/${side.lead.account.id}/password-link`;
    expect((await side.lead.browser.send('POST', forSelf)).status).toBe(403);
    await app.owner.query('UPDATE accounts SET suspended_at = now() WHERE id = $1', [awa.account.id]);
    const forSuspended = `/api/members/${awa.account.id}/password-link`;
    expect((await side.lead.browser.send('POST', forSuspended)).status).toBe(409);
  });

  it('is not for a member of another organisation, who is as absent as nobody', async () => {
    const linkFor = async (id: string) => {
      const { status, body } = await side.lead.browser.send<Problem>('POST', `/api/members/${id}/password-link`);
      return { status, body: { ...body, requestId: '' } };
    };
    const [theirs, nobody] = [await linkFor(foreign.member.account.id), await linkFor(crypto.randomUUID())];
    expect(theirs.status).toBe(404);
    expect(theirs).toEqual(nobody);
  });

  it('is a lead’s to make, not a member’s', async () => {
    const { status } = await side.member.browser.send('POST', `/api/members/${awa.account.id}/password-link`);
    expect(status).toBe(403);
  });
});

async function devicesOf(): Promise<string[]> {
  const { rows } = await app.owner.query<{ token: string }>(
    `SELECT encode(token_hash, 'hex') AS token FROM devices WHERE account_id = $1`,
    [awa.account.id],
  );
  return rows.map(({ token }) => token);
}
