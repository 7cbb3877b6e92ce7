import { crc32 } from 'node:zlib';
import { Refusal } from './cleaning.types.js';
import type { PixelSize } from './file-shape.js';

const SIGNATURE = 8;
const AROUND_DATA = 12;

/** Follows the chunks, checksums included, to `IEND`. @throws Refusal `damaged`; RangeError when the file ends before. */
export function pngSize(bytes: Buffer): PixelSize {
  if (bytes.toString('latin1', SIGNATURE + 4, SIGNATURE + 8) !== 'IHDR') throw new Refusal('damaged');
  for (let at = SIGNATURE, type = ''; type !== 'IEND';) {
    const length = bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    const sum = bytes.readUInt32BE(at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== sum) throw new Refusal('damaged');
    at += AROUND_DATA + length;
  }
  return { width: bytes.readUInt32BE(SIGNATURE + 8), height: bytes.readUInt32BE(SIGNATURE + 12) };
}
