import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { meansIn } from './means.js';

const PROJECT = resolve(import.meta.dirname, '../../..');
const FOLDERS = ['backend/src', 'backend/contract/src', 'frontend/src'];

const CHART = 'frontend/src/app/recommendations/ui/levels-over-time/level-lines.ts';
const BARS = 'frontend/src/app/tracks/targets/period-bars.ts';
/** What looks like a mean and is none: where and what, with the reason. */
const NONE: Record<string, string> = {
  'backend/src/cards/card-strip.ts divides by how many there are: (index * (WIDTH - 2 * MARGIN)) / sides.length':
    'the width of a column',
  'backend/src/cards/draw-card.ts divides by how many there are: (index * TEXT_WIDTH) / PERSPECTIVES.length':
    'the width of a column',
  [`${CHART} divides by how many there are: 100 / Math.max(1, this.quarters().length)`]: 'the width of a quarter',
  [`${BARS} divides by how many there are: 100 / Math.max(1, this.groups().length)`]: 'the width of a period',
  [`${BARS} divides by how many there are: BARS / bars.length`]: 'the width of a bar',
  'frontend/src/app/shared/ui/area-map/figures.ts adds levels up: all.reduce((sum, counts) => sum + (counts[level] ?? 0), 0)':
    'how many recommendations stand at one level, over the regions of one outline',
  'frontend/src/server/sitemap.ts divides by how many there are: MOST / LANGUAGES.length':
    'how many addresses of one language',
  'frontend/src/app/i18n/method.en.ts is called a mean: average': 'says that there is never one',
  'frontend/src/app/i18n/method.fr.ts is called a mean: average': 'says that there is never one',
};

async function sources(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(PROJECT, folder), { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  );
  return found.flat().filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'));
}

describe('nothing is averaged', () => {
  it('in no SQL, no code and no page', async () => {
    const names = await sources();
    expect(names.length).toBeGreaterThan(300);
    const faults = await Promise.all(
      names.map(async (name) =>
        meansIn(name, await readFile(join(PROJECT, name), 'utf8')).map((fault) => `${name} ${fault}`),
      ),
    );
    expect(faults.flat().sort()).toEqual(Object.keys(NONE).sort());
  });

  it.each([
    ['const SQL = `SELECT avg(level) FROM perspective_views`;'],
    ['const SQL = `SELECT ${key}, AVG (v.level) FROM ${views}`;'],
    [`const SQL = 'SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY level)';`],
    ['const SQL = `SELECT sum(v.level)::numeric / count(*) FROM perspective_views v`;'],
    ['const SQL = `SELECT sum(weight) / nullif(count(*), 0)`;'],
    ['const all = levels.reduce((sum, one) => sum + one, 0);'],
    ['const all = views.reduce((sum, { level }) => sum + (level ?? 0), 0);'],
    ['const one = total / views.length;'],
    ['const one = total / view.organisations;'],
    ['const averageLevel = 2;'],
    ['export function mean(values: number[]): number { return values[0] ?? 0; }'],
  ])('notices %s', (source) => {
    expect(meansIn('some.ts', source)).not.toEqual([]);
  });

  it('notices one in a page', () => {
    expect(meansIn('some.html', '<p>{{ total() / views().length }}</p>')).not.toEqual([]);
  });

  it.each([
    [
      '/** Never an average: avg(level) is nobody’s. */ const SQL = `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY level)`;',
    ],
    ['const meanwhile = milestones.reduce((sum, { weight }) => sum + weight, 0);'],
    ['const SQL = `SELECT sum(m.weight), count(*) FROM current_milestones m`;'],
    ['const half = width / 2;'],
  ])('leaves alone %s', (source) => {
    expect(meansIn('some.ts', source)).toEqual([]);
  });
});
