import { body, seats } from '../../../testing/tracks';
import { highestOf, pointsOf, spanOf, standingOf, timeOf } from './seats';

describe('seats over time', () => {
  it('stand by their date, as precise as it is known', () => {
    expect(timeOf('2020')).toBe(2020.5);
    expect(timeOf('2020-01')).toBeCloseTo(2020 + 0.5 / 12);
    expect(timeOf('2020-12-31')).toBeCloseTo(2021);
    expect(timeOf('2018-09')).toBeLessThan(timeOf('2018-10'));
  });

  it('span whole years around every count of every body', () => {
    expect(spanOf([body('a', [seats('2018-09', 0.3)]), body('b', [seats('2023', 0.2)])])).toEqual({
      from: 2018,
      until: 2024,
    });
    expect(spanOf([body('a', [])])).toBeNull();
  });

  it('keep two counts of one date, and one without a share', () => {
    const points = pointsOf(body('a', [seats('2020', 0.03), seats('2020', 0.31), seats('2020', null)]), {
      from: 2020,
      until: 2021,
    });
    expect(points.map(({ x, share }) => [x, share])).toEqual([
      [50, 0.03],
      [50, 0.31],
      [50, null],
    ]);
  });

  it('have an axis above the legal share and above every count, and never over the whole', () => {
    expect(highestOf([body('a', [seats('2020', 0.1)])])).toBeCloseTo(0.5);
    expect(highestOf([body('a', [seats('2020', 0.62)])])).toBeCloseTo(0.7);
    expect(highestOf([body('a', [seats('2020', 1)])])).toBe(1);
  });

  it('comply by their last count; a body without counts never failed', () => {
    const bodies = [
      body('a', [seats('2020', 0.3)], { compliesNow: true, everComplied: true }),
      body('b', [seats('2020', 0.1)], { compliesNow: false, everComplied: false }),
      body('c', [], { compliesNow: null, everComplied: false }),
    ];
    expect(standingOf(bodies)).toEqual({ complying: 1, never: 1 });
  });
});
