import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfiguration } from './configuration.js';
import { readDatabaseAddresses } from './database-addresses.js';
import { childEnvironment } from './environment-reader.js';

const DEPLOYMENT = {
  DATABASE_URL: 'postgres://parole_app:secret-one@db:5432/parole',
  PUBLIC_URL: 'https://parole-tenue.example/',
  EVIDENCE_KEY_FILE: '/run/secrets/evidence_key',
};

describe('a demonstration, which is what nothing set means', () => {
  it('listens on this machine only and keeps its data in the project', () => {
    expect(readConfiguration({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      secureCookies: false,
      isDemonstration: true,
      logLevel: 'warn',
      databaseConnections: 12,
      dataFolder: expect.stringMatching(/\.data$/) as string,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfiguration({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      isDemonstration: true,
    });
  });

  it('never opens its known passwords to a network', () => {
    expect(() => readConfiguration({ HOST: '0.0.0.0' })).toThrow('on 127.0.0.1 only');
  });

  it('does not stand in for a deployment that forgot DATABASE_URL', () => {
    expect(() => readConfiguration({ PUBLIC_URL: DEPLOYMENT.PUBLIC_URL })).toThrow(
      'PUBLIC_URL is set but DATABASE_URL is not',
    );
  });
});

describe('a deployment', () => {
  it('answers under its public name, with secure cookies', () => {
    expect(readConfiguration({ ...DEPLOYMENT, HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://parole-tenue.example',
      secureCookies: true,
      isDemonstration: false,
      databaseUrl: DEPLOYMENT.DATABASE_URL,
    });
  });

  it.each([
    [{ PUBLIC_URL: undefined }, 'PUBLIC_URL is missing'],
    [{ PUBLIC_URL: 'parole-tenue.example' }, 'PUBLIC_URL is not such an address'],
    [{ PUBLIC_URL: 'http://parole-tenue.example' }, 'must start with https://'],
    [{ PUBLIC_URL: 'https://parole-tenue.example/suivi' }, 'without a path'],
    [{ DATABASE_URL: 'postgres://parole_owner:secret-one@db/parole' }, 'DATABASE_URL must connect as parole_app'],
    [{ DATABASE_URL: 'postgres://parole_app@db/parole' }, 'DATABASE_URL needs a host, a password and a database'],
    [{ DATABASE_URL: 'mysql://parole_app:secret-one@db/parole' }, 'DATABASE_URL is not such an address'],
    [{ PORT: '0' }, 'PORT is "0"'],
    [{ PORT: '80a' }, 'PORT is "80a"'],
    [{ DATABASE_CONNECTIONS: '1' }, 'DATABASE_CONNECTIONS is "1"; it must be a number from 2 to 200'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ TRUSTED_PROXIES: 'loopback, everybody' }, 'TRUSTED_PROXIES names "everybody"'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES names "10.0.0.0/33"'],
    [{ WRITES_PER_NETWORK: '0' }, 'WRITES_PER_NETWORK is "0"'],
    [{ SIGN_IN_TRIES_PER_ACCOUNT: 'many' }, 'SIGN_IN_TRIES_PER_ACCOUNT is "many"'],
    [{ MAIL_FROM: 'no-reply@parole.example' }, 'MAIL_FROM is set but SMTP_URL is not'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is missing'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Parole tenue' }, 'MAIL_FROM is not an address'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, 'MAIL_FROM is not an address'],
    [{ SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL is not such an address'],
    [{ SMTP_URL: 'smtp://me@mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL needs a host, a password'],
    [{ SMTP_URL: 'smtp://mail.example?pool=true', MAIL_FROM: 'a@b.example' }, 'SMTP_URL needs a host, a password'],
  ])('refuses %o', (change, message) => {
    expect(() => readConfiguration({ ...DEPLOYMENT, ...change })).toThrow(message);
  });

  it.each([
    [
      'smtps://me%40mail:a%2Fsecret@mail.example',
      { port: 465, isSecure: true, login: { user: 'me@mail', password: 'a/secret' } },
    ],
    ['smtp://mail.example:2525', { port: 2525, isSecure: false, login: null }],
    ['smtp://mail.example', { port: 587, isSecure: false, login: null }],
  ])('sends mail by %s', (SMTP_URL, expected) => {
    const { mail } = readConfiguration({
      ...DEPLOYMENT,
      SMTP_URL,
      MAIL_FROM: 'Parole tenue <no-reply@parole.example>',
    });
    expect(mail).toEqual({ host: 'mail.example', from: 'Parole tenue <no-reply@parole.example>', ...expected });
  });

  it('believes no proxy about who asks, unless it is told which', () => {
    expect(readConfiguration(DEPLOYMENT).trustedProxies).toEqual([]);
    const { trustedProxies } = readConfiguration({
      ...DEPLOYMENT,
      TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,2001:db8::1',
    });
    expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1']);
  });

  it('takes its limits from the environment', () => {
    expect(readConfiguration({ ...DEPLOYMENT, REQUESTS_PER_SESSION: '30' }).limits).toEqual({
      requestsPerSession: 30,
      writesPerNetwork: 120,
      triesPerAccount: 5,
      triesPerNetwork: 50,
      invitationsPerHour: 20,
    });
  });

  it('sends none unless it is told how', () => {
    expect(readConfiguration(DEPLOYMENT).mail).toBeNull();
  });

  it('allows http for localhost, where nobody stands between', () => {
    expect(readConfiguration({ ...DEPLOYMENT, PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({
      publicUrl: 'http://localhost:3000',
      secureCookies: false,
    });
  });

  it('lists every problem at once, a line each, and repeats no password', () => {
    const message = messageOf(() =>
      readConfiguration({
        ...{ DATABASE_URL: 'mysql://root:secret-one@db', PUBLIC_URL: 'x', PORT: 'x', LOG_LEVEL: 'x' },
        ...{ SMTP_URL: 'http://me:secret-two@mail.example', MAIL_FROM: 'x' },
        ...{ EVIDENCE_S3_URL: 'https://me:secret-three@s3.example' },
      }),
    );
    expect(message.split('\n')).toHaveLength(9);
    expect(message).not.toMatch(/secret-(one|two|three)/);
  });
});

describe('the addresses that change tables and roles', () => {
  const BOTH = { ...DEPLOYMENT, MIGRATION_DATABASE_URL: 'postgres://parole_owner:secret-two@db/parole' };

  it('are two roles on one database', () => {
    expect(readDatabaseAddresses(BOTH)).toEqual({
      application: BOTH.DATABASE_URL,
      owner: BOTH.MIGRATION_DATABASE_URL,
      task: `${BOTH.MIGRATION_DATABASE_URL}?options=-c%20role%3Dparole_task`,
    });
  });

  it.each([
    [
      { DATABASE_URL: undefined, MIGRATION_DATABASE_URL: undefined },
      /DATABASE_URL is missing[^]*MIGRATION_DATABASE_URL is missing/,
    ],
    [{ MIGRATION_DATABASE_URL: 'postgres://parole_owner:secret-two@db/other' }, /must name the same database/],
    [{ MIGRATION_DATABASE_URL: 'postgres://parole_app:secret-two@db/parole' }, /must connect as the owner/],
  ])('refuses %o', (change, message) => {
    expect(() => readDatabaseAddresses({ ...BOTH, ...change })).toThrow(message);
  });
});

it('hands child processes no variable that redirects PostgreSQL, and no secret', () => {
  const environment = childEnvironment({
    PATH: '/bin',
    PGDATA: '/elsewhere',
    LC_MESSAGES: 'fr_FR',
    LANG: 'fr_FR',
    EVIDENCE_S3_URL: 'https://key:secret@s3.example/evidence',
    SMTP_URL: 'smtp://me:secret@mail.example',
    ...DEPLOYMENT,
  });
  expect(environment).toEqual({ PATH: '/bin', LC_ALL: 'C', PUBLIC_URL: DEPLOYMENT.PUBLIC_URL });
});

it('asks for no variable that .env.example does not name', async () => {
  const asked = new Set<string>();
  const recorder = (set: Record<string, string>): Record<string, string> =>
    new Proxy(set, { get: (_, name: string) => (asked.add(name), set[name]) });
  readConfiguration(recorder(DEPLOYMENT));
  readConfiguration(recorder({}));
  readDatabaseAddresses(recorder({ ...DEPLOYMENT, MIGRATION_DATABASE_URL: 'postgres://parole_owner:x@db/parole' }));
  const example = await readFile(join(import.meta.dirname, '../../../../.env.example'), 'utf8');
  const named = [...example.matchAll(/^#?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining([...asked]));
  expect(asked.size).toBe(22);
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
