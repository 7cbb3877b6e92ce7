import { CANARIES } from './canaries.js';
import { type CorpusFile, document, image } from './corpus-file.js';
import { EICAR, GIF, HTML, isoFile, MP4, SVG, ZIP, zipOf } from './other-bytes.js';
import { picture } from './scene.js';

const RIGHT_TO_LEFT = '\u202e';

/** What is none of the four kinds, whatever it is called. */
export async function disguises(): Promise<CorpusFile[]> {
  const strangers: [string, Buffer][] = [
    ['drawing.jpg', SVG],
    ['drawing.svg', SVG],
    ['page.png', HTML],
    ['page.html', HTML],
    ['animation.gif', GIF],
    ['script.gif', Buffer.concat([Buffer.from('GIF89a/*'), GIF.subarray(8), Buffer.from('*/=1;alert(1)//')])],
    ['iphone.heic', isoFile('heic')],
    ['photo.avif', isoFile('avif')],
    ['film.mp4', MP4],
    ['film.jpg', MP4],
    ['scan.tiff', await picture().tiff().toBuffer()],
    ['scan.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(80)])],
    ['icon.ico', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0])],
    ['sound.webp', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
    ['archive.jpg', ZIP],
    ['program.jpg', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['photo.jpg.exe', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['program.png', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
    ['virus.jpg', EICAR],
    ['empty-looking.jpg', Buffer.alloc(4096)],
    ['one-byte.jpg', Buffer.from([0xff])],
    ['text.jpg', Buffer.from(CANARIES.author)],
    ['jpeg-after-a-space.jpg', Buffer.concat([Buffer.from(' '), await picture().jpeg().toBuffer()])],
  ];
  const papers: [string, Buffer][] = [
    ['macros.docm', zipOf('word/vbaProject.bin', CANARIES.hidden)],
    ['macros.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])],
    ['letter.rtf', Buffer.from('{\\rtf1\\ansi hello}')],
    ['letter.ps', Buffer.from('%!PS-Adobe-3.0\nshowpage\n')],
    ['letter.pdf', zipOf('word/document.xml', CANARIES.hidden)],
    ['page.pdf', HTML],
  ];
  return [
    ...strangers.map(([name, bytes]) => image(name, bytes, 'type_refused')),
    ...papers.map(([name, bytes]) => document(name, bytes, 'type_refused')),
    image('empty.jpg', Buffer.alloc(0), 'empty'),
    document('empty.pdf', Buffer.alloc(0), 'empty'),
    image('too-large.jpg', Buffer.alloc(25 * 1024 * 1024 + 1, 0xff), 'too_large'),
  ];
}

/** Good pictures under bad names, and one kind declared as the other. */
export async function misnamed(pdf: Buffer): Promise<CorpusFile[]> {
  const jpeg = await picture().jpeg().toBuffer();
  const png = await picture().png().toBuffer();
  const names = [
    'photo.jpg.exe',
    `photo-${RIGHT_TO_LEFT}gpj.exe`,
    'page.html',
    '.htaccess',
    'no name',
    'con.pdf',
    '-rf',
    'a;b|c$(d)',
  ];
  return [
    ...names.map((name) => image(name, jpeg, 1, { shows: 'scene' })),
    image(CANARIES.fileName, jpeg, 1, { shows: 'scene' }),
    image('really-a-png.jpg', png, 1, { shows: 'scene' }),
    image('document.jpg', pdf, 'type_mismatch'),
    document('picture.pdf', png, 'type_mismatch'),
  ];
}
