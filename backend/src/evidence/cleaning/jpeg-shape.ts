import { Refusal } from './cleaning.types.js';
import type { PixelSize } from './file-shape.js';

const END = 0xd9;
const SCAN = 0xda;
const NOT_FRAMES = [0xc4, 0xc8, 0xcc];
/** Cameras write about ten. Each makes a decoder walk over the whole picture again. */
const SCANS_MAX = 100;

/** Follows the segments to the end marker. @throws Refusal `damaged`, `too_heavy`; RangeError when the file ends before. */
export function jpegSize(bytes: Buffer): PixelSize {
  let size: PixelSize | null = null;
  let scans = 0;
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) throw new Refusal('damaged');
    const marker = bytes.readUInt8(at + 1);
    if (marker === END) break;
    if (marker === SCAN && ++scans > SCANS_MAX) throw new Refusal('too_heavy');
    if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at = marker === 0xff ? at + 1 : afterSegment(bytes, at, marker);
  }
  if (!size) throw new Refusal('damaged');
  return size;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.includes(marker);
}

function afterSegment(bytes: Buffer, at: number, marker: number): number {
  const after = at + 2 + bytes.readUInt16BE(at + 2);
  return marker === SCAN ? afterScan(bytes, after) : after;
}

/** Compressed data lasts until a marker that is neither stuffing nor a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
  throw new Refusal('damaged');
}
