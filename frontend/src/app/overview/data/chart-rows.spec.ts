import { type LevelShares, type Overview, type Perspective } from '@parole-tenue/contract';

import { chartRows, chartViewFrom } from './chart-rows';

const share = (perspective: Perspective, full: number): LevelShares => ({
  perspective,
  levels: [0, 0, 0, full],
  outdated: 0,
  noEvidence: 0,
  notApplicable: 0,
  neverAssessed: 1,
});

const source: Pick<Overview, 'shares' | 'sharesByTheme'> = {
  shares: [share('government', 5), share('donor', 4)],
  sharesByTheme: [
    {
      theme: { slug: 'work', name: { fr: 'Emploi', en: 'Work', original: 'fr' } },
      recommendations: 2,
      shares: [share('government', 2), share('donor', 1)],
    },
  ],
};
const names = { perspective: (one: Perspective) => one, theme: ({ slug }: { slug: string }) => slug };
const full = (view: Parameters<typeof chartRows>[1]): [string, number][] =>
  chartRows(source, view, names).map(({ label, counts }) => [label, counts.full]);

describe('the rows of the chart', () => {
  it('are all perspectives, on all themes or on one', () => {
    expect(full(chartViewFrom(null, null))).toEqual([
      ['government', 5],
      ['donor', 4],
    ]);
    expect(full(chartViewFrom(null, 'work'))).toEqual([
      ['government', 2],
      ['donor', 1],
    ]);
  });

  it('are all themes, as one perspective sees them', () => {
    expect(full(chartViewFrom('donor', null))).toEqual([['work', 1]]);
  });

  it('show everything where the address names nothing known', () => {
    expect(full(chartViewFrom('army', 'nowhere'))).toEqual([
      ['government', 5],
      ['donor', 4],
    ]);
  });
});
