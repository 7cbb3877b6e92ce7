import { webcrypto } from 'node:crypto';
import { TestBed } from '@angular/core/testing';
import { FILE_BYTES_MAX } from '@parole-tenue/contract';

import { PictureWork } from './picture-work';
import { Preparation } from './preparation';
import { type FileProblem, type FileRefused } from './prepared-file';

const JPEG = '\xff\xd8\xff\xe1 Exif GPS 14.38 N';
const HEIC = '\x00\x00\x00\x18ftypheic\x00\x00';
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A file as jsdom has none: with its bytes. */
function file(text: string, size = text.length): Blob {
  const blob = new Blob([bytes(text)]);
  Object.defineProperty(blob, 'size', { value: size });
  return Object.assign(blob, {
    arrayBuffer: () => Promise.resolve(bytes(text).buffer),
    slice: () => ({ arrayBuffer: () => Promise.resolve(bytes(text).slice(0, 32).buffer) }),
  });
}

describe('a chosen file', () => {
  let seen: { width: number; height: number; isClosed: boolean };
  let isReadable: boolean;

  beforeAll(() => {
    Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
  });

  beforeEach(() => {
    seen = { width: 4000, height: 3000, isClosed: false };
    isReadable = true;
    const read = (): Promise<unknown> =>
      isReadable ? Promise.resolve({ ...seen, close: () => (seen.isClosed = true) }) : Promise.reject(new Error());
    const work = {
      ...{ read, readHeic: read },
      reduce: () => Promise.resolve(file('\xff\xd8\xff drawn anew')),
      thumbnail: () => Promise.resolve('data:image/jpeg;base64,AA'),
    };
    TestBed.configureTestingModule({ providers: [{ provide: PictureWork, useValue: work }] });
  });

  const prepare = (chosen: Blob, wantsOriginal = false) => TestBed.inject(Preparation).prepare(chosen, wantsOriginal);
  const problemOf = async (chosen: Blob, wantsOriginal = false): Promise<FileProblem | null> =>
    prepare(chosen, wantsOriginal).then(
      () => null,
      (error: unknown) => (error as FileRefused).problem,
    );

  it('that is a photo is drawn anew and smaller, so that nothing goes but what is seen', async () => {
    const { file: prepared, content, canBeOriginal } = await prepare(file(JPEG));
    expect(prepared).toMatchObject({ mediaType: 'image/jpeg', bytes: 14, isReduced: true });
    expect([content.size, canBeOriginal, seen.isClosed]).toEqual([14, true, true]);
    expect(prepared.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes as the camera made it when that is asked for', async () => {
    const { file: prepared } = await prepare(file(JPEG), true);
    expect(prepared).toMatchObject({ bytes: JPEG.length, isReduced: false });
  });

  it('that is a document goes as it is, and has no thumbnail', async () => {
    const { file: prepared, canBeOriginal } = await prepare(file('%PDF-1.7 …'));
    expect([prepared.mediaType, prepared.thumbnail, canBeOriginal]).toEqual(['application/pdf', null, false]);
  });

  it('carries no name, whatever it was called', async () => {
    const named = Object.assign(file(JPEG), { name: 'Fatoumata à Ténenkou.jpg' });
    const { file: prepared, content } = await prepare(named, true);
    expect([JSON.stringify(prepared).includes('Fatoumata'), 'name' in content]).toEqual([false, false]);
  });

  it('of a kind that browsers do not read becomes one that they do, and only that', async () => {
    expect((await prepare(file(HEIC))).file.mediaType).toBe('image/jpeg');
    expect((await prepare(file(HEIC))).canBeOriginal).toBe(false);
    expect(await problemOf(file(HEIC), true)).toBe('heic_original');
  });

  it('that cannot be taken says why', async () => {
    expect(await problemOf(file(''))).toBe('empty');
    expect(await problemOf(file('<svg onload="alert(1)">'))).toBe('type_refused');
    expect(await problemOf(file('%PDF-1.7', FILE_BYTES_MAX + 1))).toBe('too_large');
    const gone = Object.assign(file('%PDF-1.7'), { arrayBuffer: () => Promise.reject(new Error('not found')) });
    expect(await problemOf(gone)).toBe('gone');
    Object.assign(seen, { width: 9000, height: 6000 });
    expect(await problemOf(file(JPEG), true)).toBe('too_many_pixels');
    expect(await problemOf(file(JPEG))).toBe(null);
    isReadable = false;
    expect(await problemOf(file(JPEG))).toBe('unreadable');
  });
});
