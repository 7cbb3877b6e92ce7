import { countStates, outcomesOf, stateOf } from './coverage';

describe('where state and civil society met', () => {
  it('is within twelve months, longer ago, or nowhere known', () => {
    expect(stateOf({ area: 'gao', meetings: 2, lastOn: '2026-06-12' })).toBe('some');
    expect(stateOf({ area: 'gao', meetings: 0, lastOn: '2024-06-12' })).toBe('older');
    expect(stateOf({ area: 'gao', meetings: 0, lastOn: null })).toBe('never');
  });

  it('counts every area once', () => {
    expect(
      countStates([
        { area: 'gao', meetings: 2, lastOn: '2026-06-12' },
        { area: 'kidal', meetings: 0, lastOn: null },
        { area: 'mopti', meetings: 0, lastOn: null },
      ]),
    ).toEqual({ some: 1, older: 0, never: 2 });
  });
});

describe('what became of decisions', () => {
  it('counts each once: what is past due is not also open', () => {
    const counts = outcomesOf({ made: 10, kept: 3, notKept: 1, disputed: 1, open: 5, overdue: 2 });
    expect(counts.map(({ key, count }) => [key, count])).toEqual([
      ['kept', 3],
      ['notKept', 1],
      ['disputed', 1],
      ['open', 3],
      ['overdue', 2],
    ]);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  });
});
