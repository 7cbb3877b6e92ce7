import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { StartProblem } from '../config/start-problem.js';
import { ownerDataSourceOptions } from './data-source.js';
import { type MigrationClass, loadMigrations } from './migration-list.js';

/** One number for "migrating Parole tenue", so that two processes do not migrate at once. */
const MIGRATION_LOCK = 7_262_018;

/**
 * Brings a database to this release. Each migration is a transaction: one that fails leaves nothing behind.
 * @returns the names of those that ran now.
 * @throws StartProblem when the database is of a newer release.
 */
export async function migrate(ownerUrl: string, migrations?: MigrationClass[]): Promise<string[]> {
  const known = migrations ?? (await loadMigrations());
  return holdingLock(ownerUrl, async (client) => {
    await refuseNewer(client, known);
    return runPending(ownerUrl, known);
  });
}

/** An API on an older or newer database would only half work, so it does not start. @throws StartProblem */
export async function requireMigrated(databaseUrl: string): Promise<void> {
  const known = await loadMigrations();
  const client = await connect(databaseUrl);
  try {
    await refuseNewer(client, known);
    const done = new Set(await doneMigrations(client));
    if (known.every(({ name }) => done.has(name))) return;
  } finally {
    await client.end();
  }
  throw new StartProblem('The database is of an older release: run "npm run migrate", then start again.');
}

async function holdingLock<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(ownerUrl);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function refuseNewer(client: Client, known: MigrationClass[]): Promise<void> {
  const names = new Set(known.map(({ name }) => name));
  const unknown = (await doneMigrations(client)).filter((name) => !names.has(name));
  if (unknown.length === 0) return;
  throw new StartProblem(
    `The database is of a newer release (it has ${unknown.join(', ')}): start that release or a later one. Nothing was changed.`,
  );
}

async function doneMigrations(client: Client): Promise<string[]> {
  const { rowCount } = await client.query(`SELECT WHERE to_regclass('migrations') IS NOT NULL`);
  if (!rowCount) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

async function runPending(ownerUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  const source = await new DataSource({ ...ownerDataSourceOptions(ownerUrl), migrations }).initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
