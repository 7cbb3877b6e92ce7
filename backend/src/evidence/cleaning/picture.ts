import sharp from 'sharp';
import { Refusal, SIDES } from './cleaning.types.js';

/** Eight bits, three channels: sRGB and nothing else. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Decoders of the three kinds of pictures; SVG, TIFF, GIF, HEIF and all others stay shut. */
const DECODERS = ['Jpeg', 'Png', 'Webp'].map((name) => `VipsForeignLoad${name}Buffer`);

// One thread and no cache: a photo costs as little memory as it can.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: DECODERS });

/** Upright, on white, in sRGB, at most as large as the largest copy. Of an animation, the first frame. */
export async function decode(bytes: Buffer, pixelsMax: number): Promise<Pixels> {
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: pixelsMax })
      .autoOrient()
      .resize({ width: SIDES.large, height: SIDES.large, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new Error(`${info.channels} channels`);
    return { data, width: info.width, height: info.height };
  } catch {
    throw new Refusal('damaged');
  }
}

/** Lossy WebP without any chunk but the picture itself; why, stands in docs/decisions/0015-how-files-are-cleaned.md. */
export function encode({ data, width, height }: Pixels, side: number): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75, effort: 2 })
    .toBuffer();
}
