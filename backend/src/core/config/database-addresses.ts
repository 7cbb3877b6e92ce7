import { type Environment, EnvironmentReader, ownEnvironment } from './environment-reader.js';

/** The role the API connects as. Migrations grant to this name, so it is the same in every deployment. */
export const APPLICATION_ROLE = 'parole_app';

/** The role of tasks. Nobody signs in with it: the owner takes it on, and so needs no second password. */
export const TASK_ROLE = 'parole_task';

export interface DatabaseAddresses {
  /** As the application role, which owns nothing. */
  readonly application: string;
  /** As the owner, which migrates. */
  readonly owner: string;
  /** As the role of tasks that no request asks for: loading the register, the demonstration, the first administrator. */
  readonly task: string;
}

/** For what changes tables or roles: both roles are needed. @throws StartProblem that lists everything wrong at once. */
export function readDatabaseAddresses(environment: Environment = ownEnvironment()): DatabaseAddresses {
  const reader = new EnvironmentReader(environment);
  const application = readApplicationUrl(reader);
  const owner = readOwnerUrl(reader, application);
  reader.throwProblems();
  return { application: application.href, owner: owner.href, task: taskAddress(owner.href) };
}

/** The owner's connection, with the rights of tasks alone. */
export function taskAddress(owner: string): string {
  const url = new URL(owner);
  url.searchParams.set('options', `-c role=${TASK_ROLE}`);
  return url.href.replace('options=-c+role', 'options=-c%20role');
}

export function readApplicationUrl(reader: EnvironmentReader): URL {
  const url = readDatabaseUrl(reader, 'DATABASE_URL', APPLICATION_ROLE);
  if (url.username !== APPLICATION_ROLE) {
    reader.add(
      `DATABASE_URL must connect as ${APPLICATION_ROLE}, the role that owns nothing; it names "${url.username}".`,
    );
  }
  return url;
}

function readOwnerUrl(reader: EnvironmentReader, application: URL): URL {
  const url = readDatabaseUrl(reader, 'MIGRATION_DATABASE_URL', 'parole_owner');
  if (url.username === APPLICATION_ROLE) {
    reader.add(`MIGRATION_DATABASE_URL must connect as the owner of the database, not as ${APPLICATION_ROLE}.`);
  }
  if (url.pathname !== application.pathname) {
    reader.add('MIGRATION_DATABASE_URL and DATABASE_URL must name the same database.');
  }
  return url;
}

function readDatabaseUrl(reader: EnvironmentReader, name: string, role: string): URL {
  const example = `postgres://${role}:<password>@<host>:5432/parole`;
  const url = reader.url(name, ['postgres:', 'postgresql:'], example);
  if (!url.hostname || !url.password || url.pathname.length < 2) {
    reader.add(`${name} needs a host, a password and a database, as in ${example}.`);
  }
  return url;
}
