import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { isPassing } from '../error-code.js';
import { EmbeddedServer } from './embedded-server.js';
import { type PostmasterRecord, readPostmasterFile } from './postmaster-file.js';
import { runProgram } from './run-program.js';
import { connectTo } from './superuser-connection.js';

jest.setTimeout(60_000);

const ignore = (): void => undefined;

/** One cluster for all of these: making one takes longer than any test. Each leaves it stopped and whole. */
let folder: string;
let cluster: string;
const children: ChildProcess[] = [];
const running: EmbeddedServer[] = [];

beforeAll(async () => {
  folder = await newFolder();
  cluster = join(folder, 'database', 'cluster');
  await (await start()).stop();
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an embedded server', () => {
  it('keeps what was written, waits for the disk, and listens on this machine with a password', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept_1 AS SELECT 1 AS word');
    expect(
      await query(
        first,
        `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'listen_addresses')`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    await expect(connectTo({ ...first.superuser, password: 'guessed' })).rejects.toThrow(
      'password authentication failed',
    );
    await first.stop();
    expect(await query(await start(), 'SELECT word FROM kept_1')).toEqual([{ word: 1 }]);
  });

  it('keeps its password from other accounts', async () => {
    await start();
    expect((await stat(join(folder, 'database', 'password'))).mode & 0o077).toBe(0);
  });

  it('tells when it was killed, and recovers what was acknowledged at the next start', async () => {
    const death = Promise.withResolvers<string>();
    const server = await EmbeddedServer.start(folder, () => {
      death.resolve('dead');
    });
    await query(server, 'CREATE TABLE kept_3 AS SELECT 1 AS word');
    process.kill((await record()).pid, 'SIGKILL');
    await expect(death.promise).resolves.toBe('dead');
    await server.stop();
    expect(await query(await start(), 'SELECT word FROM kept_3')).toEqual([{ word: 1 }]);
  });

  it('goes on when only one session crashed', async () => {
    const onDeath = jest.fn();
    const server = await EmbeddedServer.start(folder, onDeath);
    running.push(server);
    const client = await connectTo(server.superuser);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await delay(1500);
    expect(await recovered(server)).toEqual([{ word: 1 }]);
    expect(onDeath).not.toHaveBeenCalled();
  });
});

describe('a server left behind by a killed process', () => {
  it('is stopped and taken over without loss', async () => {
    const left = await EmbeddedServer.start(folder, ignore);
    await query(left, 'CREATE TABLE kept_5 AS SELECT 1 AS word');
    const before = await record();
    const next = await start();
    expect((await record()).pid).not.toBe(before.pid);
    expect(await query(next, 'SELECT word FROM kept_5')).toEqual([{ word: 1 }]);
    await expect(connectTo(left.superuser)).rejects.toThrow('ECONNREFUSED');
  });

  it('is waited for while it recovers', async () => {
    const left = await EmbeddedServer.start(folder, ignore);
    await query(left, 'CREATE TABLE kept_6 AS SELECT generate_series(1, 200000) AS word');
    const session = await connectTo(left.superuser);
    const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    expect(await query(await start(), 'SELECT count(*)::int AS words FROM kept_6')).toEqual([{ words: 200_000 }]);
  });
});

describe('a stale note of who runs the database', () => {
  it('does not get a stranger signalled that has the number by now', async () => {
    const stranger = await spawnAsDatabaseAccount('sleep', ['60']);
    await writeRecord({ pid: stranger.pid });
    await start();
    expect(isRunning(stranger)).toBe(true);
  });

  it('does not get another cluster stopped that has the number and the port by now', async () => {
    const otherFolder = await newFolder();
    const other = await EmbeddedServer.start(otherFolder, ignore);
    const { pid, port, startedAt } = await record(join(otherFolder, 'database', 'cluster'));
    await writeRecord({ pid, port, startedAt });
    await start();
    expect(await query(other, 'SELECT 1 AS word')).toEqual([{ word: 1 }]);
    await other.stop();
    await rm(otherFolder, { recursive: true });
  });

  it('does not get the cluster stopped that the whole folder was copied from', async () => {
    const copy = await newFolder();
    await copyWithOwners(join(folder, 'database'), join(copy, 'database'));
    const original = await start();
    await copyWithOwners(join(cluster, 'postmaster.pid'), join(copy, 'database', 'cluster', 'postmaster.pid'));
    await (await EmbeddedServer.start(copy, ignore)).stop();
    expect(await query(original, 'SELECT 1 AS word')).toEqual([{ word: 1 }]);
    await rm(copy, { recursive: true });
  });

  it.each([
    ['names a process that is gone', { pid: 4_194_303 }],
    ['was cut off by a power cut', undefined],
  ])('does not stop a start when it %s', async (_name, change) => {
    await writeRecord(change);
    expect(await query(await start(), 'SELECT 1 AS word')).toEqual([{ word: 1 }]);
  });
});

describe('files that this release cannot use', () => {
  it('are refused in one line and left alone when a newer PostgreSQL wrote them', async () => {
    const file = join(cluster, 'PG_VERSION');
    await writeFile(file, '19\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 19, this release brings 18: .* Nothing was changed/);
    expect(await readFile(file, 'utf8')).toBe('19\n');
    await writeFile(file, '18\n');
  });

  it('are refused when the database is not complete', async () => {
    const incomplete = await newFolder();
    await mkdir(join(incomplete, 'database', 'cluster'), { recursive: true });
    await writeFile(join(incomplete, 'database', 'cluster', 'something'), 'dear');
    await expect(EmbeddedServer.start(incomplete, ignore)).rejects.toThrow('holds no complete database');
    expect(await readdir(join(incomplete, 'database', 'cluster'))).toEqual(['something']);
    await rm(incomplete, { recursive: true });
  });

  it('are refused when the password beside them was changed', async () => {
    const file = join(folder, 'database', 'password');
    const password = await readFile(file, 'utf8');
    await writeFile(file, 'another');
    await expect(start()).rejects.toThrow('does not open the database');
    expect(await readPostmasterFile(cluster)).toBeUndefined();
    await writeFile(file, password);
  });

  it('are cleared when a start was killed before they were complete', async () => {
    await mkdir(join(folder, 'database.new-killed', 'cluster'), { recursive: true });
    await writeFile(join(folder, 'database.new-killed', 'cluster', 'PG_VERSION'), '18');
    await start();
    expect(await readdir(folder)).toEqual(['database']);
  });
});

async function newFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'embedded-server-'));
  await chmod(path, 0o711);
  return path;
}

async function start(): Promise<EmbeddedServer> {
  const server = await EmbeddedServer.start(folder, ignore);
  running.push(server);
  return server;
}

async function query(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = await connectTo(server.superuser);
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Recovery takes as long as the machine lets it; the test's own time is the limit. */
async function recovered(server: EmbeddedServer): Promise<unknown[]> {
  try {
    return await query(server, 'SELECT 1 AS word');
  } catch (error) {
    if (!isPassing(error)) throw error;
    await delay(200);
    return recovered(server);
  }
}

async function record(of = cluster): Promise<PostmasterRecord> {
  const found = await readPostmasterFile(of);
  if (!found) throw new Error(`No server runs on ${of}.`);
  return found;
}

/** A note as a server writes it; without a change, an empty one. */
async function writeRecord(change?: Partial<PostmasterRecord>): Promise<void> {
  const { pid, dataFolder, startedAt, port } = {
    pid: 1,
    dataFolder: cluster,
    startedAt: 1_795_000_000,
    port: 9,
    ...change,
  };
  const file = join(cluster, 'postmaster.pid');
  await writeFile(file, change ? [pid, dataFolder, startedAt, port, '', '127.0.0.1', '', 'ready', ''].join('\n') : '');
  const { uid, gid } = await stat(cluster);
  await chown(file, uid, gid);
}

async function copyWithOwners(from: string, to: string): Promise<void> {
  expect(await runProgram('cp', ['-a', from, to])).toEqual({ code: 0, output: '' });
}

/** PostgreSQL takes a process of another account for no server anyway: the danger is one of its own account. */
async function spawnAsDatabaseAccount(program: string, parameters: string[]): Promise<ChildProcess> {
  const { uid, gid } = await stat(cluster);
  const child = spawn(program, parameters, { uid, gid, stdio: 'ignore' });
  children.push(child);
  return child;
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
