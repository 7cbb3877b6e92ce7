import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APPLICATION_ROLE, type DatabaseAddresses } from '../config/configuration.js';
import { StartProblem } from '../config/start-problem.js';
import { type SuperuserAddress, connectTo } from './embedded/superuser-connection.js';
import { hasCode } from './error-code.js';
import { scramVerifier } from './scram-verifier.js';

const OWNER_ROLE = 'parole_owner';
const DATABASE = 'parole';
const NOTHING_SPECIAL = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/**
 * The two roles and the database on an embedded server, made when missing. Their passwords live as long as this start:
 * nobody else needs them.
 */
export async function prepareEmbeddedDatabase(
  superuser: SuperuserAddress,
  database = DATABASE,
): Promise<DatabaseAddresses> {
  const owner = { role: OWNER_ROLE, password: newPassword() };
  const application = { role: APPLICATION_ROLE, password: newPassword() };
  const client = await connectTo(superuser);
  try {
    for (const login of [owner, application]) await setLogin(client, login);
    await ensureDatabase(client, database);
  } finally {
    await client.end();
  }
  const address = (login: Login): string => addressOf(login, superuser.port, database);
  return { owner: address(owner), application: address(application) };
}

/** Makes the application role of a deployment when it is missing, and refuses one that could do more than it should. */
export async function ensureApplicationRole(addresses: DatabaseAddresses): Promise<void> {
  const client = new Client({ connectionString: addresses.owner });
  await client.connect();
  try {
    const role = await findRole(client, APPLICATION_ROLE);
    if (!role) await createApplicationRole(client, addresses.application);
    else if (role.isPowerful) throw tooPowerful();
  } finally {
    await client.end();
  }
}

interface Login {
  readonly role: string;
  readonly password: string;
}

async function setLogin(client: Client, { role, password }: Login): Promise<void> {
  const verb = (await findRole(client, role)) ? 'ALTER' : 'CREATE';
  const secret = escapeLiteral(scramVerifier(password));
  await client.query(`${verb} ROLE ${escapeIdentifier(role)} ${NOTHING_SPECIAL} PASSWORD ${secret}`);
}

async function ensureDatabase(client: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (!rowCount) await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${APPLICATION_ROLE}`);
}

async function findRole(client: Client, role: string): Promise<{ isPowerful: boolean } | undefined> {
  const { rows } = await client.query<{ isPowerful: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR rolcreaterole
            OR EXISTS (SELECT FROM pg_class WHERE relowner = role.oid)
            OR EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid) AS "isPowerful"
       FROM pg_roles AS role WHERE rolname = $1`,
    [role],
  );
  return rows[0];
}

async function createApplicationRole(client: Client, application: string): Promise<void> {
  const url = new URL(application);
  const login = { role: APPLICATION_ROLE, password: decodeURIComponent(url.password) };
  await setLogin(client, login).catch((error: unknown) => {
    if (!hasCode(error, '42501')) throw error;
    throw new StartProblem(
      `The role ${APPLICATION_ROLE} is missing and the owner may not make it. As an administrator of the database: ` +
        `CREATE ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '…' (the one in DATABASE_URL).`,
    );
  });
}

function tooPowerful(): StartProblem {
  return new StartProblem(
    `The role ${APPLICATION_ROLE} owns tables, belongs to another role, or may pass row-level security: ` +
      `take that away, it must be a plain role with a login.`,
  );
}

function addressOf({ role, password }: Login, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

const newPassword = (): string => randomBytes(24).toString('base64url');
