import { createHash } from 'node:crypto';
import { constants, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PICTURE_SIZES, type PictureSize } from '@parole-tenue/contract';
import { CleaningInterrupted, type CleanCopy, type PageNames, SIDES } from './cleaning.types.js';
import { webpChunks } from './webp-shape.js';

const BYTES_MAX = 16 * 1024 * 1024;
const VP8_HEADER = 10;

/**
 * Reads what the child process says to have made and believes none of it: a decoder that was taken over could lay a
 * link there, or a file that still holds what had to go. @throws CleaningInterrupted for anything but plain pictures.
 */
export async function readPage(folder: string, names: PageNames): Promise<Record<PictureSize, CleanCopy>> {
  const copies = await Promise.all(
    PICTURE_SIZES.map(async (size) => [size, await readCopy(folder, names[size], SIDES[size])]),
  );
  return Object.fromEntries(copies) as Record<PictureSize, CleanCopy>;
}

async function readCopy(folder: string, name: string, side: number): Promise<CleanCopy> {
  if (!/^[0-9a-f]{32}$/.test(name)) throw new CleaningInterrupted('A cleaned copy has a strange name.');
  const bytes = await readPlainFile(join(folder, name));
  const size = plainSize(bytes);
  if (!size || Math.max(size.width, size.height) > side) throw new CleaningInterrupted('A cleaned copy is not plain.');
  return { name, mediaType: 'image/webp', ...size, bytes: bytes.length, sha256: hashOf(bytes) };
}

/**
 * The same bytes again, and off the disk: how long keeping takes, and what else it needs room for, depends on others.
 * @throws CleaningInterrupted when they are no longer those.
 */
export async function takeCopy(folder: string, { name, sha256 }: CleanCopy): Promise<Buffer> {
  const bytes = await readPlainFile(join(folder, name));
  if (hashOf(bytes) !== sha256) throw new CleaningInterrupted('A cleaned copy was changed.');
  await rm(join(folder, name));
  return bytes;
}

async function readPlainFile(path: string): Promise<Buffer> {
  // Not through a link. Windows has neither the flag nor, for such a process, links.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stat = await file.stat();
    if (!stat.isFile() || stat.size > BYTES_MAX) throw new CleaningInterrupted('A cleaned copy is not a plain file.');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Null for anything but one lossy picture that fills the file: no other chunk, no byte before or behind. */
export function plainSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 20 + VP8_HEADER || bytes.toString('latin1', 0, 4) !== 'RIFF') return null;
  if (bytes.readUInt32LE(4) + 8 !== bytes.length || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const [picture, ...others] = webpChunks(bytes);
  if (picture?.type !== 'VP8 ' || others.length > 0) return null;
  return { width: picture.data.readUInt16LE(6) & 0x3fff, height: picture.data.readUInt16LE(8) & 0x3fff };
}
