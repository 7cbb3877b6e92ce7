import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder.js';

let folder: string;
let holder: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
});

afterEach(async () => {
  holder?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

it('refuses a second holder and tells it where the first one answers', async () => {
  const first = await DataFolder.hold(folder);
  await first.announce('http://127.0.0.1:3000');
  await expect(DataFolder.hold(folder)).rejects.toThrow(
    /^Parole tenue already runs .* http:\/\/127\.0\.0\.1:3000 \(process \d+\)/,
  );
  await first.release();
  await (await DataFolder.hold(folder)).release();
});

it('is free again when its holder was killed', async () => {
  const child = spawn(process.execPath, ['-e', HOLD, join(folder, 'lock')], { stdio: ['ignore', 'pipe', 'ignore'] });
  holder = child;
  await once(child.stdout, 'data');
  await expect(DataFolder.hold(folder)).rejects.toThrow('already runs');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await DataFolder.hold(folder)).release();
});

it('leaves who may do what in a folder as it was, but for entering it', async () => {
  await chmod(folder, 0o1777);
  await (await DataFolder.hold(folder)).release();
  expect((await stat(folder)).mode & 0o7777).toBe(0o1777);
});

it('says in one line what is wrong with a folder that is none', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(DataFolder.hold(join(file, 'data'))).rejects.toThrow(/is not a folder: move that file away/);
});

const HOLD = `
  const lock = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
  lock.exec('BEGIN EXCLUSIVE');
  console.log('held');
  setInterval(() => undefined, 1000);
`;
