import { type LevelShares, type Overview, type Perspective } from '@parole-tenue/contract';

import { chartRows } from './chart-rows';
import { type OverviewView } from './overview-view';

const share = (perspective: Perspective, full: number): LevelShares => ({
  perspective,
  levels: [0, 0, 0, full],
  outdated: 0,
  noEvidence: 0,
  notApplicable: 0,
  neverAssessed: 1,
});
const byTheme = (slug: string, full: number): Overview['sharesByTheme'][number] => ({
  theme: { slug, name: { fr: slug, en: slug, original: 'fr' } },
  recommendations: 2,
  shares: [share('government', full), share('donor', full - 1)],
});

const source: Pick<Overview, 'shares' | 'sharesByTheme'> = {
  shares: [share('government', 5), share('donor', 4)],
  sharesByTheme: [byTheme('work', 2), byTheme('peace', 3)],
};
const names = { perspective: (one: Perspective) => one, theme: ({ slug }: { slug: string }) => slug };
const rows = (view: Partial<OverviewView>) => chartRows(source, { filters: {}, by: undefined, ...view }, names);

describe('the rows of the chart', () => {
  it('are all sides, each number with the list of what it counts', () => {
    const [government, donor] = rows({ filters: { area: ['gao'] } });
    expect([government?.label, government?.counts.full, donor?.label]).toEqual(['government', 5, 'donor']);
    expect(donor?.lists).toEqual({
      not_initiated: { area: ['gao'], level: 'donor:0' },
      minimum: { area: ['gao'], level: 'donor:1' },
      intermediate: { area: ['gao'], level: 'donor:2' },
      full: { area: ['gao'], level: 'donor:3' },
      no_level: { area: ['gao'], level: 'donor:none' },
      total: { area: ['gao'] },
    });
  });

  it('are all themes, as one side sees them', () => {
    const found = rows({ by: 'donor' });
    expect(found.map(({ label, counts }) => [label, counts.full])).toEqual([
      ['work', 1],
      ['peace', 2],
    ]);
    expect(found[0]?.lists?.full).toEqual({ theme: ['work'], level: 'donor:3' });
  });

  it('are of the themes that were chosen', () => {
    expect(rows({ by: 'donor', filters: { theme: ['peace'] } }).map(({ label }) => label)).toEqual(['peace']);
  });
});
