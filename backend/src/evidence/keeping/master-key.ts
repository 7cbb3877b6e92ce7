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

/** What is said of a file that holds no key: its name, and what to do. */
interface Words {
  name: string;
  advice: (file: string) => string;
}

const FIRST_KEY: Words = {
  name: 'EVIDENCE_KEY_FILE',
  advice: (file) =>
    'Give back the file that you made at first: without it all evidence is lost. Only if there never was one: ' +
    MAKE_ONE(file),
};
const NEXT_KEY: Words = { name: 'The new key', advice: (file) => `Make one: ${MAKE_ONE(file)}` };

/** The key that wraps the keys of all files. @throws StartProblem when the file is absent, open to everybody or no key. */
export function readMasterKey(file: string): Promise<KeyObject> {
  return readKey(file, FIRST_KEY);
}

/** The one that is to wrap them from now on. @throws StartProblem */
export function readNewMasterKey(file: string): Promise<KeyObject> {
  return readKey(file, NEXT_KEY);
}

async function readKey(file: string, { name, advice }: Words): Promise<KeyObject> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw problemOf(file, error, { name, advice });
  });
  await refuseOpenFile(file, name);
  if (!BASE64_OF_32_BYTES.test(text.trim())) {
    throw new StartProblem(`${name} (${file}) does not hold 32 bytes in base64. ${advice(file)}`);
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
async function refuseOpenFile(file: string, name: string): Promise<void> {
  // Without accounts of numbers, on Windows, modes tell nothing.
  if (getuid === undefined || ((await stat(file)).mode & OTHERS) === 0) return;
  throw new StartProblem(`${name} (${file}) is open to every account of this machine: chmod 400 ${file}`);
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

function problemOf(file: string, error: unknown, { name, advice }: Words): unknown {
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
    return new StartProblem(`${name} is to be in ${file}, which is not there. ${advice(file)}`);
  }
  if (hasCode(error, 'EACCES', 'EPERM', 'EISDIR')) {
    return new StartProblem(`${name} (${file}) is not a file that this account may read: check its owner.`);
  }
  return error;
}
