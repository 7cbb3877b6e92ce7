import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Duty, owedPeriods, punctualityOf, windowOf } from './punctuality.js';
import { RHYTHMS } from './vocabulary.js';

const DUTY: Duty = { rhythm: 'quarterly', terms: [{ from: null, until: null }], windows: {}, reports: [] };

describe('a reporting period', () => {
  it('is open from its first day until thirty days after its last, where nobody set other days', () => {
    expect(windowOf('2026-Q4', DUTY)).toEqual({ opensOn: '2026-10-01', closesOn: '2027-01-30' });
    expect(windowOf('2026-H1', DUTY)).toEqual({ opensOn: '2026-01-01', closesOn: '2026-07-30' });
    const set = { opensOn: '2026-12-01', closesOn: '2027-03-01' };
    expect(windowOf('2026-Q4', { windows: { '2026-Q4': set } })).toEqual(set);
  });

  it('is owed by who led with accounts on its last day', () => {
    expect(owedPeriods(DUTY, '2025-12-31', '2026-07-01')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(owedPeriods(DUTY, '2026-01-01', '2026-06-30')).toEqual(['2026-Q1']);
    expect(owedPeriods({ ...DUTY, rhythm: 'half_yearly' }, '2025-12-31', '2026-07-01')).toEqual(['2025-H2', '2026-H1']);
    expect(owedPeriods({ ...DUTY, terms: [{ from: null, until: '2026-03-31' }] }, '2026-01-01', '2026-07-01')).toEqual(
      [],
    );
    expect(owedPeriods(DUTY, null, '2026-07-01')).toEqual([]);
  });
});

/** Every period of these years with its last day, written down. */
const ENDS = {
  quarterly: { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' },
  half_yearly: { H1: '06-30', H2: '12-31' },
};
const YEARS = [2023, 2024, 2025, 2026];
const allPeriods = (rhythm: keyof typeof ENDS) =>
  YEARS.flatMap((year) =>
    Object.entries(ENDS[rhythm]).map(([part, end]) => ({ period: `${year}-${part}`, lastDay: `${year}-${end}` })),
  );

const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-01', days));
const term = fc.record({ from: fc.option(day), until: fc.option(day) });
const duty = fc.constantFrom(...RHYTHMS).chain((rhythm) => {
  const periods = allPeriods(rhythm).map(({ period }) => period);
  const report = fc.record({ period: fc.constantFrom(...periods), isLate: fc.boolean() });
  const window = fc.record({ opensOn: fc.constant('2023-01-01'), closesOn: day });
  return fc.record({
    rhythm: fc.constant(rhythm),
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    windows: fc.dictionary(fc.constantFrom(...periods), window, { maxKeys: 3 }),
    reports: fc.array(report, { maxLength: 12 }),
  });
});

/** The definition once more, as plainly as it can be said. */
function plainly(duties: Duty[], since: string | null, today: string) {
  const said = { due: 0, onTime: 0, late: 0, missing: 0 };
  for (const { rhythm, terms, windows, reports } of duties) {
    for (const { period, lastDay } of allPeriods(rhythm)) {
      const closesOn = windows[period]?.closesOn ?? addDays(lastDay, 30);
      const hadAccounts = since !== null && since <= lastDay;
      const led = terms.some(({ from, until }) => (from ?? '0') <= lastDay && lastDay < (until ?? '9'));
      if (!hadAccounts || !led || lastDay >= today || closesOn >= today) continue;
      const told = reports.filter((report) => report.period === period);
      said.due++;
      if (told.length === 0) said.missing++;
      else if (told.every(({ isLate }) => isLate)) said.late++;
      else said.onTime++;
    }
  }
  return said;
}

describe('punctuality', () => {
  it('holds its definition', () => {
    fc.assert(
      fc.property(fc.array(duty, { maxLength: 3 }), fc.option(day), day, (duties, since, today) => {
        expect(punctualityOf(duties, since, today)).toEqual(plainly(duties, since, today));
      }),
      { numRuns: 300 },
    );
  });

  it('counts each period once: in time, late or never', () => {
    fc.assert(
      fc.property(fc.array(duty, { maxLength: 3 }), day, day, (duties, since, today) => {
        const { due, onTime, late, missing } = punctualityOf(duties, since, today);
        expect(onTime + late + missing).toBe(due);
      }),
    );
  });
});
