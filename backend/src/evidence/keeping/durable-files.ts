import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { platform } from 'node:process';
import { type Readable } from 'node:stream';

const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

/**
 * Writes a file that is there whole or not at all: under another name first, on disk, then under its own, and the
 * folder's entry on disk too. Whoever was told that it is written finds it after a crash.
 */
export async function writeDurably(file: string, unfinished: string, content: Readable | Buffer): Promise<void> {
  try {
    await writeThrough(unfinished, content);
    await makeFolder(dirname(file));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  // The folder above too: who made this one just now, perhaps another process, need not have come that far.
  await syncFolder(dirname(file));
  await syncFolder(dirname(dirname(file)));
}

/** For this account alone. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWN_FOLDER });
}

async function writeThrough(file: string, content: Readable | Buffer): Promise<void> {
  const handle = await open(file, 'wx', OWN_FILE);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows has no such thing: there the file system keeps entries by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
