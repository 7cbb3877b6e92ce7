import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotAuthentic, open, plainBytesOf, seal } from './sealed-format.js';

const MARK = 4;
const CHUNK = 65_536;
const SEALED_CHUNK = CHUNK + 16;

const newKey = (): KeyObject => createSecretKey(randomBytes(32));
const key = newKey();

async function gathered(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

const sealed = (plain: Buffer): Promise<Buffer> => gathered(seal(key, [plain]));
const opened = (content: Buffer, withKey = key): Promise<Buffer> => gathered(open(withKey, [content]));

/** Cut into parts as a slow line would bring them. */
function* inParts(content: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17];

/** Three chunks and a bit, sealed once: each property cuts it up in its own way. */
const PLAIN = randomBytes(3 * CHUNK + 1000);
const SEALED = await sealed(PLAIN);
const CHUNKS = [...inParts(SEALED.subarray(MARK), SEALED_CHUNK)];
const assembled = (chunks: Buffer[]): Buffer => Buffer.concat([SEALED.subarray(0, MARK), ...chunks]);

describe('a sealed file', () => {
  it.each(SIZES)('of %d bytes opens with its key, and its length is known beforehand', async (bytes) => {
    const plain = randomBytes(bytes);
    const content = await sealed(plain);
    expect((await opened(content)).equals(plain)).toBe(true);
    expect(plainBytesOf(content.length)).toBe(bytes);
  });

  it('is the same however it comes in parts', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), async (one, two) => {
        const content = await gathered(seal(key, inParts(PLAIN, Math.max(one, 500))));
        expect(content.equals(SEALED)).toBe(true);
        expect((await gathered(open(key, inParts(content, Math.max(two, 500))))).equals(PLAIN)).toBe(true);
      }),
      { numRuns: 30 },
    ));

  it('brought byte by byte opens too', async () => {
    const content = await gathered(seal(key, inParts(Buffer.from('Sira a témoigné.'), 1)));
    expect((await gathered(open(key, inParts(content, 1)))).toString()).toBe('Sira a témoigné.');
  });

  it('shows nothing of what is in it', async () => {
    const content = await sealed(Buffer.from('Sira a témoigné. '.repeat(10_000)));
    expect(content.includes('Sira')).toBe(false);
  });

  it('holds no more than two chunks or so in memory, whatever its length', async () => {
    let inside = 0;
    let most = 0;
    const plain = function* (): Generator<Buffer> {
      for (let at = 0; at < 400; at++) {
        inside += CHUNK;
        yield Buffer.alloc(CHUNK);
      }
    };
    for await (const part of open(key, seal(key, plain()))) {
      most = Math.max(most, inside);
      inside -= part.length;
    }
    expect(most).toBeLessThanOrEqual(4 * CHUNK);
  });
});

describe('what is not as it was sealed is refused', () => {
  const refuses = async (content: Buffer): Promise<void> => {
    await expect(opened(content)).rejects.toThrow(NotAuthentic);
  };

  it('with any byte changed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: SEALED.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = Buffer.from(SEALED);
          altered[at] = (altered[at] ?? 0) ^ change;
          await refuses(altered);
        },
      ),
      { numRuns: 300 },
    ));

  it('cut off anywhere, also where a chunk ends', async () => {
    for (const kept of [0, 1, 2, 3]) await refuses(assembled(CHUNKS.slice(0, kept)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: SEALED.length - 1 }), (length) => refuses(SEALED.subarray(0, length))),
      { numRuns: 100 },
    );
  });

  it('with anything behind it', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), (more) =>
        refuses(Buffer.concat([SEALED, more])),
      ),
    ));

  it('with chunks in any other order, left out or doubled', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: CHUNKS.length - 1 }), { maxLength: 6 }), async (order) => {
        fc.pre(order.join() !== CHUNKS.map((_, index) => index).join());
        await refuses(assembled(order.map((index) => CHUNKS[index] ?? Buffer.alloc(0))));
      }),
    ));

  it('with chunks of another file', async () => {
    const other = await gathered(seal(newKey(), [PLAIN]));
    await refuses(Buffer.concat([SEALED.subarray(0, MARK + SEALED_CHUNK), other.subarray(MARK + SEALED_CHUNK)]));
  });

  it('with another key', async () => {
    await expect(opened(SEALED, newKey())).rejects.toThrow(NotAuthentic);
  });

  it('and no byte of the chunk in question comes out before', async () => {
    const altered = Buffer.from(SEALED);
    altered.writeUInt8(altered.readUInt8(MARK + SEALED_CHUNK + 5) ^ 1, MARK + SEALED_CHUNK + 5);
    let came = 0;
    const reading = async (): Promise<void> => {
      for await (const part of open(key, inParts(altered, 1000))) came += part.length;
    };
    await expect(reading()).rejects.toThrow(NotAuthentic);
    expect(came).toBe(CHUNK);
  });
});
