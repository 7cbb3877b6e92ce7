import { Client } from 'pg';
import { createEmptyDatabase, createTestDatabase } from './test-database.js';

it('gives each caller a migrated database of its own, to the application role without ownership', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(one.application).not.toBe(other.application);
  const { rows } = await query(
    one.application,
    'SELECT current_user AS role, count(*)::int AS migrations FROM migrations',
  );
  expect(rows).toEqual([{ role: 'parole_app', migrations: expect.any(Number) as number }]);
  await expect(query(one.application, 'CREATE TABLE own (id int)')).rejects.toThrow('permission denied');
  await Promise.all([one.drop(), other.drop()]);
  await expect(query(one.owner, 'SELECT')).rejects.toThrow('does not exist');
});

it('gives an empty database for tests of the migrations', async () => {
  const empty = await createEmptyDatabase();
  const { rows } = await query(empty.owner, `SELECT FROM pg_tables WHERE schemaname = 'public'`);
  expect(rows).toHaveLength(0);
  await empty.drop();
});

async function query(url: string, sql: string): Promise<{ rows: unknown[] }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
