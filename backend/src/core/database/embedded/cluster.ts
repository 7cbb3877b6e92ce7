import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import { StartProblem } from '../../config/start-problem.js';
import { type Binaries } from './binaries.js';
import { diskFull, isDiskFull } from './folder-problem.js';
import { type ProgramResult, runProgram } from './run-program.js';
import { isPresent } from './is-present.js';
import { type SystemAccount } from './system-account.js';

export const SUPERUSER = 'parole_superuser';

/** The files of one database cluster and the account that may touch them. */
export interface Cluster {
  /** What PostgreSQL calls its data directory. */
  readonly folder: string;
  readonly logFile: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly account: SystemAccount;
}

const UNFINISHED = 'database.new-';

export const databaseFolder = (dataFolder: string): string => join(dataFolder, 'database');

/** Opens the cluster in a data folder that this process holds; makes it when there is none. */
export async function openCluster(dataFolder: string, binaries: Binaries, account: SystemAccount): Promise<Cluster> {
  const home = databaseFolder(dataFolder);
  const version = await programVersion(binaries, account);
  await removeUnfinished(dataFolder);
  if (!(await isPresent(home))) await initialise(dataFolder, home, binaries, account);
  await checkVersion(home, version);
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  return { folder: join(home, 'cluster'), logFile: join(home, 'server.log'), password, binaries, account };
}

async function programVersion({ postgres }: Binaries, account: SystemAccount): Promise<string> {
  const { code, output } = await runProgram(postgres, ['--version'], account);
  const version = /\) (\d+)/.exec(output)?.[1];
  if (code === 0 && version) return version;
  if (account.uid === undefined)
    throw new StartProblem(`The embedded database does not run on this machine: ${output}`);
  throw outOfReach(postgres, output);
}

/** A start that was killed half-way leaves its unfinished cluster under a name that is never used again. */
async function removeUnfinished(dataFolder: string): Promise<void> {
  const names = (await readdir(dataFolder)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(
    names.map((name) => rm(join(dataFolder, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

/** All or nothing: the cluster gets its name when it is complete and on disk. */
async function initialise(dataFolder: string, home: string, binaries: Binaries, account: SystemAccount): Promise<void> {
  const draft = await mkdtemp(join(dataFolder, UNFINISHED));
  await own(draft, account);
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  await own(passwordFile, account);
  const result = await runProgram(binaries.initdb, initdbParameters(draft, passwordFile), account);
  if (result.code !== 0) await giveUp(draft, dataFolder, result, account);
  await rename(draft, home);
  await syncFolder(dataFolder);
}

function initdbParameters(draft: string, passwordFile: string): string[] {
  return [
    `--pgdata=${join(draft, 'cluster')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

async function giveUp(
  draft: string,
  dataFolder: string,
  { output }: ProgramResult,
  account: SystemAccount,
): Promise<never> {
  await rm(draft, { recursive: true, force: true });
  if (isDiskFull(output)) throw diskFull(dataFolder);
  const reason = output.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? output;
  if (account.uid !== undefined && /permission denied/i.test(reason)) throw outOfReach(dataFolder, reason);
  throw new StartProblem(`The database could not be made in ${dataFolder}: ${reason}`);
}

function outOfReach(path: string, reason: string): StartProblem {
  return new StartProblem(
    `As root the database runs under another account, which cannot reach ${path} (${reason}): ` +
      'move it to a folder that others may enter, or start as an ordinary user.',
  );
}

async function checkVersion(home: string, ours: string): Promise<void> {
  const theirs = (await readFile(join(home, 'cluster', 'PG_VERSION'), 'utf8').catch(unreadable(home))).trim();
  if (theirs === ours) return;
  throw new StartProblem(
    `The data in ${home} were written by PostgreSQL ${theirs}, this release brings ${ours}: ` +
      'start the release that wrote them, or set DATA_DIR to a new folder. Nothing was changed.',
  );
}

function unreadable(home: string): (error: unknown) => never {
  return () => {
    throw new StartProblem(
      `${home} holds no complete database that this account can read: start as its owner, restore a copy, or set DATA_DIR.`,
    );
  };
}

async function own(path: string, { uid, gid }: SystemAccount): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function syncFolder(folder: string): Promise<void> {
  if (platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
