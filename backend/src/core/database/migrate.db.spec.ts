import { Client } from 'pg';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { type TestDatabase, createEmptyDatabase, createTestDatabase } from '../../../test/test-database.js';
import { migrate, requireMigrated } from './migrate.js';

class CreateOne1700000000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<unknown> {
    return runner.query('CREATE TABLE one ()');
  }
  down(runner: QueryRunner): Promise<unknown> {
    return runner.query('DROP TABLE one');
  }
}

class CreateTwoAndFail1700000000002 extends CreateOne1700000000001 {
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE two ()');
    await runner.query('SELECT 1 / 0');
  }
}

let database: TestDatabase;

afterEach(() => database.drop());

it('runs what is pending, once, also when two processes migrate at the same time', async () => {
  database = await createEmptyDatabase();
  const runs = await Promise.all([1, 2].map(() => migrate(database.owner, [CreateOne1700000000001])));
  expect(runs.flat()).toEqual(['CreateOne1700000000001']);
});

it('leaves nothing of a migration that failed', async () => {
  database = await createEmptyDatabase();
  await expect(migrate(database.owner, [CreateOne1700000000001, CreateTwoAndFail1700000000002])).rejects.toThrow(
    'division by zero',
  );
  expect(await tables()).toEqual(['migrations', 'one']);
});

it('takes a database of this release for up to date', async () => {
  database = await createTestDatabase();
  await requireMigrated(database.application);
  expect(await migrate(database.owner)).toEqual([]);
});

it('refuses a database of a newer release and leaves it alone', async () => {
  database = await createTestDatabase();
  await query(`INSERT INTO migrations (timestamp, name) VALUES (1900000000000, 'AddFuture1900000000000')`);
  const message = /newer release \(it has AddFuture1900000000000\): start that release .* Nothing was changed/;
  await expect(migrate(database.owner)).rejects.toThrow(message);
  await expect(requireMigrated(database.application)).rejects.toThrow(message);
});

it('does not open an API on a database of an older release', async () => {
  database = await createTestDatabase();
  await query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
  await expect(requireMigrated(database.application)).rejects.toThrow('run "npm run migrate"');
});

it('does not open an API on an empty database', async () => {
  database = await createEmptyDatabase();
  await expect(requireMigrated(database.application)).rejects.toThrow('run "npm run migrate"');
});

async function tables(): Promise<unknown[]> {
  const rows = await query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  return rows.map(({ tablename }) => tablename);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.owner });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}
