import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APPLICATION_ROLE, type DatabaseAddresses, TASK_ROLE, taskAddress } from '../config/database-addresses.js';
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
    await ensureTaskRole(client, OWNER_ROLE);
    await ensureDatabase(client, database);
  } finally {
    await client.end();
  }
  const address = (login: Login): string => addressOf(login, superuser.port, database);
  return { owner: address(owner), application: address(application), task: taskAddress(address(owner)) };
}

/** Makes the roles of a deployment when they are missing, and refuses an application role that could do more than it should. */
export async function ensureRoles(addresses: Pick<DatabaseAddresses, 'application' | 'owner'>): Promise<void> {
  const client = new Client({ connectionString: addresses.owner });
  await client.connect();
  try {
    const role = await findRole(client, APPLICATION_ROLE);
    if (!role) await createApplicationRole(client, addresses.application);
    else if (role.isPowerful) throw tooPowerful();
    await ensureTaskRole(client, 'CURRENT_USER').catch(
      explainMissing(TASK_ROLE, 'NOLOGIN; GRANT parole_task TO the owner'),
    );
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
  await setLogin(client, login).catch(explainMissing(APPLICATION_ROLE, `LOGIN PASSWORD '…' (the one in DATABASE_URL)`));
}

/** The role of tasks has no login: whoever owns the tables takes it on. */
async function ensureTaskRole(client: Client, owner: string): Promise<void> {
  if (!(await findRole(client, TASK_ROLE))) {
    await client.query(`CREATE ROLE ${TASK_ROLE} ${NOTHING_SPECIAL.replace('LOGIN', 'NOLOGIN')}`);
  }
  const { rows } = await client.query<{ may: boolean }>(`SELECT pg_has_role($1, '${TASK_ROLE}', 'SET') AS may`, [
    owner === 'CURRENT_USER' ? client.user : owner,
  ]);
  if (rows[0]?.may !== true) await client.query(`GRANT ${TASK_ROLE} TO ${owner} WITH INHERIT FALSE, SET TRUE`);
}

function explainMissing(role: string, how: string): (error: unknown) => never {
  return (error) => {
    if (!hasCode(error, '42501')) throw error;
    throw new StartProblem(
      `The role ${role} is missing and the owner may not make it. As an administrator of the database: ` +
        `CREATE ROLE ${role} ${how}.`,
    );
  };
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
