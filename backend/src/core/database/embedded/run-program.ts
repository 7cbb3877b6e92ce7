import { spawn } from 'node:child_process';
import { childEnvironment } from '../../config/environment-reader.js';

export interface ProgramResult {
  /** Exit code; -1 when the program did not start or a signal ended it. */
  readonly code: number;
  readonly output: string;
}

interface Options {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd?: string;
}

const PIPES_AFTER_EXIT_MS = 1000;

/** Runs a program to its end, in a process group of its own so that a Ctrl-C meant for us does not reach it. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: Options = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      ...options,
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    });
    let output = '';
    const collect = (part: Buffer): void => void (output += part.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      resolve({ code: -1, output: error.message });
    });
    const finish = (code: number | null): void => {
      resolve({ code: code ?? -1, output: output.trim() });
    };
    child.on('close', finish);
    // On Windows the server that pg_ctl leaves behind may hold our pipes, and 'close' never comes.
    child.on('exit', (code) => {
      setTimeout(finish, PIPES_AFTER_EXIT_MS, code).unref();
    });
  });
}
