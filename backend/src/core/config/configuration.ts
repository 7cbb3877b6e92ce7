import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readApplicationUrl } from './database-addresses.js';
import { type Environment, EnvironmentReader, ownEnvironment, PROJECT_FOLDER } from './environment-reader.js';
import { type EvidenceSettings, readEvidenceSettings } from './evidence-settings.js';
import { type MailSettings, readMailSettings } from './mail-settings.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where people reach the site, without a slash at the end. */
  readonly publicUrl: string;
  readonly secureCookies: boolean;
  /** Absolute; holds the embedded database, and what people send where `evidence` names no other place. */
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
  readonly mail: MailSettings | null;
  readonly evidence: EvidenceSettings;
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

const LOOPBACK = '127.0.0.1';
const MOST = 1_000_000_000;

/** @throws StartProblem that lists everything wrong with the environment at once. */
export function readConfiguration(environment: Environment = ownEnvironment()): Settings | Configuration {
  const reader = new EnvironmentReader(environment);
  const settings = environment['DATABASE_URL'] ? deployment(reader) : demonstration(reader);
  reader.throwProblems();
  return settings;
}

export function isComplete(settings: Settings | Configuration): settings is Configuration {
  return 'databaseUrl' in settings;
}

function deployment(reader: EnvironmentReader): Configuration {
  const databaseUrl = readApplicationUrl(reader).href;
  const publicUrl = readPublicUrl(reader);
  return {
    ...common(reader, 'info', false),
    host: reader.text('HOST') ?? LOOPBACK,
    publicUrl: publicUrl.origin,
    secureCookies: publicUrl.protocol === 'https:',
    databaseUrl,
  };
}

function demonstration(reader: EnvironmentReader): Settings {
  refuseDeployment(reader);
  // Whoever typed `npm start` sees the address and the accounts, not a log.
  const settings = common(reader, 'warn', true);
  return {
    ...settings,
    host: LOOPBACK,
    publicUrl: `http://${LOOPBACK}:${settings.port}`,
    secureCookies: false,
  };
}

function common(reader: EnvironmentReader, logLevel: LogLevel, isDemonstration: boolean) {
  const dataFolder = resolve(reader.text('DATA_DIR') ?? resolve(PROJECT_FOLDER, '.data'));
  return {
    isDemonstration,
    dataFolder,
    port: reader.number('PORT', 3000, 1, 65_535),
    databaseConnections: reader.number('DATABASE_CONNECTIONS', 12, 2, 200),
    trustedProxies: readTrustedProxies(reader),
    limits: {
      requestsPerSession: reader.number('REQUESTS_PER_SESSION', 600, 1, MOST),
      writesPerNetwork: reader.number('WRITES_PER_NETWORK', 120, 1, MOST),
      triesPerAccount: reader.number('SIGN_IN_TRIES_PER_ACCOUNT', 5, 1, MOST),
      triesPerNetwork: reader.number('SIGN_IN_TRIES_PER_NETWORK', 50, 1, MOST),
      invitationsPerHour: reader.number('INVITATIONS_PER_HOUR', 20, 1, MOST),
    },
    logLevel: reader.choice('LOG_LEVEL', LOG_LEVELS, logLevel),
    mail: readMailSettings(reader),
    evidence: readEvidenceSettings(reader, dataFolder, isDemonstration),
  };
}

function readPublicUrl(reader: EnvironmentReader): URL {
  const url = reader.url('PUBLIC_URL', ['https:', 'http:'], 'https://parole-tenue.example');
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    reader.add('PUBLIC_URL must be a bare address such as https://parole-tenue.example, without a path or an account.');
  }
  if (url.protocol === 'http:' && ![LOOPBACK, 'localhost'].includes(url.hostname)) {
    reader.add(
      'PUBLIC_URL must start with https:// (http:// only for localhost): over http anybody on the way reads sessions.',
    );
  }
  return url;
}

function readTrustedProxies(reader: EnvironmentReader): string[] {
  const names = (reader.text('TRUSTED_PROXIES') ?? '').split(',').map((name) => name.trim());
  const proxies = names.filter((name) => name !== '');
  const wrong = proxies.find((name) => !isProxy(name));
  if (wrong) {
    reader.add(`TRUSTED_PROXIES names "${wrong}"; it takes addresses, ranges (10.0.0.0/8), loopback, uniquelocal.`);
  }
  return proxies;
}

/** An address, a range, or a range's name as the server knows it. */
function isProxy(name: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(name)) return true;
  const [address = '', bits, ...rest] = name.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** A deployment that forgot DATABASE_URL must not come up as a demonstration. */
function refuseDeployment(reader: EnvironmentReader): void {
  for (const name of ['PUBLIC_URL', 'MIGRATION_DATABASE_URL']) {
    if (reader.text(name))
      reader.add(`${name} is set but DATABASE_URL is not: set both for a deployment, neither for a demonstration.`);
  }
  const host = reader.text('HOST') ?? LOOPBACK;
  if (host !== LOOPBACK) {
    reader.add(
      `HOST is "${host}"; without DATABASE_URL this is a demonstration with known passwords, on ${LOOPBACK} only.`,
    );
  }
}
