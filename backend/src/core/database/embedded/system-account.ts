import { stat } from 'node:fs/promises';
import { getuid } from 'node:process';
import { StartProblem } from '../../config/start-problem.js';
import { runProgram } from './run-program.js';

/** Whom the database programs run as; empty for "as we do ourselves". */
export interface SystemAccount {
  readonly uid?: number;
  readonly gid?: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root hands its programs to whoever owns the database already,
 * else to the account `postgres`, made when missing.
 */
export async function accountFor(existingDatabase: string): Promise<SystemAccount> {
  if (getuid?.() !== 0) return {};
  const owner = await stat(existingDatabase).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<SystemAccount | undefined> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => runProgram('id', [flag, NAME])));
  if (uid?.code !== 0 || gid?.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function create(): Promise<SystemAccount> {
  await runProgram('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const account = await lookUp();
  if (account) return account;
  throw new StartProblem(
    `PostgreSQL does not run as root and the account "${NAME}" could not be made: start as an ordinary user, or create it.`,
  );
}
