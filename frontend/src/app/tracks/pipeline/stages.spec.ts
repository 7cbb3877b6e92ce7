import { type PipelineStage } from '@parole-tenue/contract';

import { stage } from '../../../testing/tracks';
import { endsOf, stepsOf, verdictOf, widestOf } from './stages';

const pace = (share: number, timeShare: number | null): NonNullable<PipelineStage['pace']> => ({
  target: 100,
  targetOn: '2024-12-31',
  reached: share * 100,
  share,
  timeShare,
  pace: timeShare === null ? null : share / timeShare,
});

describe('the stages of a pipeline', () => {
  it('lose people between one and the stage they come from, which two stages may share', () => {
    const steps = stepsOf([
      stage('registered', 1000),
      stage('integrated', 300, 'registered'),
      stage('reintegrated', 500, 'registered'),
    ]);
    expect(steps.map(({ before, lost }) => [before?.slot.key, lost])).toEqual([
      [undefined, null],
      ['registered', 700],
      ['registered', 500],
    ]);
  });

  it('say nothing lost where one number is missing, and a gain where more arrived', () => {
    expect(stepsOf([stage('a', null), stage('b', 5, 'a')])[1]?.lost).toBeNull();
    expect(stepsOf([stage('a', 4), stage('b', 5, 'a')])[1]?.lost).toBe(-1);
  });

  it('set apart whatever follows no stage', () => {
    expect(stepsOf([stage('a', 4), stage('b', 3)]).map(({ isApart }) => isApart)).toEqual([false, true]);
  });

  it('are as wide as the largest number or target', () => {
    expect(widestOf([stage('a', 40), { ...stage('b', 3), pace: pace(0.03, null) }])).toBe(100);
    expect(widestOf([stage('a', null)])).toBe(1);
  });

  it('run from the first known number to the farthest, leaving out what is apart', () => {
    const ends = endsOf(stepsOf([stage('a', 9), stage('b', null, 'a'), stage('c', 2, 'b'), stage('x', 7)]));
    expect([ends.first?.slot.key, ends.last?.slot.key]).toEqual(['a', 'c']);
    expect(endsOf(stepsOf([stage('a', 9), stage('b', null, 'a')])).last).toBeNull();
  });

  it('fill in time, too slowly, or are past their day', () => {
    expect(verdictOf(pace(0.5, 0.5))).toBe('inTime');
    expect(verdictOf(pace(0.1, 0.8))).toBe('tooSlow');
    expect(verdictOf(pace(0.9, 1.4))).toBe('over');
    expect(verdictOf(pace(1.1, 1.4))).toBe('done');
    expect(verdictOf(pace(0.2, null))).toBeNull();
  });
});
