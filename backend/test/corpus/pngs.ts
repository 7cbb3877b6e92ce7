import { crc32, deflateSync } from 'node:zlib';
import { CANARIES, EXIF, XMP } from './canaries.js';
import { type CorpusFile, image, telling } from './corpus-file.js';
import { HTML, ZIP } from './other-bytes.js';
import type { ExifTool } from './exiftool.js';
import { lying, picture } from './scene.js';

const SIGNATURE_AND_HEADER = 33;
const END = 12;

export async function pngs(tool: ExifTool): Promise<CorpusFile[]> {
  const plain = await picture().png().toBuffer();
  const scene = { shows: 'scene' };
  return [
    image('plain.png', plain, 1, scene),
    telling('exif.png', await tool.write({ bytes: plain, tags: EXIF })),
    telling('xmp.png', await tool.write({ bytes: plain, tags: XMP })),
    telling('text.png', withChunk(plain, 'tEXt', `Author\0${CANARIES.author}`)),
    telling('packed-text.png', withChunk(plain, 'zTXt', 'Location\0\0', deflateSync(CANARIES.place))),
    telling('international-text.png', withChunk(plain, 'iTXt', `Software\0\0\0\0\0${CANARIES.software}`)),
    telling('time.png', withChunk(plain, 'tIME', Buffer.from([7, 227, 3, 17, 4, 5, 6]))),
    telling('unknown-chunk.png', withChunk(plain, 'caNy', CANARIES.serial)),
    telling('archive-behind.png', Buffer.concat([plain, ZIP])),
    telling('page-behind.png', Buffer.concat([plain, HTML])),
    telling('animated.png', animated(plain)),
    telling('orientation-6.png', await tool.write({ bytes: await lying(6).png().toBuffer(), tags: SIDEWAYS })),
    ...(await kinds()),
    ...broken(plain),
  ];
}

const SIDEWAYS = { 'EXIF:Orientation': 'Rotate 90 CW' };

async function kinds(): Promise<CorpusFile[]> {
  const scene = { shows: 'scene' };
  const grey = picture().greyscale();
  return [
    image('alpha.png', await picture().ensureAlpha(0.9).png().toBuffer(), 1, scene),
    image('grey-alpha.png', await grey.ensureAlpha(1).png().toBuffer(), 1, { shows: 'grey scene' }),
    image('16-bit.png', await picture().toColourspace('rgb16').png().toBuffer(), 1, scene),
    image('palette.png', await picture().png({ palette: true }).toBuffer(), 1, scene),
    image('interlaced.png', await picture().png({ progressive: true }).toBuffer(), 1, scene),
    telling('wide-colours.png', await picture().withIccProfile('p3').png().toBuffer()),
  ];
}

function broken(plain: Buffer): CorpusFile[] {
  const flipped = Buffer.from(plain);
  flipped.writeUInt8(flipped.readUInt8(60) ^ 1, 60);
  const zeros = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  return [
    image('half.png', plain.subarray(0, plain.length / 2), 'damaged'),
    image('no-end.png', plain.subarray(0, -END), 'damaged'),
    image('one-bit-flipped.png', flipped, 'damaged'),
    image('signature-only.png', plain.subarray(0, 8), 'damaged'),
    image('flood.png', withSize(plain, 60_000, 60_000), 'too_many_pixels'),
    image('no-height.png', withSize(plain, 640, 0), 'damaged'),
    image('claims-more.png', withSize(plain, 2000, 2000), 'damaged'),
    image('bomb-in-text.png', withChunk(plain, 'zTXt', 'Comment\0\0', zeros), 1, { shows: 'scene', tells: true }),
    image('bomb-in-pixels.png', withPixels(plain, zeros), 1),
    image('bomb-in-colours.png', withChunk(plain, 'iCCP', 'x\0\0', zeros), 1, { shows: 'scene', tells: true }),
  ];
}

function chunk(type: string, ...parts: (string | Buffer)[]): Buffer {
  const content = Buffer.concat([type, ...parts].map((part) => Buffer.from(part)));
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length - 4, 0);
  around.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([around.subarray(0, 4), content, around.subarray(4)]);
}

export function withChunk(png: Buffer, type: string, ...parts: (string | Buffer)[]): Buffer {
  const [start, rest] = [png.subarray(0, SIGNATURE_AND_HEADER), png.subarray(SIGNATURE_AND_HEADER)];
  return Buffer.concat([start, chunk(type, ...parts), rest]);
}

/** The header says another size than the pixels have. */
function withSize(png: Buffer, width: number, height: number): Buffer {
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(SIGNATURE_AND_HEADER)]);
}

function withPixels(png: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, SIGNATURE_AND_HEADER), chunk('IDAT', packed), chunk('IEND')]);
}

/** Two frames; the second one, all of one colour, holds a canary behind its pixels. */
function animated(plain: Buffer): Buffer {
  const frame = (sequence: number): Buffer => {
    const control = Buffer.alloc(26);
    [sequence, 640, 480].forEach((value, index) => control.writeUInt32BE(value, index * 4));
    control.writeUInt16BE(100, 22);
    return chunk('fcTL', control);
  };
  const second = Buffer.concat([deflateSync(Buffer.alloc(480 * (640 * 3 + 1))), Buffer.from(CANARIES.hidden)]);
  const animation = Buffer.concat([chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), frame(0)]);
  const start = plain.subarray(0, SIGNATURE_AND_HEADER);
  const first = plain.subarray(SIGNATURE_AND_HEADER, -END);
  return Buffer.concat([
    start,
    animation,
    first,
    frame(1),
    chunk('fdAT', Buffer.from([0, 0, 0, 2]), second),
    chunk('IEND'),
  ]);
}
