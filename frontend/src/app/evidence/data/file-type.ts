import { type MediaType } from '@parole-tenue/contract';

/** What a file is by its first bytes; `heic` must become something else before it is sent. */
export type FoundType = MediaType | 'heic';

/** So many bytes tell. */
export const HEAD_BYTES = 32;

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Null for everything that is not taken, whatever its name says. */
export function typeOf(head: Uint8Array): FoundType | null {
  if (textAt(head, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (textAt(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 4) === 'WEBP') return 'image/webp';
  if (textAt(head, 0, 5) === '%PDF-') return 'application/pdf';
  return textAt(head, 4, 4) === 'ftyp' && HEIC_BRANDS.includes(textAt(head, 8, 4)) ? 'heic' : null;
}
