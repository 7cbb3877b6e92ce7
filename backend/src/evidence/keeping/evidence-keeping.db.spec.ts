import { createHash, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Factory } from '../../../test/factories.js';
import { TestApp } from '../../../test/test-app.js';
import { evidenceIn } from '../../core/config/evidence-settings.js';
import { Database } from '../../core/database/database.js';
import { EvidenceCheck, type EvidenceCount } from './evidence-check.js';
import { EvidenceHousekeeper } from './evidence-housekeeper.js';
import { EvidenceKeys } from './evidence-keys.js';
import { EvidenceRekeying } from './evidence-rekeying.js';
import { EvidenceStore, newObjectName, placeOf } from './evidence-store.js';
import { EvidenceVault, type KeptObject } from './evidence-vault.js';
import { fingerprintOf } from './master-key.js';
import { MasterKeyRepository } from './master-key.repository.js';
import { NotAuthentic } from './sealed-format.js';

const CHILD = join(import.meta.dirname, '../../../test/keep-until-killed.ts');
const HOOKS = join(import.meta.dirname, '../../../test/typescript.mjs');
const AGES = 30_000;
const SOUND = { missing: 0, orphan: 0, altered: 0 };

let app: TestApp;
let folder: string;
let evidenceId: string;
let accountId: string;
let organisationId: string;
let vault: EvidenceVault;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parole-keeping-'));
  app = await TestApp.start({ dataFolder: folder, evidence: evidenceIn(folder) });
  vault = app.nest.get(EvidenceVault, { strict: false });
  await vault.check();
  const factory = new Factory(app.owner);
  ({ id: organisationId } = await factory.organisation());
  ({ id: accountId } = await factory.account({ organisationId }));
  const { id: recommendationId } = await factory.recommendation();
  const file = { kind: 'image', fileState: 'awaited', url: null } as const;
  ({ id: evidenceId } = await factory.evidence({ authorId: accountId, organisationId, recommendationId, ...file }));
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.owner.query('DELETE FROM evidence_files');
  for (const { name } of await objects()) await vault.remove(name);
});

const tidy = (): Promise<void> => app.nest.get(EvidenceHousekeeper, { strict: false }).work();
const fileOf = (name: string): string => join(folder, 'evidence', placeOf(name));
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const makeOld = (file: string, days: number): Promise<void> => utimes(file, daysAgo(days), daysAgo(days));

async function count(): Promise<EvidenceCount> {
  return (await app.tasks()).get(EvidenceCheck, { strict: false }).count();
}

async function objects(): Promise<{ name: string }[]> {
  const all: { name: string }[] = [];
  for await (const object of app.nest.get(EvidenceStore, { strict: false }).list()) all.push(object);
  return all;
}

async function writeRow(kept: KeptObject): Promise<void> {
  await app.owner.query(
    `INSERT INTO evidence_files (object, evidence_id, part, page, size, media_type, width, height, bytes, sealed_bytes, sealed_sha256, sealed_key)
     SELECT $1, $2, 'clean', count(*) + 1, 'large', 'image/jpeg', 1, 1, $3, $4, $5, $6 FROM evidence_files WHERE evidence_id = $2`,
    [kept.object, evidenceId, kept.bytes, kept.sealedBytes, kept.sealedSha256, kept.sealedKey],
  );
}

async function keepWithRow(plain = randomBytes(1000)): Promise<KeptObject> {
  const kept = await vault.keep(plain);
  await writeRow(kept);
  return kept;
}

/** Its file does not matter. */
async function rowOnly(): Promise<KeptObject> {
  const keys = app.nest.get(EvidenceKeys, { strict: false });
  const object = newObjectName();
  const sealedKey = await keys.wrap(object, keys.newKey());
  const kept = { object, bytes: 1, sealedBytes: 21, sealedSha256: Buffer.alloc(32), sealedKey };
  await writeRow(kept);
  return kept;
}

describe('the master key in the database', () => {
  it('is remembered as a fingerprint, and another key does not start', async () => {
    const [row] = await app.data.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM evidence_master_key');
    const key = createSecretKey(await readFile(join(folder, 'keys', 'evidence.key'), 'utf8'), 'base64');
    expect(row?.fingerprint).toEqual(fingerprintOf(key));
    const keyFile = join(folder, 'another.key');
    await writeFile(keyFile, randomBytes(32).toString('base64'), { mode: 0o400 });
    const another = new EvidenceKeys(
      { isDemonstration: false, evidence: { ...evidenceIn(folder), keyFile } } as never,
      app.nest.get(MasterKeyRepository, { strict: false }),
    );
    await expect(another.check()).rejects.toThrow('Nothing was changed');
    await rm(keyFile);
  });

  it.each(["UPDATE evidence_master_key SET fingerprint = ''", 'DELETE FROM evidence_master_key'])(
    'cannot be put aside by the application: %s',
    async (statement) => {
      const database = app.nest.get(Database, { strict: false });
      await expect(database.query(statement)).rejects.toThrow('permission denied');
    },
  );
});

describe('another master key', () => {
  const old = (): string => join(folder, 'keys', 'evidence.key');
  const rekeying = async (): Promise<EvidenceRekeying> => (await app.tasks()).get(EvidenceRekeying, { strict: false });
  const newKey = async (mode = 0o400): Promise<string> => {
    const file = join(await mkdtemp(join(folder, 'keys-')), 'next.key');
    await writeFile(file, randomBytes(32).toString('base64'), { mode });
    return file;
  };
  const readerWith = (keyFile: string): EvidenceKeys =>
    new EvidenceKeys(
      { isDemonstration: false, evidence: { ...evidenceIn(folder), keyFile } } as never,
      app.nest.get(MasterKeyRepository, { strict: false }),
    );
  const wrappedOf = async ({ object }: KeptObject): Promise<Buffer> =>
    (await app.owner.query<{ key: Buffer }>('SELECT sealed_key AS key FROM evidence_files WHERE object = $1', [object]))
      .rows[0]?.key ?? Buffer.alloc(0);
  const remembered = async (): Promise<Buffer | undefined> =>
    (await app.owner.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM evidence_master_key')).rows[0]
      ?.fingerprint;
  let before: Buffer | undefined;

  beforeEach(async () => {
    before = await remembered();
  });
  afterEach(() => app.owner.query('UPDATE evidence_master_key SET fingerprint = $1', [before]));

  it('opens every file from then on, and the old one none; files stay as they are', async () => {
    const first = await keepWithRow();
    for (let more = 0; more < 600; more++) await rowOnly();
    const key = await readerWith(old()).unwrap(first.object, first.sealedKey);
    const file = await newKey();
    expect(await (await rekeying()).wrapAnew(file)).toEqual({ isOld: false, wrapped: 601, unreadable: 0 });
    const sealedKey = await wrappedOf(first);
    expect((await readerWith(file).unwrap(first.object, sealedKey)).equals(key)).toBe(true);
    await expect(vault.openWhole({ ...first, sealedKey })).rejects.toThrow(NotAuthentic);
    await expect(readerWith(old()).check()).rejects.toThrow('Nothing was changed');
    await readerWith(file).check();
    expect(await (await rekeying()).wrapAnew(file)).toEqual({ isOld: true, wrapped: 0, unreadable: 0 });
    expect(await wrappedOf(first)).toEqual(sealedKey);
    expect((await count()).altered).toBe(0);
  });

  it('is taken whole or not at all: what fails in between has changed nothing', async () => {
    const kept = await keepWithRow();
    const task = await app.tasks();
    jest.spyOn(task.get(MasterKeyRepository, { strict: false }), 'replace').mockRejectedValue(new Error('killed'));
    await expect((await rekeying()).wrapAnew(await newKey())).rejects.toThrow('killed');
    expect(await wrappedOf(kept)).toEqual(kept.sealedKey);
    expect(await remembered()).toEqual(before);
    expect((await vault.openWhole(kept)).length).toBe(1000);
  });

  it('leaves what the old one does not open as it is, and says how many', async () => {
    const kept = await keepWithRow();
    const nothing = Buffer.alloc(60);
    await app.owner.query('UPDATE evidence_files SET sealed_key = $2 WHERE object = $1', [kept.object, nothing]);
    expect(await (await rekeying()).wrapAnew(await newKey())).toEqual({ isOld: false, wrapped: 0, unreadable: 1 });
    expect(await wrappedOf(kept)).toEqual(nothing);
  });

  it('lets no server go on writing keys that the old one wrapped', async () => {
    const database = app.nest.get(Database, { strict: false });
    const write = (): Promise<void> => database.transaction(() => vault.holdKey());
    await write();
    await (await rekeying()).wrapAnew(await newKey());
    await expect(write()).rejects.toThrow('must be started again');
  });

  it('waits until those end who write keys now', async () => {
    const database = app.nest.get(Database, { strict: false });
    const [file, service] = [await newKey(), await rekeying()];
    const [held, ended] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const writing = database.transaction(async () => {
      await vault.holdKey();
      held.resolve(undefined);
      await ended.promise;
    });
    await held.promise;
    let isChanged = false;
    const changing = service.wrapAnew(file).then(() => (isChanged = true));
    await delay(200);
    expect(isChanged).toBe(false);
    ended.resolve(undefined);
    await Promise.all([writing, changing]);
    expect(isChanged).toBe(true);
  });

  it.each([
    [
      'is not there',
      () => Promise.resolve(join(folder, 'no.key')),
      /The new key is to be in .*no\.key, which is not there/,
    ],
    ['everybody on the machine may read', () => newKey(0o444), /The new key \(.*\) is open to every account/],
    [
      'lies with the files',
      async () => {
        const file = join(folder, 'evidence', 'next.key');
        await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o400 });
        return file;
      },
      /one inside the other/,
    ],
  ])('that %s is refused', async (_, file, words) => {
    await expect((await rekeying()).wrapAnew(await file())).rejects.toThrow(words);
    expect(await remembered()).toEqual(before);
  });
});

describe('the check', () => {
  it('finds nothing wrong where nothing is', async () => {
    await keepWithRow();
    await keepWithRow(randomBytes(300_000));
    expect(await count()).toEqual(SOUND);
  });

  it('counts what is missing, altered, cut off, or named by no row', async () => {
    const [gone, altered, cut, exchanged, other] = await Promise.all(Array.from({ length: 5 }, () => keepWithRow()));
    const orphan = await vault.keep(randomBytes(10));
    await makeOld(fileOf(orphan.object), 1);
    await rm(fileOf(gone?.object ?? ''));
    await flip(fileOf(altered?.object ?? ''), 500);
    await truncate(fileOf(cut?.object ?? ''), 999);
    await copyFile(fileOf(other?.object ?? ''), fileOf(exchanged?.object ?? ''));
    expect(await count()).toEqual({ missing: 1, altered: 3, orphan: 1 });
  });

  it('does not take for orphans what waits for its row', async () => {
    await vault.keep(randomBytes(10));
    expect(await count()).toEqual(SOUND);
  });
});

describe('housekeeping', () => {
  it('removes what no row names, after a week', async () => {
    const [named, orphan, fresh] = [
      await keepWithRow(),
      await vault.keep(randomBytes(1)),
      await vault.keep(randomBytes(1)),
    ];
    await makeOld(fileOf(named.object), 30);
    await makeOld(fileOf(orphan.object), 7.1);
    await makeOld(fileOf(fresh.object), 6.9);
    await tidy();
    const left = (await objects()).map(({ name }) => name);
    expect(left.sort()).toEqual([named.object, fresh.object].sort());
  });

  it('removes nothing when most would go: the database may be another one', async () => {
    const warning = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    for (let made = 0; made < 25; made++) await makeOld(fileOf((await vault.keep(randomBytes(1))).object), 30);
    await tidy();
    expect(await objects()).toHaveLength(25);
    expect(warning).toHaveBeenCalledWith(expect.stringContaining('is this the right database?'));
  });

  it('does the rest where one thing fails', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const store = app.nest.get(EvidenceStore, { strict: false });
    jest.spyOn(store, 'list').mockImplementation(() => {
      throw new Error('no list');
    });
    const leftover = await inQuarantine(newObjectName(), 1);
    await tidy();
    expect(await quarantined()).not.toContain(leftover);
  });

  it('leaves in quarantine what is still awaited, to be cleaned or to be decided on, and what came just now', async () => {
    const [awaited, cleaning, refused] = await Promise.all([
      upload({}),
      upload({ completed: 'now()' }),
      upload({ completed: 'now()' }),
    ]);
    const [stale, lost, fresh] = [
      await upload({ created: `now() - interval '8 days'` }),
      newObjectName(),
      newObjectName(),
    ];
    for (const [name, days] of [
      [awaited, 2],
      [`${awaited}.json`, 2],
      [stale, 8],
      [`${stale}.json`, 8],
      [lost, 1],
      [fresh, 0],
    ] as const) {
      await inQuarantine(name, days);
    }
    await setState('awaited');
    await tidy();
    expect(await quarantined()).toEqual([awaited, `${awaited}.json`, fresh].sort());
    for (const [state, name] of [
      ['cleaning', cleaning],
      ['refused', refused],
    ] as const) {
      await inQuarantine(name, 30);
      await setState(state);
      await tidy();
      expect(await quarantined()).toContain(name);
    }
    await setState('ready');
    await tidy();
    expect(await quarantined()).toEqual([fresh]);
  });

  it.each([
    ['for thirty days', 30, 'damaged', true],
    ['no longer', 31, 'damaged', false],
    ['not at all when it is dangerous', 0, 'malware', false],
    ['not at all when nobody knows whether it is', 0, 'not_scanned', false],
  ])('leaves in quarantine what was refused %s', async (_, days, refusal, isThere) => {
    const name = await upload({ completed: `now() - interval '${days} days'` });
    await inQuarantine(name, days + 1);
    await app.owner.query(`UPDATE evidence SET file_state = 'refused', file_refusal = $2 WHERE id = $1`, [
      evidenceId,
      refusal,
    ]);
    await tidy();
    expect((await quarantined()).includes(name)).toBe(isThere);
  });

  async function upload({ completed = 'NULL', created = 'now()' }): Promise<string> {
    const id = randomUUID();
    await app.owner.query(
      `INSERT INTO uploads (id, evidence_id, organisation_id, account_id, bytes, created_at, completed_at)
       VALUES ($1, $2, $3, $4, 1, ${created}, ${completed})`,
      [id, evidenceId, organisationId, accountId],
    );
    return id;
  }

  const setState = (state: string): Promise<unknown> =>
    app.owner.query(`UPDATE evidence SET file_state = $2, file_refusal = 'damaged' WHERE id = $1`, [evidenceId, state]);

  async function inQuarantine(name: string, days: number): Promise<string> {
    const file = join(folder, 'quarantine', name);
    await writeFile(file, 'x');
    await makeOld(file, days);
    return name;
  }

  const quarantined = async (): Promise<string[]> => (await readdir(join(folder, 'quarantine'))).sort();
});

describe('a process killed at any moment', () => {
  let lines: string[];
  beforeEach(() => {
    lines = [];
  });

  it('leaves no row without its whole file; files without a row are collected', async () => {
    for (let round = 0; round < 4; round++) await runAndKill('file first', 20, 30 + Math.random() * 200);
    const rows = await app.data.query<KeptObject>(`SELECT object, sealed_key AS "sealedKey" FROM evidence_files`);
    expect(rows.length).toBeGreaterThan(4);
    const hashes = new Map(await Promise.all(rows.map(async (row) => [row.object, await hashOf(row)] as const)));
    for (const [object, hash] of acknowledged()) expect(hashes.get(object)).toBe(hash);
    expect(await count()).toEqual(SOUND);
    for (const { name } of await objects()) await makeOld(fileOf(name), 8);
    await tidy();
    expect((await objects()).map(({ name }) => name).sort()).toEqual([...hashes.keys()].sort());
  });

  it('between file and row, leaves a file that nobody can open and nothing else', async () => {
    await runAndKill('file first', AGES, 0);
    const [row] = await app.data.query<{ rows: number }>('SELECT count(*)::int AS rows FROM evidence_files');
    expect(await objects()).toHaveLength(1 + (row?.rows ?? 0));
    expect(await count()).toEqual(SOUND);
  });

  it('the other way round would leave rows without a file, and that is noticed', async () => {
    await runAndKill('row first', AGES, 0);
    expect(await count()).toMatchObject({ missing: 1 });
  });

  /** Kills so many milliseconds after the first of the two steps was done for the first time. */
  async function runAndKill(order: string, between: number, milliseconds: number): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--import', HOOKS, CHILD, folder, app.database.owner, evidenceId, order, String(between)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const output = createInterface(child.stdout);
    const begun = new Promise<void>((resolve) => {
      output.on('line', (line) => {
        lines.push(line);
        if (line.startsWith('begun')) resolve();
      });
    });
    const ended = once(child, 'close');
    await Promise.race([begun, ended]);
    if (milliseconds > 0) await delay(milliseconds);
    child.kill('SIGKILL');
    await ended;
    // What it had asked of the database last may still be done.
    await delay(100);
  }

  const acknowledged = (): (readonly [string, string])[] =>
    lines.filter((line) => line.startsWith('done')).map((line) => [line.split(' ')[1] ?? '', line.split(' ')[2] ?? '']);

  async function hashOf(kept: KeptObject): Promise<string> {
    return createHash('sha256')
      .update(await vault.openWhole(kept))
      .digest('hex');
  }
});

async function flip(file: string, at: number): Promise<void> {
  const content = await readFile(file);
  content.writeUInt8(content.readUInt8(at) ^ 1, at);
  await writeFile(file, content);
}
