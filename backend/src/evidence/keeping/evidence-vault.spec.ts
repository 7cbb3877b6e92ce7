import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open as openFile, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Configuration } from '../../core/config/configuration.js';
import { evidenceIn } from '../../core/config/evidence-settings.js';
import { EvidenceKeys } from './evidence-keys.js';
import { ObjectMissing, placeOf } from './evidence-store.js';
import { EvidenceVault } from './evidence-vault.js';
import { FolderStore } from './folder-store.js';
import { type MasterKeyRepository } from './master-key.repository.js';
import { NotAuthentic } from './sealed-format.js';

let folder: string;
let vault: EvidenceVault;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parole-vault-'));
  vault = vaultIn(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function vaultIn(dataFolder: string): EvidenceVault {
  const evidence = evidenceIn(dataFolder);
  const configuration = { dataFolder, evidence, isDemonstration: true } as Configuration;
  const database = {
    find: () => Promise.resolve(null),
    remember: (fingerprint: Buffer) => Promise.resolve(fingerprint),
  } as MasterKeyRepository;
  return new EvidenceVault(configuration, new FolderStore(evidence.folder), new EvidenceKeys(configuration, database));
}

const fileOf = (object: string): string => join(folder, 'evidence', placeOf(object));

describe('what is kept', () => {
  it.each([0, 1, 65_536, 1_000_000])('comes back whole: %d bytes, at once and as a stream', async (bytes) => {
    const plain = randomBytes(bytes);
    await writeFile(join(folder, 'plain'), plain);
    for (const content of [plain, createReadStream(join(folder, 'plain'))]) {
      const kept = await vault.keep(content);
      expect(kept.bytes).toBe(bytes);
      expect((await vault.openWhole(kept)).equals(plain)).toBe(true);
      expect((await buffer(await vault.open(kept))).equals(plain)).toBe(true);
    }
  });

  it('lies in the store as its row says, and shows nothing', async () => {
    const kept = await vault.keep(Buffer.from('Sira a témoigné. '.repeat(9000)));
    const sealed = await readFile(fileOf(kept.object));
    expect(sealed.includes('Sira')).toBe(false);
    expect(kept.sealedBytes).toBe(sealed.length);
    expect(kept.sealedSha256).toEqual(createHash('sha256').update(sealed).digest());
  });

  it('is unreadable without the key of its row', async () => {
    const [one, other] = [await vault.keep(Buffer.from('1')), await vault.keep(Buffer.from('2'))];
    await expect(vault.openWhole({ ...one, sealedKey: other.sealedKey })).rejects.toThrow(NotAuthentic);
    await expect(vault.openWhole({ ...one, object: other.object })).rejects.toThrow(NotAuthentic);
  });

  it('is refused when it was exchanged, and before anything is handed out', async () => {
    const [one, other] = [await vault.keep(Buffer.from('1')), await vault.keep(Buffer.from('2'))];
    await writeFile(fileOf(one.object), await readFile(fileOf(other.object)));
    await expect(vault.openWhole(one)).rejects.toThrow(NotAuthentic);
    await expect(buffer(await vault.open(one))).rejects.toThrow(NotAuthentic);
  });

  it('is missing after it was removed', async () => {
    const kept = await vault.keep(Buffer.from('1'));
    await vault.remove(kept.object);
    await vault.remove(kept.object);
    await expect(vault.open(kept)).rejects.toThrow(ObjectMissing);
  });

  it('is nothing when what comes breaks off', async () => {
    const content = Readable.from(
      (function* () {
        yield randomBytes(200_000);
        throw new Error('the line is dead');
      })(),
    );
    await expect(vault.keep(content)).rejects.toThrow('the line is dead');
    expect((await readdir(join(folder, 'evidence'))).filter((name) => name !== 'unfinished')).toEqual([]);
    expect(content.destroyed).toBe(true);
  });

  it('leaves no file open, also when nobody reads it or what comes is refused', async () => {
    const kept = await vault.keep(randomBytes(300_000));
    const before = await openFiles();
    (await vault.open(kept)).destroy();
    for await (const part of await vault.open(kept)) if (part) break;
    await rm(join(folder, 'evidence'), { recursive: true });
    await writeFile(join(folder, 'evidence'), 'a file');
    const content = createReadStream(import.meta.filename);
    await expect(vault.keep(content)).rejects.toThrow();
    await delay(50);
    expect(await openFiles()).toBe(before);
  });
});

describe('the check at the start', () => {
  it('makes the folders', async () => {
    await vault.check();
    expect((await readdir(folder)).sort()).toEqual(['evidence', 'keys', 'quarantine']);
  });

  it('refuses a key that a link puts into the evidence folder', async () => {
    await vault.check();
    await rename(join(folder, 'keys'), join(folder, 'evidence', 'keys'));
    await symlink(join(folder, 'evidence', 'keys'), join(folder, 'keys'));
    await expect(vaultIn(folder).check()).rejects.toThrow(
      /EVIDENCE_KEY_FILE .* and EVIDENCE_DIR are one inside the other/,
    );
  });
});

/** Linux tells; elsewhere there is nothing to count. */
async function openFiles(): Promise<number> {
  const probe = await openFile(import.meta.filename);
  await probe.close();
  return (await readdir('/proc/self/fd').catch(() => [])).length;
}
