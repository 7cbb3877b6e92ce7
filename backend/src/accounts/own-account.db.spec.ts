import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Account, type PersonalData, type Problem, type Session } from '@parole-tenue/contract';
import { daysAgo, Factory, PASSWORD } from '../../test/factories.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp, UNLIMITED } from '../../test/test-app.js';
import { OwnAccountRepository } from './own-account.repository.js';

const NEW_PASSWORD = 'trois calebasses sous le karité';
const CANARY = 'Zorbanéki';
let app: TestApp;
let make: Factory;
let side: Side;
let awa: Person;
let made = 0;

beforeAll(async () => {
  app = await TestApp.start({ limits: UNLIMITED });
  make = new Factory(app.owner);
  side = await sideOf(app, make, 'civil_society');
});
afterAll(() => app.stop());
beforeEach(async () => {
  const email = `canary.zorbaneki${made++}@example.test`;
  awa = await personOf(app, make, { organisationId: side.organisationId, name: `Awa ${CANARY}`, email });
});

const faults = ({ errors = [] }: Problem) => errors.map(({ path, code }) => [path, code]);
const isSignedIn = async ({ browser }: Pick<Person, 'browser'>): Promise<boolean> =>
  (await browser.get<Session>('/api/session')).body.user !== null;

describe('my account', () => {
  const change = (body: object, version = 1) =>
    awa.browser.send<Account & Problem>('PATCH', '/api/account', { body, version });

  it('shows what is kept of me', async () => {
    const { body } = await awa.browser.get<Account>('/api/account');
    expect(body).toEqual({
      id: awa.account.id,
      name: awa.account.name,
      email: awa.account.email,
      language: 'fr',
      role: 'member',
      organisation: expect.objectContaining({ slug: side.slug }) as object,
      joinedOn: new Date().toISOString().slice(0, 10),
      hasFactor: false,
      recoveryCodesLeft: 0,
      notices: [],
      version: 1,
    });
  });

  it('takes another name and language', async () => {
    const { status, body } = await change({ name: ' Awa Kélétou ', language: 'en' });
    expect([status, body.name, body.language, body.version]).toEqual([200, 'Awa Kélétou', 'en', 2]);
    expect((await awa.browser.get<Session>('/api/session')).body.user?.name).toBe('Awa Kélétou');
  });

  it('changes nothing when the same is sent', async () => {
    expect((await change({ language: 'fr' })).body.version).toBe(1);
    expect((await change({})).body.version).toBe(1);
  });

  it('is not changed from an old version, nor without one', async () => {
    await change({ language: 'en' });
    const { status, body } = await change({ language: 'fr' });
    expect(status).toBe(412);
    expect(body.current).toMatchObject({ language: 'en', version: 2, notices: [] });
    expect((await awa.browser.send('PATCH', '/api/account', { body: {} })).status).toBe(428);
  });

  it.each([
    [{ name: '' }, 'name', 'required'],
    [{ name: null }, 'name', 'required'],
    [{ name: 'x'.repeat(121) }, 'name', 'too_long'],
    [{ language: 'de' }, 'language', 'choice'],
    [{ email: 'other@example.test' }, 'email', 'unknown'],
    [{ role: 'lead' }, 'role', 'unknown'],
  ])('says at the field what is wrong: %j', async (body, path, code) => {
    const answer = await change(body);
    expect([answer.status, faults(answer.body)]).toEqual([400, [[path, code]]]);
  });

  it('leaves no name in the journal', async () => {
    await change({ name: 'Awa Kélétou', language: 'en' });
    const { rows } = await app.owner.query(
      'SELECT verb, before, after FROM journal WHERE noun = $1 AND record_id = $2',
      ['account', awa.account.id],
    );
    expect(rows).toEqual([{ verb: 'change', before: { language: 'fr' }, after: { language: 'en', isRenamed: true } }]);
  });

  it('is for who is signed in', async () => {
    for (const path of ['/api/account', '/api/account/data']) {
      expect((await app.visitor().get(path)).status).toBe(401);
    }
  });
});

describe('my password', () => {
  const change = (next: string, current = PASSWORD) =>
    awa.browser.send<Problem>('PUT', '/api/account/password', { body: { current, next } });

  it('opens the account from now on, and the old one no longer; I am told', async () => {
    expect((await change(NEW_PASSWORD)).status).toBe(204);
    await app.signedIn(awa.account.email, NEW_PASSWORD);
    await expect(app.signedIn(awa.account.email, PASSWORD)).rejects.toThrow('wrong_credentials');
    const { body } = await awa.browser.get<Account>('/api/account');
    expect(body.notices.map(({ kind }) => kind)).toEqual(['password_changed']);
  });

  it('ends my other sessions, not this one', async () => {
    const elsewhere = { browser: await app.signedIn(awa.account.email, PASSWORD) };
    await change(NEW_PASSWORD);
    expect([await isSignedIn(awa), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect(await isSignedIn(side.member)).toBe(true);
  });

  it('is not changed by who does not know it', async () => {
    const { status, body } = await change(NEW_PASSWORD, 'not the right one');
    expect([status, faults(body)]).toEqual([400, [['current', 'wrong']]]);
    await app.signedIn(awa.account.email, PASSWORD);
  });

  it.each([
    ['awa.zorbaneki', 'too_guessable'],
    ['Zorbanéki-2026!', 'too_guessable'],
    ['paroletenue2026', 'too_guessable'],
    ['court', 'too_short'],
    ['🌾'.repeat(9), 'too_short'],
    ['xK7vQ2pLw9Rt'.repeat(11), 'too_long'],
  ])('is not one that can be guessed, too short or too long: %s', async (next, code) => {
    const { status, body } = await change(next);
    expect([status, faults(body)]).toEqual([400, [['next', code]]]);
  });
});

describe('a notice', () => {
  it('is closed by the one it is for, and by nobody else', async () => {
    await app.owner.query(`INSERT INTO notices (id, account_id, kind) VALUES (gen_random_uuid(), $1, 'role_changed')`, [
      awa.account.id,
    ]);
    const noticesOf = async () => (await awa.browser.get<Account>('/api/account')).body.notices;
    const address = `/api/account/notices/${(await noticesOf())[0]?.id ?? ''}`;
    expect((await side.lead.browser.send('DELETE', address)).status).toBe(404);
    expect(await noticesOf()).toHaveLength(1);
    expect((await awa.browser.send('DELETE', address)).status).toBe(204);
    expect(await noticesOf()).toEqual([]);
    expect((await awa.browser.send('DELETE', address)).status).toBe(204);
  });
});

describe('my data', () => {
  it('are everything that is kept of me, and nothing of others', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const said = { recommendationId, organisationId: side.organisationId, state: 'draft' as const };
    const mine = await make.report({ ...said, authorId: awa.account.id });
    await make.assessment({ ...said, authorId: side.lead.account.id });
    const framework = await make.framework();
    const about = { recommendationId: null, frameworkId: framework.id };
    const whole = await make.assessment({ ...said, ...about, authorId: awa.account.id, createdAt: daysAgo(1) });
    await app.owner.query(`INSERT INTO notices (id, account_id, kind) VALUES (gen_random_uuid(), $1, 'role_changed')`, [
      awa.account.id,
    ]);
    const { body } = await awa.browser.get<PersonalData>('/api/account/data');
    expect(body.account).toMatchObject({ name: awa.account.name, email: awa.account.email });
    expect(Object.keys(body.account)).not.toEqual(expect.arrayContaining(['version']));
    expect(body.sessions).toHaveLength(1);
    expect(body.devices).toHaveLength(1);
    expect(body.notices.map(({ kind }) => kind)).toEqual(['role_changed']);
    expect(body.acts).toMatchObject([{ noun: 'session', verb: 'begin', recordId: awa.account.id }]);
    expect(body.statements).toEqual([
      {
        ...{ noun: 'report', id: mine.id, recommendation: reference, framework: null, period: '2026-Q3' },
        createdAt: mine.createdAt.toISOString(),
      },
      {
        ...{ noun: 'assessment', id: whole.id, recommendation: null, framework: framework.slug, period: null },
        createdAt: whole.createdAt.toISOString(),
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/hash|secret|token/i);
  });
});

describe('erasing my data', () => {
  const erase = async (): Promise<number> => {
    await app.confirm(awa);
    return (await awa.browser.send('POST', '/api/account/erasure')).status;
  };

  /** Something of the person in every table that can hold some. */
  const leaveTraces = async (): Promise<{ statementId: string }> => {
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: side.organisationId, authorId: awa.account.id };
    const { id: statementId } = await make.report({ ...said, state: 'draft' });
    await make.evidence({ statementId, authorId: awa.account.id });
    const { id, email } = awa.account;
    const expires = `now() + interval '1 day'`;
    await app.owner.query(
      `UPDATE accounts SET factor_secret = 'CANARYSECRET', has_factor = true, factor_pending = 'CANARYPENDING' WHERE id = $1`,
      [id],
    );
    await app.owner.query(`INSERT INTO recovery_codes (account_id, code_hash) VALUES ($1, 'canary')`, [id]);
    await app.owner.query(
      `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ($1, $2, ${expires})`,
      [id, id],
    );
    await app.owner.query(`INSERT INTO notices (id, account_id, kind) VALUES (gen_random_uuid(), $1, 'role_changed')`, [
      id,
    ]);
    await app.owner.query(
      `INSERT INTO invitations (id, organisation_id, role, email, token_hash, expires_at)
       SELECT gen_random_uuid(), id, 'member', $1, $2, ${expires} FROM organisations WHERE id <> $3 LIMIT 1`,
      [email.toUpperCase(), `${id}x`, side.organisationId],
    );
    await app.owner.query(
      `INSERT INTO requests (id, kind, organisation_id, email, reason, asked_by_id, creation_hash)
       VALUES (gen_random_uuid(), 'appoint_lead', $1, $2, 'because', $3, 'x')`,
      [side.organisationId, email, side.lead.account.id],
    );
    return { statementId };
  };

  beforeAll(() => make.organisation());

  it('leaves no name, address or key in any column of any table; what I stated stays', async () => {
    await awa.browser.send('PATCH', '/api/account', { body: { language: 'en' }, version: 1 });
    const { statementId } = await leaveTraces();
    const traces = [CANARY, awa.account.email, awa.account.passwordHash, 'CANARYSECRET', 'CANARYPENDING'];
    expect((await columnsWith(traces)).length).toBeGreaterThan(4);
    await app.owner.query(`UPDATE accounts SET name = 'Somebody else' WHERE name LIKE $1 AND id <> $2`, [
      `%${CANARY}%`,
      awa.account.id,
    ]);
    expect(await erase()).toBe(204);
    expect(await columnsWith(traces)).toEqual([]);
    for (const table of ['sessions', 'devices', 'recovery_codes', 'password_links', 'notices']) {
      const { rowCount } = await app.owner.query(`SELECT FROM ${table} WHERE account_id = $1`, [awa.account.id]);
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
    }
    const { rows } = await app.owner.query('SELECT author_id FROM statements WHERE id = $1', [statementId]);
    expect(rows).toEqual([{ author_id: awa.account.id }]);
    const { body } = await side.lead.browser.get<{ author: string }>(`/api/reports/${statementId}`);
    expect(body.author).toBe('');
  });

  it('signs me out everywhere, and lets nobody in again', async () => {
    const elsewhere = { browser: await app.signedIn(awa.account.email, PASSWORD) };
    await erase();
    expect([await isSignedIn(awa), await isSignedIn(elsewhere)]).toEqual([false, false]);
    expect(awa.browser.cookies.has('session')).toBe(false);
    await expect(app.signedIn(awa.account.email, PASSWORD)).rejects.toThrow('wrong_credentials');
    await expect(app.signedIn('', '')).rejects.toThrow();
  });

  it('stands in the journal, without a word about who it was', async () => {
    await erase();
    const { rows } = await app.owner.query(
      `SELECT verb, before, after FROM journal WHERE noun = 'member' AND record_id = $1`,
      [awa.account.id],
    );
    expect(rows).toEqual([{ verb: 'erase', before: null, after: null }]);
  });

  it('frees the address: whoever has it may be invited again', async () => {
    await erase();
    await make.account({ email: awa.account.email });
  });

  it('asks who I am first', async () => {
    const { status, body } = await awa.browser.send<Problem>('POST', '/api/account/erasure');
    expect([status, body.code]).toEqual([403, 'confirmation_required']);
    expect(await isSignedIn(awa)).toBe(true);
  });

  describe('of a lead', () => {
    let ours: Side;
    beforeEach(async () => {
      ours = await sideOf(app, make, 'donor');
    });

    const leave = async (person: Person): Promise<[number, string | undefined]> => {
      await app.confirm(person);
      return send(person);
    };
    const send = async (person: Person): Promise<[number, string | undefined]> => {
      const { status, body } = await person.browser.send<Problem | undefined>('POST', '/api/account/erasure');
      return [status, body?.code];
    };
    const DONE = [204, undefined];
    const tellsOfEmpty = async (administrator: Person): Promise<boolean> => {
      const { body } = await administrator.browser.get<Account>('/api/account');
      return body.notices.some(({ kind }) => kind === 'organisation_empty');
    };

    it('is refused while others would be left without one, and says what to do', async () => {
      expect(await leave(ours.lead)).toEqual([409, 'last_lead']);
      expect(await isSignedIn(ours.lead)).toBe(true);
      const anotherLead = { organisationId: ours.organisationId, role: 'lead' } as const;
      await make.account({ ...anotherLead, suspendedAt: new Date() });
      expect(await leave(ours.lead)).toEqual([409, 'last_lead']);
      await make.account(anotherLead);
      expect(await leave(ours.lead)).toEqual(DONE);
    });

    it('is refused to the second of two who leave at the same time', async () => {
      const second = await personOf(app, make, { organisationId: ours.organisationId, role: 'lead' });
      for (const person of [ours.lead, second]) await app.confirm(person);
      await app.owner.query('BEGIN; LOCK TABLE recovery_codes');
      const leaving = [send(ours.lead), send(second)];
      await new Promise((resolve) => setTimeout(resolve, 300));
      await app.owner.query('COMMIT');
      const outcomes = await Promise.all(leaving);
      expect(outcomes.map(([status]) => status).sort()).toEqual([204, 409]);
    });

    it('is theirs to ask for when nobody else is left, and administrators are told', async () => {
      const administrator = await personOf(app, make, { role: 'administrator' });
      expect(await leave(ours.member)).toEqual(DONE);
      expect(await tellsOfEmpty(administrator)).toBe(false);
      expect(await leave(ours.lead)).toEqual(DONE);
      expect(await tellsOfEmpty(administrator)).toBe(true);
    });
  });

  it('erases nobody when nobody asks', async () => {
    await app.nest.get(OwnAccountRepository).erase();
    const { rowCount } = await app.owner.query('SELECT FROM accounts WHERE erased_at IS NOT NULL AND id = $1', [
      side.member.account.id,
    ]);
    expect(rowCount).toBe(0);
  });
});

/** Every column of every table in which one of these words stands, however it is stored. */
async function columnsWith(words: string[]): Promise<string[]> {
  const { rows } = await app.owner.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type NOT IN ('boolean', 'integer', 'bigint')`,
  );
  const found: string[] = [];
  for (const { table, column } of rows) {
    const { rowCount } = await app.owner.query(
      `SELECT FROM ${table} WHERE EXISTS (SELECT FROM unnest($1::text[]) word
         WHERE position(lower(word) IN lower(${column}::text)) > 0
           OR position(encode(convert_to(word, 'UTF8'), 'hex') IN ${column}::text) > 0)`,
      [words],
    );
    if (rowCount) found.push(`${table}.${column}`);
  }
  return found;
}
