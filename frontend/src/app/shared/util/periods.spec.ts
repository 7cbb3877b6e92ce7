import { withWords } from '../../../testing/words';
import { periodsUpTo, sayPeriod } from './periods';

describe('periods', () => {
  it('are said in words', async () => {
    const words = await withWords('fr');
    await words.add('work');
    expect(sayPeriod('2026-Q4', words)).toBe('4e trimestre 2026');
  });

  it('go back over the turn of the year', () => {
    expect(periodsUpTo('2026-Q2', 4)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3']);
  });
});
