import { CANARIES, EXIF, IPTC, XMP } from './canaries.js';
import { type CorpusFile, image, telling } from './corpus-file.js';
import { EICAR, HTML, MP4, ZIP } from './other-bytes.js';
import type { ExifTool } from './exiftool.js';
import { lying, picture } from './scene.js';

export async function jpegs(tool: ExifTool): Promise<CorpusFile[]> {
  const plain = await picture().jpeg().toBuffer();
  const tagged = await tool.write({ bytes: plain, tags: { ...EXIF, ...XMP, ...IPTC } });
  const scene = { shows: 'scene' };
  return [
    image('plain.jpg', plain, 1, scene),
    telling('exif.jpg', await tool.write({ bytes: plain, tags: EXIF })),
    telling('xmp.jpg', await tool.write({ bytes: plain, tags: XMP })),
    telling('iptc.jpg', await tool.write({ bytes: plain, tags: IPTC })),
    telling('everything.JPEG', tagged),
    telling('thumbnail.jpg', await tool.write({ bytes: plain, tags: { 'EXIF:Make': 'x' }, thumbnail: tagged })),
    telling('comment.jpg', await tool.write({ bytes: plain, tags: { Comment: CANARIES.place } })),
    telling('maker-note.jpg', withSegment(plain, 0xe9, `CANARI\0${CANARIES.serial}`)),
    ...(await orientations()),
    telling('second-picture-behind.jpg', Buffer.concat([plain, tagged])),
    telling('film-behind.jpg', Buffer.concat([plain, MP4])),
    telling('archive-behind.jpg', Buffer.concat([plain, ZIP])),
    telling('page-behind.jpg', Buffer.concat([plain, HTML])),
    telling('page-within.jpg', withSegment(plain, 0xfe, HTML.toString('latin1'))),
    telling('document-within.jpg', withSegment(plain, 0xfe, `%PDF-1.7\n${CANARIES.hidden}\n%%EOF`)),
    image('virus-behind.jpg', Buffer.concat([plain, EICAR]), 1, scene),
    ...(await kinds()),
    ...broken(plain),
    ...(await large()),
  ];
}

async function orientations(): Promise<CorpusFile[]> {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  return Promise.all(
    numbers.map(async (orientation) => {
      const bytes = await lying(orientation).jpeg().withMetadata({ orientation }).toBuffer();
      return image(`orientation-${orientation}.jpg`, bytes, 1, { shows: 'scene', tells: true });
    }),
  );
}

async function kinds(): Promise<CorpusFile[]> {
  const scene = { shows: 'scene' };
  return [
    image('progressive.jpg', await picture().jpeg({ progressive: true }).toBuffer(), 1, scene),
    image('cmyk.jpg', await picture().toColourspace('cmyk').jpeg().toBuffer(), 1, scene),
    telling('wide-colours.jpg', await picture().withIccProfile('p3').jpeg().toBuffer()),
    image('grey.jpg', await picture().greyscale().jpeg().toBuffer(), 1, { shows: 'grey scene' }),
    image('full-chroma.jpg', await picture().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(), 1, scene),
    image('one-pixel.jpg', await picture(1, 1).jpeg().toBuffer()),
    image('strip.jpg', await picture(1, 5000).jpeg().toBuffer()),
    image('panorama.jpg', await picture(12_000, 600).jpeg().toBuffer(), 1, scene),
  ];
}

function broken(plain: Buffer): CorpusFile[] {
  return [
    image('half.jpg', plain.subarray(0, plain.length / 2), 'damaged'),
    image('last-byte-missing.jpg', plain.subarray(0, -1), 'damaged'),
    image('header-only.jpg', plain.subarray(0, 40), 'damaged'),
    image('three-bytes.jpg', plain.subarray(0, 3), 'damaged'),
    image('no-frame.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'),
    image('flood.jpg', withSize(plain, 60_000, 60_000), 'too_many_pixels'),
    image('no-width.jpg', withSize(plain, 0, 480), 'damaged'),
    image('claims-more.jpg', withSize(plain, 2000, 2000), 1),
    image('endless-scans.jpg', withScans(plain, 5000), 'too_heavy'),
  ];
}

async function large(): Promise<CorpusFile[]> {
  return [
    image('50-megapixels.jpg', await picture(8000, 6250).jpeg().toBuffer(), 1, { shows: 'scene' }),
    image('over-50-megapixels.jpg', await picture(8001, 6250).jpeg().toBuffer(), 'too_many_pixels'),
  ];
}

export function withSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const content = Buffer.from(text, 'utf8');
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, content, jpeg.subarray(2)]);
}

function withSize(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11]));
  changed.writeUInt16BE(height, frame + 5);
  changed.writeUInt16BE(width, frame + 7);
  return changed;
}

/** The same scan again and again: each costs a decoder a walk over the whole picture. */
function withScans(jpeg: Buffer, times: number): Buffer {
  const from = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(from, -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: times }, () => scan), jpeg.subarray(-2)]);
}
