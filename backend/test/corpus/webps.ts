import sharp from 'sharp';
import { CANARIES, EXIF, XMP } from './canaries.js';
import { type CorpusFile, image, telling } from './corpus-file.js';
import { ZIP } from './other-bytes.js';
import type { ExifTool } from './exiftool.js';
import { lying, picture } from './scene.js';

export async function webps(tool: ExifTool): Promise<CorpusFile[]> {
  const plain = await picture().webp().toBuffer();
  const extended = await picture().ensureAlpha(0.9).webp().toBuffer();
  const scene = { shows: 'scene' };
  return [
    image('plain.webp', plain, 1, scene),
    image('lossless.webp', await picture().webp({ lossless: true }).toBuffer(), 1, scene),
    image('alpha.webp', extended, 1, scene),
    telling('exif.webp', await tool.write({ bytes: plain, tags: EXIF })),
    telling('xmp.webp', await tool.write({ bytes: plain, tags: XMP })),
    telling('wide-colours.webp', await picture().withIccProfile('p3').webp().toBuffer()),
    telling('orientation-8.webp', await lying(8).webp().withMetadata({ orientation: 8 }).toBuffer()),
    telling('animated.webp', await animated()),
    telling('unknown-chunk.webp', withChunk(extended, 'CANY', CANARIES.serial)),
    telling('archive-behind.webp', Buffer.concat([plain, ZIP])),
    image('half.webp', plain.subarray(0, plain.length / 2), 'damaged'),
    image('header-only.webp', plain.subarray(0, 16), 'damaged'),
    image('chunk-too-long.webp', withLongChunk(plain), 'damaged'),
    image('flood.webp', withCanvas(extended, 16_384, 16_384), 'too_many_pixels'),
    image('no-picture.webp', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'damaged'),
  ];
}

async function animated(): Promise<Buffer> {
  const frames = [await picture().png().toBuffer(), await lying(3).png().toBuffer()];
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer();
}

function withChunk(webp: Buffer, type: string, text: string): Buffer {
  const padded = text.length % 2 ? `${text}\0` : text;
  const header = Buffer.from(`${type}....`, 'latin1');
  header.writeUInt32LE(text.length, 4);
  const longer = Buffer.concat([webp, header, Buffer.from(padded, 'latin1')]);
  longer.writeUInt32LE(longer.length - 8, 4);
  return longer;
}

function withLongChunk(webp: Buffer): Buffer {
  const changed = Buffer.from(webp);
  changed.writeUInt32LE(webp.length * 2, 16);
  return changed;
}

function withCanvas(webp: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(webp);
  changed.writeUIntLE(width - 1, 24, 3);
  changed.writeUIntLE(height - 1, 27, 3);
  return changed;
}
