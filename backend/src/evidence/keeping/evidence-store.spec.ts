import { mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { S3Server } from '../../../test/s3-server.js';
import { EvidenceStore, type ListedObject, newObjectName, ObjectMissing, placeOf } from './evidence-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

const BIG = Buffer.alloc(3_000_001, 'preuve');
const SECRET = 'never/said+aloud';
let folder: string;
let server: S3Server;

beforeAll(async () => {
  server = await S3Server.start(SECRET);
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.objects.clear();
  server.failing = 0;
  folder = await mkdtemp(join(tmpdir(), 'parole-evidence-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STORES: [string, () => EvidenceStore][] = [
  ['a local folder', () => new FolderStore(join(folder, 'volume', 'evidence'))],
  ['a store that speaks S3', () => new S3Store(server.settings)],
];

describe.each(STORES)('%s', (_, make) => {
  let store: EvidenceStore;

  beforeEach(async () => {
    store = make();
    await store.check();
  });

  const contentOf = async (name: string): Promise<Buffer> => buffer(await store.read(name));

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('Sira a témoigné.')],
    ['some megabytes', BIG],
  ])('gives back %s, put at once or as a stream', async (_size, content) => {
    const [one, other] = [newObjectName(), newObjectName()];
    await store.put(one, content);
    await store.put(other, Readable.from(piecesOf(content)));
    expect((await contentOf(one)).equals(content)).toBe(true);
    expect((await contentOf(other)).equals(content)).toBe(true);
  });

  it('keeps nothing of what breaks off', async () => {
    const name = newObjectName();
    const broken = Readable.from(breakingOff());
    await expect(store.put(name, broken)).rejects.toThrow('the line is dead');
    await expect(store.read(name)).rejects.toThrow(ObjectMissing);
    expect(await listed(store)).toEqual([]);
  });

  it('says so when there is none', async () => {
    await expect(store.read(newObjectName())).rejects.toThrow(ObjectMissing);
  });

  it('removes, and does not mind what is not there', async () => {
    const name = newObjectName();
    await store.put(name, Buffer.from('x'));
    await store.remove(name);
    await store.remove(name);
    await expect(store.read(name)).rejects.toThrow(ObjectMissing);
  });

  it('lists everything, with its bytes and when it came', async () => {
    const names = Array.from({ length: 7 }, newObjectName);
    const before = Date.now() - 2000;
    for (const [index, name] of names.entries()) await store.put(name, Buffer.alloc(index));
    const found = await listed(store);
    expect(found.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { name, bytes, at } of found) {
      expect(bytes).toBe(names.indexOf(name));
      expect(at.getTime()).toBeGreaterThan(before);
    }
  });

  it.each(['../beside', 'ab/cd', '', 'ABCDEF00-0000-4000-8000-000000000000', `${newObjectName()}\n`])(
    'takes no name but its own: %j',
    async (name) => {
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('not the name of an object');
      await expect(store.read(name)).rejects.toThrow('not the name of an object');
      await expect(store.remove(name)).rejects.toThrow('not the name of an object');
    },
  );

  it('can be checked any number of times, and keeps what is there', async () => {
    const name = newObjectName();
    await store.put(name, Buffer.from('x'));
    await store.check();
    expect((await contentOf(name)).toString()).toBe('x');
  });
});

describe('a local folder', () => {
  const store = (): FolderStore => new FolderStore(join(folder, 'evidence'));

  it('has a file and its folders on disk before it says so', async () => {
    const name = newObjectName();
    const file = join(folder, 'evidence', placeOf(name));
    const synced = await watchSyncs(file);
    await store().put(name, BIG);
    expect(synced()).toEqual([
      { isFolder: false, isThere: false },
      { isFolder: true, isThere: true },
      { isFolder: true, isThere: true },
    ]);
  });

  it('is for this account alone', async () => {
    const name = newObjectName();
    await store().put(name, Buffer.from('x'));
    const modes = await Promise.all(
      ['evidence', join('evidence', placeOf(name))].map((path) => stat(join(folder, path))),
    );
    expect(modes.map(({ mode }) => mode & 0o077)).toEqual([0, 0]);
  });

  it('leaves no unfinished file behind, and forgets those of a crash in time', async () => {
    await expect(store().put(newObjectName(), Readable.from(breakingOff()))).rejects.toThrow();
    const unfinished = join(folder, 'evidence', 'unfinished');
    expect(await readdir(unfinished)).toEqual([]);
    await writeFile(join(unfinished, 'old'), 'x');
    await utimes(join(unfinished, 'old'), 1, 1);
    await writeFile(join(unfinished, 'new'), 'x');
    expect(await store().removeUnfinished(new Date(Date.now() - 1000))).toBe(1);
    expect(await readdir(unfinished)).toEqual(['new']);
    expect(await listed(store())).toEqual([]);
  });

  it('that cannot be made is told in one line, with the variable', async () => {
    await writeFile(join(folder, 'evidence'), 'a file');
    await expect(store().check()).rejects.toThrow('name another folder in EVIDENCE_DIR');
  });
});

describe('a store that speaks S3', () => {
  it('is tried again when it is busy', async () => {
    const store = new S3Store(server.settings);
    const name = newObjectName();
    server.failing = 1;
    await store.put(name, Readable.from(piecesOf(BIG)));
    expect((await buffer(await store.read(name))).equals(BIG)).toBe(true);
  });

  it.each([
    ['the secret is another', { secretAccessKey: 'another' }],
    ['there is no such bucket', { bucket: 'elsewhere' }],
  ])('does not let us start when %s, and the message holds no secret', async (_, change) => {
    const checking = new S3Store({ ...server.settings, ...change }).check();
    await expect(checking).rejects.toThrow(/does not let us use its bucket .* check key, secret/);
    await expect(checking).rejects.not.toThrow(/AKIATEST|never|another/);
  });

  it('that does not answer holds up no start', async () => {
    const warning = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    server.failing = 10;
    await new S3Store(server.settings).check();
    expect(warning).toHaveBeenCalledWith(expect.not.stringContaining(SECRET));
  });
});

async function listed(store: EvidenceStore): Promise<ListedObject[]> {
  const all: ListedObject[] = [];
  for await (const object of store.list()) all.push(object);
  return all;
}

function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000);
}

function* breakingOff(): Generator<Buffer> {
  yield Buffer.alloc(100_000);
  throw new Error('the line is dead');
}

/** What was flushed, in order, and whether the file had its name by then. */
async function watchSyncs(file: string): Promise<() => { isFolder: boolean; isThere: boolean }[]> {
  const seen: { isFolder: boolean; isThere: boolean }[] = [];
  const any = await open(import.meta.filename);
  const prototype = Object.getPrototypeOf(any) as Awaited<ReturnType<typeof open>>;
  await any.close();
  const sync = Reflect.get(prototype, 'sync');
  const spy = jest.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof any) {
    const isFolder = (await this.stat()).isDirectory();
    const isThere = await readFile(file).then(
      () => true,
      () => false,
    );
    seen.push({ isFolder, isThere });
    return sync.call(this);
  });
  return () => {
    spy.mockRestore();
    return seen;
  };
}
