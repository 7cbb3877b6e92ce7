import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { type DatabaseAddresses } from '../config/database-addresses.js';
import { EmbeddedServer } from './embedded/embedded-server.js';
import { ensureRoles, prepareEmbeddedDatabase } from './roles.js';

jest.setTimeout(60_000);

/** A server of its own: roles belong to a whole server, and other specs need theirs. */
let folder: string;
let server: EmbeddedServer;
let addresses: DatabaseAddresses;
let superuser: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roles-'));
  await chmod(folder, 0o711);
  server = await EmbeddedServer.start(folder, () => undefined);
  const { port, password } = server.superuser;
  superuser = `postgres://parole_superuser:${password}@127.0.0.1:${port}/parole`;
});

beforeEach(async () => {
  addresses = await prepareEmbeddedDatabase(server.superuser);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the roles of an embedded database', () => {
  it('are an owner that makes tables and an application that may not', async () => {
    await query(addresses.owner, 'CREATE TABLE made_by_owner ()');
    await expect(query(addresses.application, 'CREATE TABLE made_by_app ()')).rejects.toThrow('permission denied');
    await query(addresses.owner, 'DROP TABLE made_by_owner');
  });

  it('can neither pass row-level security nor make roles or databases', async () => {
    const rows = await query(
      superuser,
      `SELECT rolname AS name, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS "isPowerful"
         FROM pg_roles WHERE rolname IN ('parole_owner', 'parole_app') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { name: 'parole_app', isPowerful: false },
      { name: 'parole_owner', isPowerful: false },
    ]);
  });

  it('get new passwords at each start', async () => {
    const next = await prepareEmbeddedDatabase(server.superuser);
    await expect(query(addresses.application, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await query(next.application, 'SELECT 1 AS word')).toEqual([{ word: 1 }]);
  });
});

describe('the application role of a deployment', () => {
  it('is made with the password of DATABASE_URL when it is missing and the owner may', async () => {
    await forgetApplicationRole();
    const application = addresses.application.replace(/:[^:@]+@/, ':p%40ss%20word@');
    await ensureRoles({ application, owner: superuser });
    await query(superuser, 'GRANT CONNECT ON DATABASE parole TO parole_app');
    expect(await query(application, 'SELECT current_user::text AS role')).toEqual([{ role: 'parole_app' }]);
  });

  it('is asked for in words when the owner may not make it', async () => {
    await forgetApplicationRole();
    await expect(ensureRoles(addresses)).rejects.toThrow(/parole_app is missing .* CREATE ROLE parole_app LOGIN/);
  });

  it.each([
    ['may pass row-level security', 'ALTER ROLE parole_app BYPASSRLS', 'ALTER ROLE parole_app NOBYPASSRLS'],
    ['belongs to the owner', 'GRANT parole_owner TO parole_app', 'REVOKE parole_owner FROM parole_app'],
    ['owns a table', 'CREATE TABLE t (); ALTER TABLE t OWNER TO parole_app', 'DROP TABLE t'],
  ])('is refused when it %s', async (_name, spoil, repair) => {
    await query(superuser, spoil);
    await expect(ensureRoles(addresses)).rejects.toThrow('it must be a plain role with a login');
    await query(superuser, repair);
    await ensureRoles(addresses);
  });
});

async function forgetApplicationRole(): Promise<void> {
  await query(superuser, 'DROP OWNED BY parole_app; DROP ROLE parole_app');
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}
