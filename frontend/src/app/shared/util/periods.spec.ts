import { withWords } from '../../../testing/words';
import { periodsUpTo, sayPeriod } from './periods';

describe('periods', () => {
  it('are said in words', async () => {
    const words = await withWords('fr');
    expect(sayPeriod('2026-Q4', words)).toBe('4e trimestre 2026');
    expect(sayPeriod('2026-H2', words)).toBe('2e semestre 2026');
  });

  it('go back over the turn of the year', () => {
    expect(periodsUpTo('2026-Q2', 4)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3']);
    expect(periodsUpTo('2026-H1', 3)).toEqual(['2026-H1', '2025-H2', '2025-H1']);
  });
});
