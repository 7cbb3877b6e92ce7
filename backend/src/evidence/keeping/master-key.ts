import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getuid } from 'node:process';
import { StartProblem } from '../../core/config/start-problem.js';
import { folderProblem } from '../../core/database/embedded/folder-problem.js';
import { hasCode } from '../../core/database/error-code.js';
import { makeFolder, writeDurably } from './durable-files.js';

const KEY_BYTES = 32;
const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{43}=$/;
const OTHERS = 0o007;
const MAKE_ONE = (file: string): string => `openssl rand -base64 32 > ${file} && chmod 400 ${file}`;

/** The key that wraps the keys of all files. @throws StartProblem when the file is absent, open to everybody or no key. */
export async function readMasterKey(file: string): Promise<KeyObject> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw problemOf(file, error);
  });
  await refuseOpenFile(file);
  if (!BASE64_OF_32_BYTES.test(text.trim())) {
    throw new StartProblem(
      `EVIDENCE_KEY_FILE (${file}) does not hold 32 bytes in base64. Give back the file that you made at first. ` +
        `Only if there is none and no evidence yet: ${MAKE_ONE(file)}`,
    );
  }
  return createSecretKey(Buffer.from(text.trim(), 'base64'));
}

/** For a demonstration, which makes its own, once. */
export async function makeMasterKey(file: string): Promise<void> {
  try {
    if (await isThere(file)) return;
    await makeFolder(dirname(file));
    await writeDurably(file, `${file}.new-${randomBytes(6).toString('hex')}`, newMasterKey());
  } catch (error) {
    throw folderProblem(dirname(file), error, 'EVIDENCE_KEY_FILE');
  }
}

/** Tells whether two keys are the same one, and nothing about them. */
export function fingerprintOf(key: KeyObject): Buffer {
  return createHmac('sha256', key).update('the master key of evidence').digest();
}

const newMasterKey = (): Buffer => Buffer.from(`${randomBytes(KEY_BYTES).toString('base64')}\n`);

/** A group may read it, as container platforms hand out secrets; the rest of the machine may not. */
async function refuseOpenFile(file: string): Promise<void> {
  // Without accounts of numbers, on Windows, modes tell nothing.
  if (getuid === undefined || ((await stat(file)).mode & OTHERS) === 0) return;
  throw new StartProblem(`EVIDENCE_KEY_FILE (${file}) is open to every account of this machine: chmod 400 ${file}`);
}

async function isThere(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    },
  );
}

function problemOf(file: string, error: unknown): unknown {
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
    return new StartProblem(
      `EVIDENCE_KEY_FILE names ${file}, which is not there. Give back the file that you made at first: without it all ` +
        `evidence is lost. Only if there never was one: ${MAKE_ONE(file)}`,
    );
  }
  if (hasCode(error, 'EACCES', 'EPERM', 'EISDIR')) {
    return new StartProblem(`EVIDENCE_KEY_FILE (${file}) is not a file that this account may read: check its owner.`);
  }
  return error;
}
