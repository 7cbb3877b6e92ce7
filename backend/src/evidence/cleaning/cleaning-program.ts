import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants, platform, setPriority } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../core/config/environment-reader.js';
import type { CleaningJob } from './cleaning.types.js';

/** What the child process runs. Tests name the source instead of what was built from it. */
export interface CleaningProgram {
  readonly entry: string;
  readonly parameters: readonly string[];
  /** Folders that it is made of, besides the packages. */
  readonly folders: readonly string[];
}

export const BUILT: CleaningProgram = {
  entry: join(import.meta.dirname, 'cleaning.process.js'),
  parameters: [],
  folders: [import.meta.dirname],
};

const HEAP_MEGABYTES = 256;
const CPU_SECONDS = 1200;
const FILE_BLOCKS = 65_536;
/** What is reserved and never touched counts for the system's own limit, so that one is wider than ours. */
const RESERVED_BYTES = 768 * 1024 * 1024;

/** All that it sees. A picture too large for memory is refused, never laid out in a file in passing; a page's memory is given back. */
const ENVIRONMENT = { VIPS_DISC_THRESHOLD: '1t', MALLOC_ARENA_MAX: '1' };

/**
 * Starts the child: no variable of ours reaches it, so neither does a credential; Node lets it read the program and its
 * files and write into the out folder. A group of its own, because an interrupt from the keyboard is not meant for it.
 */
export function startCleaning(program: CleaningProgram, job: CleaningJob, memory: number): ChildProcess {
  const [command, ...parameters] = [...limited(memory), process.execPath, ...allowances(program, job), program.entry];
  const child = spawn(command, parameters, {
    cwd: job.folder,
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
    windowsHide: true,
  });
  if (child.pid !== undefined) yieldToOthers(child.pid);
  return child;
}

function allowances({ parameters, folders }: CleaningProgram, { paths, folder }: CleaningJob): string[] {
  const packages = realpathSync(join(PROJECT_FOLDER, 'node_modules'));
  const readable = [packages, join(PROJECT_FOLDER, 'package.json'), ...folders, ...paths];
  return [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${folder}`,
    ...parameters,
  ];
}

/** Walls of the system behind those that we watch ourselves: no picture of the memory on disk when it crashes, either. */
function limited(memory: number): [string, ...string[]] | [] {
  if (platform() !== 'linux') return [];
  const kilobytes = Math.round((memory + RESERVED_BYTES) / 1024);
  const limits = `ulimit -c 0; ulimit -t ${CPU_SECONDS}; ulimit -f ${FILE_BLOCKS}; ulimit -d ${kilobytes}`;
  return ['/bin/sh', '-c', `${limits}; exec "$0" "$@"`];
}

function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended already, which is told elsewhere.
  }
}
