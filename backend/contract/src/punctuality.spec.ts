import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type Duty,
  owedPeriods,
  periodAfter,
  periodOn,
  punctualityOf,
  type Rhythms,
  windowOf,
  withRhythm,
} from './punctuality.js';
import { RHYTHMS } from './vocabulary.js';

const DUTY: Duty = {
  ...{ rhythm: 'quarterly', formerRhythms: [], terms: [{ from: null, until: null }], suspensions: [] },
  ...{ windows: {}, reports: [] },
};

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

  it('is not owed where it closed while its organisation was suspended', () => {
    const suspended = (from: string, until: string | null) => ({ ...DUTY, suspensions: [{ from, until }] });
    expect(owedPeriods(suspended('2026-04-30', '2026-05-01'), '2025-12-31', '2026-07-01')).toEqual([
      '2025-Q4',
      '2026-Q2',
    ]);
    expect(owedPeriods(suspended('2026-04-29', '2026-04-30'), '2025-12-31', '2026-07-01')).toHaveLength(3);
    expect(owedPeriods(suspended('2026-01-01', null), '2025-06-30', '2026-07-01')).toEqual(['2025-Q2', '2025-Q3']);
  });
});

describe('a rhythm', () => {
  const quarters: Rhythms = { rhythm: 'quarterly', formerRhythms: [] };

  it('begins with the next half-year, and the past keeps its own', () => {
    const halves = withRhythm(quarters, 'half_yearly', '2026-11-22');
    expect(halves).toEqual({ rhythm: 'half_yearly', formerRhythms: [{ rhythm: 'quarterly', until: '2027-01-01' }] });
    expect([periodOn('2026-12-31', halves), periodAfter('2026-Q4', halves)]).toEqual(['2026-Q4', '2027-H1']);
    expect(owedPeriods({ ...DUTY, ...halves }, '2026-08-01', '2027-07-01')).toEqual(['2026-Q3', '2026-Q4', '2027-H1']);
    expect(withRhythm(quarters, 'half_yearly', '2026-06-30').formerRhythms).toEqual([
      { rhythm: 'quarterly', until: '2026-07-01' },
    ]);
  });

  it('that never held leaves no trace', () => {
    const halves = withRhythm(quarters, 'half_yearly', '2026-11-22');
    expect(withRhythm(halves, 'half_yearly', '2026-12-01')).toEqual(halves);
    expect(withRhythm(halves, 'quarterly', '2026-12-01')).toEqual(quarters);
    const back = withRhythm(halves, 'quarterly', '2027-02-01');
    expect(back.formerRhythms).toEqual([...halves.formerRhythms, { rhythm: 'half_yearly', until: '2027-07-01' }]);
    expect(withRhythm(back, 'half_yearly', '2027-03-01')).toEqual(halves);
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
/** Rhythms follow each other where halves of a year begin. */
const formerRhythms = fc
  .uniqueArray(fc.constantFrom('2023-07-01', '2024-01-01', '2025-01-01', '2025-07-01'), { maxLength: 3 })
  .chain((days) =>
    fc.tuple(
      ...days.sort().map((until) => fc.record({ rhythm: fc.constantFrom(...RHYTHMS), until: fc.constant(until) })),
    ),
  );
const duty = fc.constantFrom(...RHYTHMS).chain((rhythm) => {
  const periods = RHYTHMS.flatMap((one) => allPeriods(one).map(({ period }) => period));
  const report = fc.record({ period: fc.constantFrom(...periods), isLate: fc.boolean() });
  const window = fc.record({ opensOn: fc.constant('2023-01-01'), closesOn: day });
  return fc.record({
    rhythm: fc.constant(rhythm),
    formerRhythms,
    suspensions: fc.array(
      term.filter(({ from }) => from !== null),
      { maxLength: 2 },
    ),
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    windows: fc.dictionary(fc.constantFrom(...periods), window, { maxKeys: 3 }),
    reports: fc.array(report, { maxLength: 12 }),
  });
});

/** The definition once more, as plainly as it can be said. */
function plainly(duties: Duty[], since: string | null, today: string) {
  const said = { due: 0, onTime: 0, late: 0, missing: 0 };
  for (const { rhythm, formerRhythms: former, terms, suspensions, windows, reports } of duties) {
    const ofTheirTime = RHYTHMS.flatMap((one) =>
      allPeriods(one).filter(({ lastDay }) => (former.find(({ until }) => lastDay < until)?.rhythm ?? rhythm) === one),
    );
    for (const { period, lastDay } of ofTheirTime) {
      const closesOn = windows[period]?.closesOn ?? addDays(lastDay, 30);
      const hadAccounts = since !== null && since <= lastDay;
      const led = terms.some(({ from, until }) => (from ?? '0') <= lastDay && lastDay < (until ?? '9'));
      const wasSilenced = suspensions.some(({ from, until }) => (from ?? '0') <= closesOn && closesOn < (until ?? '9'));
      if (!hadAccounts || !led || wasSilenced || lastDay >= today || closesOn >= today) continue;
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
