import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartProblem } from './start-problem.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The role the API connects as. Migrations grant to this name, so it is the same in every deployment. */
export const APPLICATION_ROLE = 'parole_app';

/** The role of tasks. Nobody signs in with it: the owner takes it on, and so needs no second password. */
export const TASK_ROLE = 'parole_task';

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where people reach the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Host names, with their port where one is visible, under which requests are answered. */
  readonly allowedHosts: readonly string[];
  readonly secureCookies: boolean;
  /** Absolute; holds the embedded database and what people upload. */
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
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
    allowedHosts: [publicUrl.host],
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
    allowedHosts: [LOOPBACK, 'localhost'].map((name) => `${name}:${settings.port}`),
    secureCookies: false,
    isDemonstration: true,
  };
}

function common(reader: EnvironmentReader, logLevel: LogLevel): Pick<Settings, 'port' | 'dataFolder' | 'logLevel'> {
  return {
    port: reader.port(),
    dataFolder: resolve(reader.text('DATA_DIR') ?? resolve(PROJECT_FOLDER, '.data')),
    logLevel: reader.logLevel(logLevel),
  };
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

  port(): number {
    const text = this.text('PORT') ?? '3000';
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
      this.add(`PORT is "${text}"; it must be a number from 1 to 65535.`);
    return port;
  }

  logLevel(preset: LogLevel): LogLevel {
    const text = this.text('LOG_LEVEL') ?? preset;
    const level = LOG_LEVELS.find((known) => known === text);
    if (!level) this.add(`LOG_LEVEL is "${text}"; it must be one of ${LOG_LEVELS.join(', ')}.`);
    return level ?? preset;
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

  private url(name: string, protocols: readonly string[], example: string): URL {
    const text = this.text(name);
    const url = text && URL.canParse(text) ? new URL(text) : undefined;
    if (url && protocols.includes(url.protocol)) return url;
    // The value itself is not repeated: it may hold a password.
    this.add(`${name} is ${text ? 'not such an address' : 'missing'}: ${example}`);
    return new URL(example.replace('<password>', 'x').replace('<host>', 'localhost'));
  }

  private add(problem: string): void {
    this.problems.push(problem);
  }
}
