import { Refusal } from './cleaning.types.js';
import type { PixelSize } from './file-shape.js';

const HEADER = 12;
const CHUNK_HEADER = 8;

export interface WebpChunk {
  readonly type: string;
  readonly data: Buffer;
}

/** @throws Refusal `damaged`; RangeError when the file ends before its last chunk does. */
export function webpChunks(bytes: Buffer): WebpChunk[] {
  const end = CHUNK_HEADER + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new Refusal('damaged');
  const chunks: WebpChunk[] = [];
  for (let at = HEADER; at < end;) {
    const length = bytes.readUInt32LE(at + 4);
    const from = at + CHUNK_HEADER;
    if (from + length > end) throw new Refusal('damaged');
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(from, from + length) });
    at = from + length + (length % 2);
  }
  return chunks;
}

/** Of the whole canvas where there is one, else of the picture. */
export function webpSize(bytes: Buffer): PixelSize {
  const chunks = webpChunks(bytes);
  const sized = chunks.find(({ type }) => type in SIZES);
  if (!sized || !chunks.some(({ type }) => PICTURES.has(type))) throw new Refusal('damaged');
  return SIZES[sized.type as keyof typeof SIZES](sized.data);
}

const PICTURES = new Set(['VP8 ', 'VP8L', 'ANMF']);

const SIZES = {
  VP8X: (data: Buffer) => ({ width: 1 + data.readUIntLE(4, 3), height: 1 + data.readUIntLE(7, 3) }),
  'VP8 ': (data: Buffer) => ({ width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }),
  VP8L: (data: Buffer) => {
    const bits = data.readUInt32LE(1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  },
};
