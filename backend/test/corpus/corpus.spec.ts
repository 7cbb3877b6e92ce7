import { type CleaningOf, cleanAll } from './clean-all.js';
import { corpus } from './corpus.js';
import { type CorpusFile } from './corpus-file.js';
import { ExifTool } from './exiftool.js';
import { tracesIn } from './traces.js';

const MINUTES = 60_000;
const tool = new ExifTool();
const files = await corpus(tool);

describe('Files that somebody sends', () => {
  let cleanings: Map<CorpusFile, CleaningOf>;
  beforeAll(async () => {
    cleanings = await cleanAll(files);
  }, 5 * MINUTES);
  afterAll(() => {
    tool.dispose();
  });

  it('are of more than eighty kinds', () => {
    expect(files.length).toBeGreaterThan(80);
  });

  it.each(files.map((file) => [file.declared, file.name, file.outcome, file] as const))(
    '%s %j: %s',
    (_declared, _name, outcome, file) => {
      const cleaning = cleanings.get(file);
      expect(cleaning?.outcome).toBe(outcome);
      expect(cleaning?.faults).toEqual([]);
    },
  );

  it(
    'come out without any trace of place, device, author, software or time, as another tool reads them',
    async () => {
      const copies = [...cleanings].flatMap(([file, { copies }]) =>
        copies.map((bytes, index) => [numbered(file, index, 'webp'), bytes] as const),
      );
      expect(copies.length).toBeGreaterThan(300);
      expect(await tracesIn(tool, new Map(copies))).toEqual([]);
    },
    MINUTES,
  );

  describe('with the cleaner disabled', () => {
    const accepted = files.filter(({ outcome }) => typeof outcome === 'number');
    let accused: Set<string>;
    beforeAll(async () => {
      const through = accepted.map((file) => [numbered(file, 0, 'bin'), file.bytes] as const);
      accused = new Set((await tracesIn(tool, new Map(through))).map((trace) => trace.split(':')[0] ?? ''));
    }, MINUTES);

    it('are caught by the same check, each that tells something', () => {
      const telling = accepted.filter(({ tells }) => tells);
      expect(telling.length).toBeGreaterThan(50);
      expect(telling.map((file) => numbered(file, 0, 'bin')).filter((name) => !accused.has(name))).toEqual([]);
    });

    it('are not caught where there is nothing to tell', () => {
      const silent = accepted.filter(({ tells }) => !tells);
      expect(silent.map((file) => numbered(file, 0, 'bin')).filter((name) => accused.has(name))).toEqual([]);
    });
  });
});

/** A name that the tool's file system takes, and that leads back to the row. */
function numbered(file: CorpusFile, index: number, extension: string): string {
  return `${files.indexOf(file)}-${file.name.replace(/[^a-z0-9]+/gi, '-')}-${index}.${extension}`;
}
