import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Exit,
  NEUTRAL,
  ParoleTenue,
  clusterFolder,
  freePort,
  newDataFolder,
  readPostmaster,
} from './support/parole-tenue.ts';
import { query, superuserOf } from './support/database.ts';
import { processesNaming } from './support/processes.ts';
import { runScenarios } from './support/scenarios.ts';

/** `npm run drill:start`: starting, stopping, and every way in which a start is refused, on the built server. */
const folder = await newDataFolder();
const cluster = clusterFolder(folder);
const started: ParoleTenue[] = [];

/** What a deployment runs once, and what each says; a second time, nothing is left to do. */
const COMMANDS = [
  [['migrate'], /^Migrated: /],
  [['migrate'], /^The database is up to date\.$/m],
  [['register-load'], /^The register is loaded: [1-9]/],
  [['register-load'], /^The register is loaded: 0 created, 0 changed/],
  [
    ['admin-create', 'awa@example.test', 'Awa Diarra'],
    /signs in as awa@example\.test\. The password, shown this once: \S{20,}/,
  ],
  [['evidence-check'], /^Evidence files: 0 missing, 0 orphan, 0 altered\.$/m],
] as const;

await runScenarios(
  [
    ['a start that is interrupted at any moment leaves nothing running', interruptStarts],
    ['a stop answers the request under way, ends with code 0 and takes the database along', stopDuringRequest],
    ['a second start on the same data is refused in one line; the first one goes on', startTwice],
    ['a port that is taken is refused in one line', takePort],
    ['a closed terminal is a clean stop', closeTerminal],
    ['a killed server leaves a database that the next start takes over', killServer],
    ['a killed database ends the server in one line; the next start recovers', killDatabase],
    ['a deployment is migrated, gets its register and an administrator, and serves', deploy],
    ['a database of a newer release is refused in one line', migrateTooFar],
    ['files of a newer PostgreSQL are refused in one line', writePostgresVersion],
    ['a full disk is refused in one line', fillDisk],
    ['a data folder that cannot be is refused in one line', misplaceFolder],
    ['a configuration that is not right is refused with all its problems', misconfigure],
    ['a master key that is lost, or another, is refused in one line', loseMasterKey],
  ],
  stopAll,
);
await rm(folder, { recursive: true, force: true });

async function start(environment: Record<string, string> = {}): Promise<ParoleTenue> {
  const run = new ParoleTenue(folder, await freePort(), environment);
  started.push(run);
  return run;
}

/** After a scenario that broke off: the next one must find nothing running. */
async function stopAll(): Promise<void> {
  for (const run of started.splice(0)) await run.stop();
}

async function interruptStarts(): Promise<void> {
  for (const milliseconds of [50, 200, 400, 700, 1000, 1300, 1700, 2200]) {
    const run = await start();
    await delay(milliseconds);
    const { code, signal } = await run.stop();
    assert.ok(code === 0 || signal === 'SIGINT', `code ${code} after ${milliseconds} ms`);
    await assertNothingRuns();
  }
}

async function stopDuringRequest(): Promise<void> {
  const run = await start();
  await run.ready();
  const answer = startSlowRequest(run);
  await delay(300);
  run.child.kill('SIGINT');
  run.child.kill('SIGINT');
  await delay(300);
  assert.equal(await answer.finish(), 401);
  assert.equal((await run.exit).code, 0);
  await assertNothingRuns();
}

/** A sign-in whose body is on its way while the server is asked to stop. */
function startSlowRequest(run: ParoleTenue): { finish: () => Promise<number | undefined> } {
  const body = JSON.stringify({ email: 'nobody@demo.parole-tenue.test', password: 'not-the-password' });
  const sending = request(`${run.url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': body.length, 'Sec-Fetch-Site': 'same-origin' },
  });
  const answered = once(sending, 'response') as Promise<[{ statusCode?: number }]>;
  answered.catch(() => undefined);
  sending.write(body.slice(0, 10));
  return {
    finish: async () => {
      sending.end(body.slice(10));
      const [response] = await answered;
      return response.statusCode;
    },
  };
}

async function startTwice(): Promise<void> {
  const first = await start();
  await first.ready();
  refused(
    await (
      await start()
    ).exit,
    /^Parole tenue already runs on the data in .*: http:\/\/127\.0\.0\.1:\d+ \(process \d+\)/,
  );
  await first.ready();
  assert.equal((await first.stop()).code, 0);
}

async function takePort(): Promise<void> {
  const port = await freePort();
  // Holds up no end when something is not as it should be.
  const other = createServer().listen(port, '127.0.0.1').unref();
  await once(other, 'listening');
  refused(
    await new ParoleTenue(folder, port).exit,
    new RegExp(`^Port ${port} is taken by another program: end that one, or`),
  );
  other.close();
  await assertNothingRuns();
}

async function closeTerminal(): Promise<void> {
  const run = await start();
  await run.ready();
  assert.equal((await run.stop('SIGHUP')).code, 0);
  await assertNothingRuns();
}

async function killServer(): Promise<void> {
  const run = await start();
  await run.ready();
  const { pid } = await readPostmaster(folder);
  await run.stop('SIGKILL');
  const next = await start();
  await next.ready(10);
  assert.notEqual((await readPostmaster(folder)).pid, pid);
  await next.stop();
  await assertNothingRuns();
}

async function killDatabase(): Promise<void> {
  const run = await start();
  await run.ready();
  process.kill((await readPostmaster(folder)).pid, 'SIGKILL');
  refused(await run.exit, /^The embedded database was ended from outside\. .* run "npm start" again/m);
  const next = await start();
  await next.ready(10);
  await next.stop();
}

/** On a second database beside the demonstration's, with its superuser as the owner. */
async function deploy(): Promise<void> {
  const run = await start();
  await run.ready();
  await query(folder, 'CREATE DATABASE deployment', `ALTER ROLE parole_app PASSWORD 'drill-only'`);
  const environment = await deploymentEnvironment();
  for (const [command, said] of COMMANDS) assert.match(runCli(command, environment), said);
  const deployment = await start(environment);
  await deployment.ready();
  const answer = await fetch(`${deployment.url}/api/recommendations`);
  assert.equal(((await answer.json()) as { total: number }).total, 23);
  assert.equal((await deployment.stop()).code, 0);
  await run.stop();
}

async function deploymentEnvironment(): Promise<Record<string, string>> {
  const { port, user, password } = await superuserOf(folder);
  return {
    DATABASE_URL: `postgres://parole_app:drill-only@127.0.0.1:${port}/deployment`,
    MIGRATION_DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${port}/deployment`,
    PUBLIC_URL: 'http://localhost:3000',
    EVIDENCE_KEY_FILE: join(folder, 'keys', 'evidence.key'),
  };
}

function runCli([name, ...parameters]: readonly string[], environment: Record<string, string>): string {
  const program = join(import.meta.dirname, `../dist/cli/${name ?? ''}.js`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    env: { ...process.env, ...NEUTRAL, ...environment },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Last of those that start: the database stays as the newer release left it. */
async function migrateTooFar(): Promise<void> {
  const run = await start();
  await run.ready();
  await query(folder, `INSERT INTO migrations (timestamp, name) VALUES (1900000000000, 'AddFuture1900000000000')`);
  await run.stop();
  refused(await (await start()).exit, /^The database is of a newer release .*: start that release or a later one/);
  await assertNothingRuns();
}

async function writePostgresVersion(): Promise<void> {
  const file = join(cluster, 'PG_VERSION');
  await writeFile(file, '19\n');
  refused(
    await (
      await start()
    ).exit,
    /^The data in .* were written by PostgreSQL 19, this release brings 18: start the release/,
  );
  await writeFile(file, '18\n');
}

/** /dev/full is a disk without space. */
async function fillDisk(): Promise<void> {
  const file = join(cluster, 'postgresql.conf');
  await rename(file, `${file}.kept`);
  await symlink('/dev/full', file);
  refused(
    await (
      await start()
    ).exit,
    /^The disk that holds .* is full: free some space and start again\. Nothing was lost\.$/,
  );
  await rename(`${file}.kept`, file);
}

async function misplaceFolder(): Promise<void> {
  const file = join(folder, 'file');
  await copyFile(import.meta.filename, file);
  refused(await new ParoleTenue(join(file, 'data'), await freePort()).exit, /is not a folder: move that file away/);
}

async function misconfigure(): Promise<void> {
  const { code, output } = await (await start({ HOST: '0.0.0.0', LOG_LEVEL: 'loud', PUBLIC_URL: 'x' })).exit;
  assert.equal(code, 1);
  assert.equal(output.split('\n').length, 4, output);
}

/** Behind the newer release: on data of its own. */
async function loseMasterKey(): Promise<void> {
  const data = join(folder, 'sealed');
  const key = join(data, 'keys', 'evidence.key');
  const run = async (): Promise<ParoleTenue> => new ParoleTenue(data, await freePort());
  const first = await run();
  started.push(first);
  await first.ready();
  await first.stop();
  await rename(key, `${key}.kept`);
  refused(await (await run()).exit, /^EVIDENCE_KEY_FILE is to be in .*, which is not there\. Give back the file/);
  await writeFile(key, randomBytes(32).toString('base64'), { mode: 0o600 });
  refused(
    await (
      await run()
    ).exit,
    /is not the key that the evidence of this database was sealed with: give that one back/,
  );
  await writeFile(key, 'lost');
  refused(await (await run()).exit, /^EVIDENCE_KEY_FILE .* does not hold 32 bytes in base64\. Give back the file/);
  await rename(`${key}.kept`, key);
  const next = await run();
  started.push(next);
  await next.ready();
  await next.stop();
}

function refused({ code, output }: Exit, message: RegExp): void {
  assert.equal(code, 1, output);
  assert.match(output, message);
  const lines = output.split('\n').filter((line) => message.test(line) || !isGreeting(line));
  assert.equal(lines.length, 1, `More than one line:\n${output}`);
}

function isGreeting(line: string): boolean {
  return /^(Parole tenue is ready|Demonstration accounts|Relaxed for a demonstration| {2})/.test(line);
}

/** What cleans a file ends with its server, as soon as it is done with what it holds in its hands. */
async function assertNothingRuns(): Promise<void> {
  for (let tries = 0; tries < 30 && (await processesNaming(folder)).length > 0; tries++) await delay(100);
  assert.deepEqual(await processesNaming(folder), []);
}
