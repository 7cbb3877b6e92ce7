import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { StartProblem } from './start-problem.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The role the API connects as. Migrations grant to this name, so it is the same in every deployment. */
export const APPLICATION_ROLE = 'parole_app';

/** The role of tasks. Nobody signs in with it: the owner takes it on, and so needs no second password. */
export const TASK_ROLE = 'parole_task';

/** How much is too much. Past it requests are answered 429, and sign-ins wait longer and longer, up to thirty seconds. */
export interface Limits {
  /** Requests of one session in a minute. */
  readonly requestsPerSession: number;
  /** Requests that would write, in a minute, from one network (/24, /48) without a session. */
  readonly writesPerNetwork: number;
  /** Failed sign-ins in a row that cost no wait, to one account or from one device. */
  readonly triesPerAccount: number;
  /** The same, from one network; success does not clear them, it only does not count. */
  readonly triesPerNetwork: number;
  /** Invitations that one person makes or renews in an hour. */
  readonly invitationsPerHour: number;
}

/** How mail is sent. Without it links are handed over by people. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); otherwise STARTTLS is demanded, except on this machine. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The address it comes from, with or without a name: `Parole tenue <no-reply@parole-tenue.example>`. */
  readonly from: string;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where people reach the site, without a slash at the end. */
  readonly publicUrl: string;
  readonly secureCookies: boolean;
  /** Absolute; holds the embedded database and what people upload. */
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
  readonly mail: MailSettings | null;
  /** Connections to the database at most; requests beyond wait for one. */
  readonly databaseConnections: number;
  /** Proxies that may say for whom they ask (addresses, ranges, `loopback`, `uniquelocal`); empty: nobody may. */
  readonly trustedProxies: readonly string[];
  readonly limits: Limits;
  /** True without DATABASE_URL: embedded database, demonstration content, this machine only. */
  readonly isDemonstration: boolean;
}

/** What the API needs to run. In a demonstration the address is known once the embedded database answers. */
export interface Configuration extends Settings {
  readonly databaseUrl: string;
}

export interface DatabaseAddresses {
  /** As the application role, which owns nothing. */
  readonly application: string;
  /** As the owner, which migrates. */
  readonly owner: string;
  /** As the role of tasks that no request asks for: loading the register, the demonstration, the first administrator. */
  readonly task: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PROJECT_FOLDER = resolve(import.meta.dirname, '../../../..');
const LOOPBACK = '127.0.0.1';
const SMTP_PORT = 587;
const SMTPS_PORT = 465;
const MAIL_ADDRESS = /^([^<>\r\n"]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** @throws StartProblem that lists everything wrong with the environment at once. */
export function readConfiguration(environment: Environment = ownEnvironment()): Settings | Configuration {
  const reader = new EnvironmentReader(environment);
  const settings = environment['DATABASE_URL'] ? deployment(reader) : demonstration(reader);
  reader.throwProblems();
  return settings;
}

/** For what changes tables or roles: both roles are needed. @throws StartProblem as above. */
export function readDatabaseAddresses(environment: Environment = ownEnvironment()): DatabaseAddresses {
  const reader = new EnvironmentReader(environment);
  const application = reader.applicationUrl();
  const owner = reader.ownerUrl(application);
  reader.throwProblems();
  return { application: application.href, owner: owner.href, task: taskAddress(owner.href) };
}

/** The owner's connection, with the rights of tasks alone. */
export function taskAddress(owner: string): string {
  const url = new URL(owner);
  url.searchParams.set('options', `-c role=${TASK_ROLE}`);
  return url.href.replace('options=-c+role', 'options=-c%20role');
}

export function isComplete(settings: Settings | Configuration): settings is Configuration {
  return 'databaseUrl' in settings;
}

/** What a child process may see: no variable that redirects a PostgreSQL program, and messages in English. */
export function childEnvironment(environment: Environment = process.env): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(PG|LC_|LANG|DATABASE_|MIGRATION_)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** That of the process, and where it does not set a variable, the project's file `.env`, if any. */
function ownEnvironment(): Environment {
  const file = resolve(PROJECT_FOLDER, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

function deployment(reader: EnvironmentReader): Configuration {
  const databaseUrl = reader.applicationUrl().href;
  const publicUrl = reader.publicUrl();
  return {
    ...common(reader, 'info'),
    host: reader.text('HOST') ?? LOOPBACK,
    publicUrl: publicUrl.origin,
    secureCookies: publicUrl.protocol === 'https:',
    isDemonstration: false,
    databaseUrl,
  };
}

function demonstration(reader: EnvironmentReader): Settings {
  reader.refuseInDemonstration();
  // Whoever typed `npm start` sees the address and the accounts, not a log.
  const settings = common(reader, 'warn');
  return {
    ...settings,
    host: LOOPBACK,
    publicUrl: `http://${LOOPBACK}:${settings.port}`,
    secureCookies: false,
    isDemonstration: true,
  };
}

function common(reader: EnvironmentReader, logLevel: LogLevel) {
  return {
    port: reader.number('PORT', 3000, 1, 65_535),
    databaseConnections: reader.number('DATABASE_CONNECTIONS', 12, 2, 200),
    trustedProxies: reader.trustedProxies(),
    limits: {
      requestsPerSession: reader.number('REQUESTS_PER_SESSION', 600, 1, MOST),
      writesPerNetwork: reader.number('WRITES_PER_NETWORK', 120, 1, MOST),
      triesPerAccount: reader.number('SIGN_IN_TRIES_PER_ACCOUNT', 5, 1, MOST),
      triesPerNetwork: reader.number('SIGN_IN_TRIES_PER_NETWORK', 50, 1, MOST),
      invitationsPerHour: reader.number('INVITATIONS_PER_HOUR', 20, 1, MOST),
    },
    dataFolder: resolve(reader.text('DATA_DIR') ?? resolve(PROJECT_FOLDER, '.data')),
    logLevel: reader.logLevel(logLevel),
    mail: reader.mail(),
  };
}

const MOST = 1_000_000_000;

/** An address, a range, or a range's name as the server knows it. */
function isProxy(name: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(name)) return true;
  const [address = '', bits, ...rest] = name.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

class EnvironmentReader {
  private readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  throwProblems(): void {
    if (this.problems.length === 0) return;
    throw new StartProblem(
      ['The configuration is not right:', ...this.problems.map((line) => `  - ${line}`)].join('\n'),
    );
  }

  text(name: string): string | undefined {
    const text = this.environment[name]?.trim();
    return text === '' ? undefined : text;
  }

  number(name: string, preset: number, least: number, most: number): number {
    const text = this.text(name) ?? String(preset);
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      this.add(`${name} is "${text}"; it must be a number from ${least} to ${most}.`);
    }
    return number;
  }

  trustedProxies(): string[] {
    const names = (this.text('TRUSTED_PROXIES') ?? '').split(',').map((name) => name.trim());
    const proxies = names.filter((name) => name !== '');
    const wrong = proxies.find((name) => !isProxy(name));
    if (wrong) {
      this.add(`TRUSTED_PROXIES names "${wrong}"; it takes addresses, ranges (10.0.0.0/8), loopback, uniquelocal.`);
    }
    return proxies;
  }

  logLevel(preset: LogLevel): LogLevel {
    const text = this.text('LOG_LEVEL') ?? preset;
    const level = LOG_LEVELS.find((known) => known === text);
    if (!level) this.add(`LOG_LEVEL is "${text}"; it must be one of ${LOG_LEVELS.join(', ')}.`);
    return level ?? preset;
  }

  mail(): MailSettings | null {
    const from = this.text('MAIL_FROM');
    if (this.text('SMTP_URL') === undefined) {
      if (from !== undefined)
        this.add('MAIL_FROM is set but SMTP_URL is not: set both to send mail, neither to send none.');
      return null;
    }
    const { hostname, port, protocol, username, password } = this.smtpUrl();
    if (!MAIL_ADDRESS.test(from ?? '')) {
      this.add(
        `MAIL_FROM is ${from === undefined ? 'missing' : 'not an address'}: Parole tenue <no-reply@parole-tenue.example>`,
      );
    }
    const isSecure = protocol === 'smtps:';
    return {
      host: hostname,
      port: Number(port || (isSecure ? SMTPS_PORT : SMTP_PORT)),
      isSecure,
      login: username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : null,
      from: from ?? '',
    };
  }

  publicUrl(): URL {
    const url = this.url('PUBLIC_URL', ['https:', 'http:'], 'https://parole-tenue.example');
    if (url.pathname !== '/' || url.search || url.hash || url.username) {
      this.add('PUBLIC_URL must be a bare address such as https://parole-tenue.example, without a path or an account.');
    }
    if (url.protocol === 'http:' && ![LOOPBACK, 'localhost'].includes(url.hostname)) {
      this.add(
        'PUBLIC_URL must start with https:// (http:// only for localhost): over http anybody on the way reads sessions.',
      );
    }
    return url;
  }

  applicationUrl(): URL {
    const url = this.databaseUrl('DATABASE_URL', APPLICATION_ROLE);
    if (url.username !== APPLICATION_ROLE) {
      this.add(
        `DATABASE_URL must connect as ${APPLICATION_ROLE}, the role that owns nothing; it names "${url.username}".`,
      );
    }
    return url;
  }

  ownerUrl(application: URL): URL {
    const url = this.databaseUrl('MIGRATION_DATABASE_URL', 'parole_owner');
    if (url.username === APPLICATION_ROLE) {
      this.add(`MIGRATION_DATABASE_URL must connect as the owner of the database, not as ${APPLICATION_ROLE}.`);
    }
    if (url.pathname !== application.pathname) {
      this.add('MIGRATION_DATABASE_URL and DATABASE_URL must name the same database.');
    }
    return url;
  }

  /** A deployment that forgot DATABASE_URL must not come up as a demonstration. */
  refuseInDemonstration(): void {
    for (const name of ['PUBLIC_URL', 'MIGRATION_DATABASE_URL']) {
      if (this.text(name))
        this.add(`${name} is set but DATABASE_URL is not: set both for a deployment, neither for a demonstration.`);
    }
    const host = this.text('HOST') ?? LOOPBACK;
    if (host !== LOOPBACK) {
      this.add(
        `HOST is "${host}"; without DATABASE_URL this is a demonstration with known passwords, on ${LOOPBACK} only.`,
      );
    }
  }

  private databaseUrl(name: string, role: string): URL {
    const example = `postgres://${role}:<password>@<host>:5432/parole`;
    const url = this.url(name, ['postgres:', 'postgresql:'], example);
    if (!url.hostname || !url.password || url.pathname.length < 2) {
      this.add(`${name} needs a host, a password and a database, as in ${example}.`);
    }
    return url;
  }

  private smtpUrl(): URL {
    const example = 'smtps://<user>:<password>@<host>:465';
    const url = this.url('SMTP_URL', ['smtp:', 'smtps:'], example);
    if (!url.hostname || Boolean(url.username) !== Boolean(url.password) || url.pathname.length > 1 || url.search) {
      this.add(`SMTP_URL needs a host, a password where there is a user, and nothing behind them, as in ${example}.`);
    }
    return url;
  }

  private url(name: string, protocols: readonly string[], example: string): URL {
    const text = this.text(name);
    const url = text && URL.canParse(text) ? new URL(text) : undefined;
    if (url && protocols.includes(url.protocol)) return url;
    // The value itself is not repeated: it may hold a password.
    this.add(`${name} is ${text ? 'not such an address' : 'missing'}: ${example}`);
    return new URL(example.replace(/<(user|password)>/g, 'x').replace('<host>', 'localhost'));
  }

  private add(problem: string): void {
    this.problems.push(problem);
  }
}
