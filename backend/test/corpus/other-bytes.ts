import { crc32 } from 'node:zlib';
import { CANARIES } from './canaries.js';

/** The harmless text that every scanner takes for malware. In two parts, so that this file is not taken for it. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

export const HTML = Buffer.from(
  `<!doctype html><html><body><script>fetch('/api/session')</script><p>${CANARIES.hidden}</p></body></html>`,
);

export const SVG = Buffer.from(
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><text>${CANARIES.hidden}</text></svg>`,
);

export const GIF = Buffer.from('R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=', 'base64');

/** What an ISO container of this brand begins with: films, HEIC and AVIF. */
export function isoFile(brand: string): Buffer {
  const type = Buffer.from(`....ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1');
  type.writeUInt32BE(type.length, 0);
  const content = Buffer.from(`....mdat${CANARIES.hidden}`, 'latin1');
  content.writeUInt32BE(content.length, 0);
  return Buffer.concat([type, content]);
}

export const MP4 = isoFile('mp42');

/** An archive of one stored file. */
export function zipOf(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  local.copy(central, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, Buffer.from(name), content, central, Buffer.from(name), end]);
}

export const ZIP = zipOf('secret.txt', CANARIES.hidden);
