import { lstat } from 'node:fs/promises';
import { hasCode } from '../error-code.js';

/** Whether something stands there, readable or not. */
export async function isPresent(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !hasCode(error, 'ENOENT', 'ENOTDIR'),
  );
}
