import { StartProblem } from '../../config/start-problem.js';
import { hasCode } from '../error-code.js';

const DISK_FULL = /no space left on device|not enough space|disk quota exceeded|could not extend file/i;

export function diskFull(folder: string): StartProblem {
  return new StartProblem(`The disk that holds ${folder} is full: free some space and start again. Nothing was lost.`);
}

export function isDiskFull(message: string): boolean {
  return DISK_FULL.test(message);
}

export const isDiskFullError = (error: unknown): boolean => hasCode(error, 'ENOSPC', 'EDQUOT');

/** Turns what the operating system says of a folder into what a person can do about it. `variable` names the folder. */
export function folderProblem(folder: string, error: unknown, variable = 'DATA_DIR'): unknown {
  if (isDiskFullError(error)) return diskFull(folder);
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ERR_SQLITE_ERROR')) {
    return new StartProblem(
      `The folder ${folder} is not writable: give this account write access, or name another one in ${variable}.`,
    );
  }
  if (hasCode(error, 'ENOTDIR', 'EEXIST')) {
    return new StartProblem(`${folder} is not a folder: move that file away, or name another folder in ${variable}.`);
  }
  return error;
}
