import { describe, expect, it } from '@jest/globals';
import { distanceOf, FIVE_STEPS, levelsOfFive, levelsOfRecorded } from './levels.js';

describe('counts on five steps', () => {
  it('are read on four: nearly full is not yet full, and none is lost', () => {
    const levels = levelsOfFive([12, 14, 18, 14, 20]);
    expect(levels).toEqual([12, 14, 32, 20]);
    expect(levels?.reduce((sum, count) => sum + count, 0)).toBe(78);
  });

  it.each([[[]], [[1, 2, 3, 4]], [[1, 2, 3, 4, 5, 6]]])('are none where there are not five: %j', (counts) => {
    expect(levelsOfFive(counts)).toBeNull();
  });

  it('are read so on the scale that the rule is stated for, and on no other of as many steps', () => {
    const counts = [12, 14, 18, 14, 20];
    expect(levelsOfRecorded({ scale: [...FIVE_STEPS], counts })).toEqual([12, 14, 32, 20]);
    expect(levelsOfRecorded({ scale: ['a', 'b', 'c', 'd', 'e'], counts })).toBeNull();
    expect(levelsOfRecorded({ scale: [...FIVE_STEPS].reverse(), counts })).toBeNull();
    expect(levelsOfRecorded({ scale: FIVE_STEPS.slice(0, 4), counts })).toBeNull();
  });
});

describe('the distance of two levels', () => {
  it.each([
    [0, 3, 3],
    [3, 0, 3],
    [2, 2, 0],
    [null, 2, null],
    [1, null, null],
    [null, null, null],
  ] as const)('of %j and %j is %j', (one, other, distance) => {
    expect(distanceOf(one, other)).toBe(distance);
  });
});
