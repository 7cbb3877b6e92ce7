import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Configuration } from '../../core/config/configuration.js';
import { evidenceIn } from '../../core/config/evidence-settings.js';
import { StartProblem } from '../../core/config/start-problem.js';
import { EvidenceKeys } from './evidence-keys.js';
import { newObjectName } from './evidence-store.js';
import { type MasterKeyRepository } from './master-key.repository.js';
import { NotAuthentic } from './sealed-format.js';

const base64 = (bytes: number): string => `${randomBytes(bytes).toString('base64')}\n`;

let folder: string;
let remembered: Buffer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parole-keys-'));
  remembered = undefined;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const database = {
  find: () => Promise.resolve(remembered ?? null),
  remember: (fingerprint: Buffer) => Promise.resolve((remembered ??= fingerprint)),
} as MasterKeyRepository;

function keys(isDemonstration = false, keyFile = join(folder, 'evidence.key')): EvidenceKeys {
  const evidence = { ...evidenceIn(folder), keyFile };
  return new EvidenceKeys({ isDemonstration, evidence } as Configuration, database);
}

async function writeKey(text: string, mode = 0o400): Promise<void> {
  await rm(join(folder, 'evidence.key'), { force: true });
  await writeFile(join(folder, 'evidence.key'), text);
  await chmod(join(folder, 'evidence.key'), mode);
}

describe('the master key', () => {
  it('is taken from its file, with or without a line end', async () => {
    const text = base64(32);
    await writeKey(text);
    await keys().check();
    await writeKey(text.trim());
    await keys().check();
  });

  it.each([
    ['is too short', base64(31)],
    ['is too long', base64(33)],
    ['is not base64', 'x'.repeat(43)],
    ['is empty', ''],
    ['is two', base64(32) + base64(32)],
  ])('that %s is refused, and not repeated', async (_, text) => {
    await writeKey(text);
    const checking = keys().check();
    await expect(checking).rejects.toThrow(/does not hold 32 bytes in base64.*openssl rand -base64 32/);
    if (text) await expect(checking).rejects.not.toThrow(text.trim());
  });

  it('that everybody on the machine may read is refused', async () => {
    await writeKey(base64(32), 0o644);
    await expect(keys().check()).rejects.toThrow(/is open to every account of this machine: chmod 400/);
    await writeKey(base64(32), 0o440);
    await keys().check();
  });

  it('that is not there is refused, and how to make one is said', async () => {
    await expect(keys().check()).rejects.toThrow(StartProblem);
    await expect(keys().check()).rejects.toThrow(/which is not there\..*openssl rand -base64 32 > .*evidence\.key/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('must be the one that the database remembers', async () => {
    await writeKey(base64(32));
    await keys().check();
    await keys().check();
    await writeKey(base64(32));
    await expect(keys().check()).rejects.toThrow(/is not the key that the evidence of this database was sealed with/);
  });

  it('is not what the database remembers of it', async () => {
    await writeKey(base64(32));
    await keys().check();
    const key = Buffer.from(await readFile(join(folder, 'evidence.key'), 'utf8'), 'base64');
    expect(remembered).toHaveLength(32);
    expect(remembered?.equals(key)).toBe(false);
  });

  it('is made once for a demonstration, for this account alone', async () => {
    const file = join(folder, 'keys', 'evidence.key');
    await keys(true, file).check();
    const made = await readFile(file, 'utf8');
    await keys(true, file).check();
    expect(await readFile(file, 'utf8')).toBe(made);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'keys'))).toEqual(['evidence.key']);
  });

  it('that a demonstration lost is asked for, and no other is made in its place', async () => {
    const file = join(folder, 'keys', 'evidence.key');
    await keys(true, file).check();
    await rm(file);
    await expect(keys(true, file).check()).rejects.toThrow(/Give back the file that you made at first/);
    expect(await readdir(join(folder, 'keys'))).toEqual([]);
  });

  it('is asked for again after a database that did not answer', async () => {
    await writeKey(base64(32));
    let answers = false;
    const reader = new EvidenceKeys(
      { isDemonstration: false, evidence: { keyFile: join(folder, 'evidence.key') } } as Configuration,
      {
        remember: (fingerprint: Buffer) => (answers ? Promise.resolve(fingerprint) : Promise.reject(new Error('gone'))),
      } as MasterKeyRepository,
    );
    await expect(reader.check()).rejects.toThrow('gone');
    answers = true;
    await reader.check();
  });
});

describe('a wrapped key', () => {
  beforeEach(() => writeKey(base64(32)));

  it('opens for its object, and never looks the same twice', async () => {
    const [name, key] = [newObjectName(), keys().newKey()];
    const [one, other] = [await keys().wrap(name, key), await keys().wrap(name, key)];
    expect((await keys().unwrap(name, one)).equals(key)).toBe(true);
    expect((await keys().unwrap(name, other)).equals(key)).toBe(true);
    expect(one.equals(other)).toBe(false);
    expect(one.includes(key.export())).toBe(false);
  });

  it('opens for no other object', async () => {
    const wrapped = await keys().wrap(newObjectName(), keys().newKey());
    await expect(keys().unwrap(newObjectName(), wrapped)).rejects.toThrow(NotAuthentic);
  });

  it('does not open with another master key', async () => {
    const name = newObjectName();
    const wrapped = await keys().wrap(name, keys().newKey());
    await writeKey(base64(32));
    remembered = undefined;
    await expect(keys().unwrap(name, wrapped)).rejects.toThrow(NotAuthentic);
  });

  it('does not open with any byte changed, cut off or added', async () => {
    const reader = keys();
    const name = newObjectName();
    const wrapped = await reader.wrap(name, reader.newKey());
    const refuses = (content: Buffer): Promise<void> =>
      expect(reader.unwrap(name, content)).rejects.toThrow(NotAuthentic);
    for (let length = 0; length < wrapped.length; length++) await refuses(wrapped.subarray(0, length));
    await refuses(Buffer.concat([wrapped, Buffer.alloc(1)]));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: wrapped.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = Buffer.from(wrapped);
          altered[at] = (altered[at] ?? 0) ^ change;
          await refuses(altered);
        },
      ),
    );
  });
});
