import { CHANGES_MOST, type PerspectiveView } from '@parole-tenue/contract';
import { fourPerspectives } from './item.mapper.js';
import { changesOf } from './level-changes.js';
import { type LevelsOfDay } from './levels-of-day.js';

const view = (perspective: PerspectiveView['perspective'], level: PerspectiveView['level']): PerspectiveView => ({
  ...{ perspective, state: 'assessed', level, lowest: level, highest: level, organisations: 1, latestOn: '2026-01-01' },
});
const day = (asOf: string, ...perspectives: PerspectiveView[]): LevelsOfDay => ({
  ...{ asOf, perspectives: fourPerspectives(perspectives), divergence: null, regionalDivergence: null },
});
const told = (days: LevelsOfDay[], most = 100) =>
  changesOf(days, most).map(({ on, perspective, from, to }) => [on, perspective, from.level, to.level, to.state]);

describe('changes of how sides see it', () => {
  it('begin where nobody had said anything, and stand newest first', () => {
    expect(told([day('2026-01-01', view('donor', 1)), day('2026-02-01', view('donor', 2))])).toEqual([
      ['2026-02-01', 'donor', 1, 2, 'assessed'],
      ['2026-01-01', 'donor', null, 1, 'assessed'],
    ]);
  });

  it('are none on a day on which a side is seen to say the same', () => {
    const more = { ...view('donor', 1), organisations: 2, lowest: 0 as const };
    expect(told([day('2026-01-01', view('donor', 1)), day('2026-02-01', more)])).toHaveLength(1);
  });

  it('are of each side for itself, in the order of the vocabulary', () => {
    const days = [day('2026-01-01', view('donor', 1)), day('2026-02-01', view('government', 3))];
    expect(told(days).slice(0, 2)).toEqual([
      ['2026-02-01', 'government', null, 3, 'assessed'],
      ['2026-02-01', 'donor', 1, null, 'never_assessed'],
    ]);
  });

  it('take the day before the first that is told for what was before', () => {
    const days = [1, 1, 2].map((level, index) => day(`2026-0${String(index + 1)}-01`, view('donor', level as 1 | 2)));
    expect(told(days, 2)).toEqual([['2026-03-01', 'donor', 1, 2, 'assessed']]);
  });

  it('are the latest of very many', () => {
    const days = Array.from({ length: CHANGES_MOST + 10 }, (_, index) =>
      day(`2026-01-01+${String(index).padStart(3, '0')}`, view('donor', (index % 2) as 0 | 1)),
    );
    expect(changesOf(days, 1000)).toHaveLength(CHANGES_MOST);
    expect(changesOf(days, 1000)[0]?.on).toBe(days.at(-1)?.asOf);
  });
});
