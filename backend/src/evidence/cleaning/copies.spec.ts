import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { CleaningInterrupted } from './cleaning.types.js';
import { readPage, takeCopy } from './copies.js';

const NAME = 'ab'.repeat(16);

/** A decoder that was taken over is not bound by what Node allows: what it left is looked at as if it were. */
describe('What a cleaning process left', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parole-tenue-copies-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const read = (name = NAME) => readPage(folder, { large: name, medium: name, small: name });
  const picture = (side = 9) => sharp({ create: { width: side, height: side, channels: 3, background: 'red' } });
  const leave = (bytes: Buffer) => writeFile(join(folder, NAME), bytes);

  it('is taken when it is a plain picture', async () => {
    await leave(await picture().webp().toBuffer());
    expect((await read()).small).toMatchObject({ name: NAME, width: 9, height: 9, mediaType: 'image/webp' });
  });

  it.each([
    [
      'a picture with metadata',
      () =>
        picture()
          .withExif({ IFD0: { Make: 'x' } })
          .webp()
          .toBuffer(),
    ],
    ['a picture with a colour profile', () => picture().withIccProfile('p3').webp().toBuffer()],
    [
      'a picture with something behind it',
      async () => Buffer.concat([await picture().webp().toBuffer(), Buffer.from('PK')]),
    ],
    ['a picture that is cut off', async () => (await picture().webp().toBuffer()).subarray(0, -4)],
    ['a larger picture than asked for', () => picture(400).webp().toBuffer()],
    ['a picture of another kind', () => picture().jpeg().toBuffer()],
    ['an empty file', () => Promise.resolve(Buffer.alloc(0))],
  ])('is not taken when it is %s', async (_what, bytes) => {
    await leave(await bytes());
    await expect(read()).rejects.toThrow(CleaningInterrupted);
  });

  it('is not taken through a link', async () => {
    const secret = join(folder, 'secret');
    await writeFile(secret, await picture().webp().toBuffer());
    await symlink(secret, join(folder, NAME));
    await expect(read()).rejects.toThrow('ELOOP');
  });

  it('is taken once, off the disk, and only as it was when it was looked at', async () => {
    await leave(await picture().webp().toBuffer());
    const { small } = await read();
    expect((await takeCopy(folder, small)).length).toBe(small.bytes);
    expect(await readdir(folder)).toEqual([]);
    const secret = await mkdtemp(join(folder, 'secret-'));
    await writeFile(join(secret, 'key'), 'a key');
    await symlink(join(secret, 'key'), join(folder, NAME));
    await expect(takeCopy(folder, small)).rejects.toThrow('ELOOP');
    await rm(join(folder, NAME));
    await leave(await picture(8).webp().toBuffer());
    await expect(takeCopy(folder, small)).rejects.toThrow(CleaningInterrupted);
  });

  it.each(['../secret', 'a/b', '', '/etc/passwd', 'AB'.repeat(16)])('is not taken under the name %j', async (name) => {
    await expect(read(name)).rejects.toThrow('strange name');
  });
});
