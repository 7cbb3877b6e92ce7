import { DatabaseSync } from 'node:sqlite';

/**
 * A lock that ends with the process holding it, however that ends, on every system Node runs on: an SQLite transaction is
 * a lock of the operating system on a file. Nothing is ever written to that file, so nothing can be stale.
 */
export class FolderLock {
  private constructor(private readonly file: DatabaseSync) {}

  /** @returns undefined when another living process holds the lock. */
  static take(path: string): FolderLock | undefined {
    const file = new DatabaseSync(path);
    try {
      file.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
      return new FolderLock(file);
    } catch (error) {
      file.close();
      if (isBusy(error)) return undefined;
      throw error;
    }
  }

  release(): void {
    this.file.close();
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
