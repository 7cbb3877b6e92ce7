import { type PipelineStage } from '@parole-tenue/contract';

import { stage } from '../../../testing/tracks';
import { stepsOf, verdictOf, widestOf } from './stages';

const pace = (share: number, timeShare: number | null): NonNullable<PipelineStage['pace']> => ({
  target: 100,
  targetOn: '2024-12-31',
  reached: share * 100,
  share,
  timeShare,
  pace: timeShare === null ? null : share / timeShare,
});

describe('the stages of a pipeline', () => {
  it('lose people on the way to all the stages that come next, which may be several', () => {
    const after = { dropOut: 0.2 };
    const steps = stepsOf([
      stage('registered', 1000),
      { ...stage('integrated', 300, 'registered'), ...after },
      { ...stage('reintegrated', 500, 'registered'), ...after },
    ]);
    expect(steps.map(({ next, dropOut, lost }) => [next.map(({ slot }) => slot.key), dropOut, lost])).toEqual([
      [['integrated', 'reintegrated'], 0.2, 200],
      [[], null, null],
      [[], null, null],
    ]);
  });

  it('say nothing lost where it is not known, and a gain where more arrived', () => {
    expect(stepsOf([stage('a', null), stage('b', 5, 'a')])[0]?.lost).toBeNull();
    expect(stepsOf([stage('a', 4), { ...stage('b', 5, 'a'), dropOut: -0.25 }])[0]?.lost).toBe(-1);
  });

  it('set apart whatever follows no stage', () => {
    expect(stepsOf([stage('a', 4), stage('b', 3)]).map(({ isApart }) => isApart)).toEqual([false, true]);
  });

  it('are as wide as the largest number or target', () => {
    expect(widestOf([stage('a', 40), { ...stage('b', 3), pace: pace(0.03, null) }])).toBe(100);
    expect(widestOf([stage('a', null)])).toBe(1);
  });

  it('fill in time, too slowly, or are full', () => {
    expect(verdictOf(pace(0.5, 0.5))).toBe('inTime');
    expect(verdictOf(pace(0.1, 0.8))).toBe('tooSlow');
    expect(verdictOf(pace(1.1, 1.4))).toBe('done');
    expect(verdictOf(pace(0.2, null))).toBeNull();
  });
});
