import { type LevelsQuarter, type PerspectiveView } from '@parole-tenue/contract';

import { view } from '../../../../testing/views';
import { endsOf, lineOf } from './level-runs';

const quarter = (of: PerspectiveView, divergence: LevelsQuarter['divergence'] = null): LevelsQuarter => ({
  ...{ period: '2026-Q1', asOf: '2026-03-31', perspectives: [of], divergence, regionalDivergence: null },
});

describe('the line of one side over the quarters', () => {
  it('runs on while the level stays, and steps where it changes', () => {
    const quarters = [1, 1, 3, 3].map((level) => quarter(view('donor', level as 1 | 3)));
    expect(lineOf(quarters, 'donor')).toEqual({
      runs: [
        { from: 0, until: 2, level: 1, isHollow: false },
        { from: 2, until: 4, level: 3, isHollow: false },
      ],
      steps: [{ at: 2, from: 1, to: 3 }],
    });
  });

  it('has a gap where there is no level, and is hollow where there are only older ones', () => {
    const views = [
      view('donor', 1),
      view('donor', null, 'no_evidence'),
      view('donor', 1),
      view('donor', 1, 'outdated'),
    ];
    const { runs, steps } = lineOf(
      views.map((one) => quarter(one)),
      'donor',
    );
    expect(runs).toEqual([
      { from: 0, until: 1, level: 1, isHollow: false },
      { from: 2, until: 3, level: 1, isHollow: false },
      { from: 3, until: 4, level: 1, isHollow: true },
    ]);
    expect(steps).toEqual([]);
  });

  it('does not step over a gap, and knows nothing of other sides', () => {
    const views = [view('donor', 0), view('donor', null), view('donor', 3)];
    const quarters = views.map((one) => quarter(one));
    expect(lineOf(quarters, 'donor').steps).toEqual([]);
    expect(lineOf(quarters, 'government')).toEqual({ runs: [], steps: [] });
  });

  it('is summed up from the first quarter with a divergence to the last', () => {
    const quarters = [quarter(view('donor', 1)), quarter(view('donor', 1), 2), quarter(view('donor', 1), 1)];
    expect(endsOf(quarters)).toEqual({ first: quarters[1], last: quarters[2] });
    expect(endsOf([quarter(view('donor', 1))])).toBeNull();
  });
});
