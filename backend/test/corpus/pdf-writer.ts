import { createHash } from 'node:crypto';

/** One numbered object: a dictionary or other value, and what its stream holds. */
export interface PdfObject {
  readonly value: string;
  readonly stream?: Buffer;
}

export interface PdfParts {
  /** Numbered from 1; the first is the catalogue. */
  readonly objects: readonly PdfObject[];
  /** What the trailer says besides. */
  readonly trailer?: string;
  readonly key?: Buffer;
}

/** Writes a document by hand, so that it can be as strange as a test needs it. */
export function writePdf({ objects, trailer = '', key }: PdfParts): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), body(objects, 1, 15, trailer, key)]);
}

/** A newer version behind the old one, which stays in the file: how programs save changes. */
export function updatePdf(pdf: Buffer, number: number, object: PdfObject, size: number): Buffer {
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))?.[1] ?? 0);
  const added = body([object], number, pdf.length, `/Prev ${previous}`, undefined, size);
  return Buffer.concat([pdf, added]);
}

function body(
  objects: readonly PdfObject[],
  first: number,
  from: number,
  trailer: string,
  key?: Buffer,
  size = objects.length + 1,
): Buffer {
  const parts = objects.map((object, index) => written(object, first + index, key));
  const offsets = parts.map((_, index) => from + parts.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const free = first === 1 ? '0000000000 65535 f \n' : '';
  const table = `xref\n${first === 1 ? 0 : first} ${objects.length + (first === 1 ? 1 : 0)}\n${free}${lines}`;
  const start = from + parts.reduce((sum, { length }) => sum + length, 0);
  const end = `${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
}

function written({ value, stream }: PdfObject, number: number, key?: Buffer): Buffer {
  if (!stream) return Buffer.from(`${number} 0 obj\n${value}\nendobj\n`, 'latin1');
  const content = key ? rc4(objectKey(key, number), stream) : stream;
  const dictionary = value.replace(/>>$/, `/Length ${content.length} >>`);
  const start = Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1');
  return Buffer.concat([start, content, Buffer.from('\nendstream\nendobj\n')]);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.alloc(16, 7);
const PERMISSIONS = -4;

/** The standard handler of old (40 bits): enough to need a password. */
export function encryption(userPassword: string): { trailer: string; key: Buffer } {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([padded(userPassword), owner, permissions, ID])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const entry = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`;
  return { trailer: `${entry} /ID [${hex(ID)} ${hex(ID)}]`, key };
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([number & 255, number >> 8, 0, 0, 0])])).subarray(0, key.length + 5);
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [state[one & 255], state[other & 255]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    bytes.map((byte, index) => {
      const i = index + 1;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
