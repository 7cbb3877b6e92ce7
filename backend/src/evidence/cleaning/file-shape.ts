import type { MediaType } from '@parole-tenue/contract';
import { jpegSize } from './jpeg-shape.js';
import { refuseOpenEnded } from './pdf-shape.js';
import { pngSize } from './png-shape.js';
import { Refusal } from './cleaning.types.js';
import { webpSize } from './webp-shape.js';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export interface FileShape {
  readonly mediaType: MediaType;
  /** As the file claims them; none for a document. */
  readonly size: PixelSize | null;
}

const SHAPES: readonly {
  type: MediaType;
  begins: (start: string) => boolean;
  size: (bytes: Buffer) => PixelSize | null;
}[] = [
  { type: 'image/jpeg', begins: (start) => start.startsWith('\xff\xd8\xff'), size: jpegSize },
  { type: 'image/png', begins: (start) => start.startsWith('\x89PNG\r\n\x1a\n'), size: pngSize },
  { type: 'image/webp', begins: (start) => /^RIFF[^]{4}WEBP/.test(start), size: webpSize },
  { type: 'application/pdf', begins: (start) => /^%PDF-\d/.test(start), size: refuseOpenEnded },
];

/**
 * What a file is, by its first bytes and by its parts up to its end, before any decoder sees it. A name is never asked.
 * What stands behind the end of an image is left alone: phones put films there, and it does not reach the copy.
 * @throws Refusal `type_refused`, `damaged`, `too_heavy`
 */
export function shapeOf(bytes: Buffer): FileShape {
  const start = bytes.toString('latin1', 0, 16);
  const known = SHAPES.find(({ begins }) => begins(start));
  if (!known) throw new Refusal('type_refused');
  try {
    return { mediaType: known.type, size: known.size(bytes) };
  } catch (error) {
    // A part that reaches beyond the last byte.
    throw error instanceof RangeError ? new Refusal('damaged') : error;
  }
}
