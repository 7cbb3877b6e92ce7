import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid, pid } from 'node:process';
import { StartProblem } from '../../config/start-problem.js';
import { FolderLock } from './folder-lock.js';
import { folderProblem } from './folder-problem.js';

const OTHERS_MAY_ENTER = 0o011;

/** The data folder, held by this process alone until it is released or the process ends. */
export class DataFolder {
  private constructor(
    readonly path: string,
    private readonly lock: FolderLock,
  ) {}

  /** Makes the folder when it is missing. @throws StartProblem when it cannot be written, or another process holds it. */
  static async hold(path: string): Promise<DataFolder> {
    const lock = await prepare(path).catch((error: unknown) => {
      throw folderProblem(path, error);
    });
    if (!lock) throw await alreadyRuns(path);
    return new DataFolder(path, lock);
  }

  /** For the message that a second start prints. */
  async announce(address: string): Promise<void> {
    await writeFile(runningFile(this.path), `${address} (process ${pid})`);
  }

  async release(): Promise<void> {
    await rm(runningFile(this.path), { force: true });
    this.lock.release();
  }
}

async function prepare(path: string): Promise<FolderLock | undefined> {
  await mkdir(path, { recursive: true });
  // As root the database runs under another account, which must be able to reach its own folder in here.
  if (getuid?.() === 0) await chmod(path, (await stat(path)).mode | OTHERS_MAY_ENTER);
  return FolderLock.take(join(path, 'lock'));
}

async function alreadyRuns(path: string): Promise<StartProblem> {
  const where = await readFile(runningFile(path), 'utf8').catch(() => 'just starting');
  return new StartProblem(
    `Parole tenue already runs on the data in ${path}: ${where}. Stop it first, or set PORT and DATA_DIR.`,
  );
}

const runningFile = (path: string): string => join(path, 'running');
