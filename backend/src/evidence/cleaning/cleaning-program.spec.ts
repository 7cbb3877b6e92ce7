import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cleaningFromSource } from '../../../test/cleaning-from-source.js';
import { GIF, SVG } from '../../../test/corpus/other-bytes.js';
import { picture } from '../../../test/corpus/scene.js';
import { startCleaning } from './cleaning-program.js';

const TEST = join(import.meta.dirname, '../../../test');
const PROBE = { entry: join(TEST, 'cleaning/probe.mjs'), parameters: [], folders: [join(TEST, 'cleaning')] };
const DENIED = 'ERR_ACCESS_DENIED';

describe('The process that cleans', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parole-tenue-probe-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('sees no variable of ours, reads its file, writes into its folder, stands back, and can do nothing else', async () => {
    process.env['EVIDENCE_TEST_CREDENTIAL'] = 'known to us alone';
    expect(await seenByProbe()).toEqual({
      variables: ['VIPS_DISC_THRESHOLD', 'MALLOC_ARENA_MAX'],
      priority: constants.priority.PRIORITY_BELOW_NORMAL,
      ownFile: 'done',
      otherFile: DENIED,
      system: DENIED,
      project: DENIED,
      intoFolder: 'done',
      elsewhere: DENIED,
      program: DENIED,
      code: 'EvalError',
    });
  });

  it('ends with the process that started it, however that ends', async () => {
    const parent = spawn(
      process.execPath,
      ['--import', join(TEST, 'typescript.mjs'), join(TEST, 'cleaning/parent.ts')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const lines = createInterface(parent.stdout);
    const [line] = (await once(lines, 'line')) as [string];
    const child = Number(line);
    expect(isAlive(child)).toBe(true);
    parent.kill('SIGKILL');
    for (let tries = 0; tries < 200 && isAlive(child); tries++) await delay(50);
    expect(isAlive(child)).toBe(false);
  });

  it('keeps every decoder shut but those of the three kinds of pictures', async () => {
    const { folders, entry } = cleaningFromSource();
    const stranger = join(folder, 'stranger');
    const kinds = [SVG, GIF, await picture().tiff().toBuffer(), await picture().png().toBuffer()];
    const answers: string[] = [];
    for (const bytes of kinds) {
      await writeFile(stranger, bytes);
      answers.push(await decodedApart(join(folders[0] ?? dirname(entry), 'picture.js'), stranger));
    }
    expect(answers).toEqual(['damaged', 'damaged', 'damaged', 'decoded']);
  });

  async function seenByProbe(): Promise<unknown> {
    const [own, secret, out] = [join(folder, 'own'), join(folder, 'secret'), join(folder, 'out')];
    await Promise.all([writeFile(own, ''), writeFile(secret, ''), mkdir(out)]);
    const job = {
      paths: [own],
      expected: 'image',
      folder: out,
      redactions: [],
      pixelsMax: 1,
      pagesMax: 1,
      bytesMax: 1,
    } as const;
    const child = startCleaning(PROBE, job, 2 ** 30);
    await once(child, 'message');
    child.send({ ...job, paths: [own, secret] });
    await once(child, 'message');
    child.kill('SIGKILL');
    return JSON.parse(await readFile(join(out, 'seen.json'), 'utf8')) as unknown;
  }
});

/** In a process of its own, because what is shut stays shut for the whole process. */
async function decodedApart(module: string, path: string): Promise<string> {
  const script = `
    const { decode } = await import(${JSON.stringify(pathToFileURL(module).href)});
    const bytes = (await import('node:fs')).readFileSync(${JSON.stringify(path)});
    console.log(await decode(bytes, 1e6).then(() => 'decoded', ({ reason }) => reason));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
