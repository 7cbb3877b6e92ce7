import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

/**
 * How a file is sealed: in chunks, so that it is opened without holding all of it and yet no byte is handed out before it
 * is verified. (The construction is STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, 2015, as `age` uses it.)
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | `PTE1` |
 * | 65 536 + 16 | a chunk of the file, AES-256-GCM, then its tag; as many as it takes |
 * | 0 to 65 536 + 16 | the last chunk; empty only where the file is |
 *
 * The nonce of a chunk is its number (11 bytes, from 0) and one byte that is 1 for the last: chunks that are changed,
 * swapped, left out, doubled, added or cut off do not open. A key seals one file, once, so no nonce comes twice.
 */
const MARK = Buffer.from('PTE1');
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
const NONCE_BYTES = 12;
const CIPHER = 'aes-256-gcm';

type Bytes = AsyncIterable<Buffer> | Iterable<Buffer>;

/** What is kept is not what was sealed, or not with this key, or not whole. */
export class NotAuthentic extends Error {
  override readonly name = 'NotAuthentic';

  constructor() {
    super('a sealed file was altered, cut off, or is another one');
  }
}

/** `key`: 32 random bytes that seal nothing else. */
export async function* seal(key: KeyObject, plain: Bytes): AsyncGenerator<Buffer> {
  yield MARK;
  let number = 0;
  for await (const { piece, isLast } of inPieces(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, nonceOf(number++, isLast)).setAAD(MARK);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Each part is verified before it is handed out; the end of it only comes when nothing is missing. @throws NotAuthentic */
export async function* open(key: KeyObject, sealed: Bytes): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { piece, isLast } of inPieces(withoutMark(sealed), SEALED_CHUNK_BYTES)) {
    yield openChunk(key, nonceOf(number++, isLast), piece);
  }
}

/** How long a file is that takes so many bytes when it is sealed. */
export function plainBytesOf(sealedBytes: number): number {
  const chunks = Math.ceil((sealedBytes - MARK.length) / SEALED_CHUNK_BYTES);
  return sealedBytes - MARK.length - chunks * TAG_BYTES;
}

function openChunk(key: KeyObject, nonce: Buffer, chunk: Buffer): Buffer {
  if (chunk.length < TAG_BYTES) throw new NotAuthentic();
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(MARK)
    .setAuthTag(chunk.subarray(-TAG_BYTES));
  const plain = decipher.update(chunk.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    throw new NotAuthentic();
  }
  return plain;
}

async function* withoutMark(sealed: Bytes): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const part of sealed) {
    if (start === null) {
      yield part;
      continue;
    }
    start = Buffer.concat([start, part]);
    if (start.length < MARK.length) continue;
    if (!start.subarray(0, MARK.length).equals(MARK)) throw new NotAuthentic();
    yield start.subarray(MARK.length);
    start = null;
  }
  if (start !== null) throw new NotAuthentic();
}

/** The same bytes, cut anew; the last piece is only known when nothing follows it. */
async function* inPieces(content: Bytes, size: number): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const part of content) {
    held.push(part);
    bytes += part.length;
    if (bytes <= size) continue;
    let rest = Buffer.concat(held);
    for (; rest.length > size; rest = rest.subarray(size)) yield { piece: rest.subarray(0, size), isLast: false };
    held = [rest];
    bytes = rest.length;
  }
  yield { piece: Buffer.concat(held), isLast: true };
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUIntBE(number, NONCE_BYTES - 1 - 6, 6);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}
