import { type Decision, type Meeting, type MilestoneMove, type ReportedValue } from '@parole-tenue/contract';

import { gapsOfReport } from './gaps';
import { emptyReport } from './statement-form';
import { type Content } from './statement-types';

const ENOUGH = 'Quatre mille stages sont ouverts.';
const INDICATORS = [
  { id: 'i1', kind: 'count' },
  { id: 'i2', kind: 'quota' },
] as const;
const BLANK_VALUE = { on: '2026-11-22', value: null, numerator: null, denominator: null, unavailable: null };

const missing = (changes: Partial<Content<'report'>>): string[] =>
  gapsOfReport({ ...emptyReport('2026-Q4', 'fr'), text: ENOUGH, ...changes }, INDICATORS).map(({ name }) => name);
const move = (changes: Partial<MilestoneMove>): MilestoneMove => ({
  ...{ milestone: 'm1', state: 'in_progress', achievedOn: null, text: '', blockers: [] },
  ...changes,
});
const value = (changes: Partial<ReportedValue>): ReportedValue => ({
  ...{ indicator: 'i1', ...BLANK_VALUE, comment: '', parts: [] },
  ...changes,
});
const meeting = (changes: Partial<Meeting>): Meeting => ({
  ...{ id: 't1', level: 'national', heldOn: '2026-11-02', area: null, organisations: [] },
  ...{ women: null, men: null, young: null, agenda: '', decisions: [] },
  ...changes,
});
const decision = (changes: Partial<Decision>): Decision => ({ id: 'd1', text: '', owner: '', dueOn: null, ...changes });

describe('what a report lacks', () => {
  it('is a day that has been, where one that is still to come was typed', () => {
    const achieved = (achievedOn: string): string[] => missing({ moves: [move({ state: 'achieved', achievedOn })] });
    expect(achieved('2099-01-01')).toEqual(['moves.m1.achievedOn']);
    expect(achieved('2026-01-01')).toEqual([]);
  });

  it('is nothing where words are enough', () => {
    expect(missing({})).toEqual([]);
  });

  it('is how many characters of text', () => {
    expect(gapsOfReport(emptyReport('2026-Q4', 'fr'), [])).toEqual([
      { name: 'text', what: 'report.gap.text', count: 20 },
    ]);
  });

  it.each<[string, Partial<Content<'report'>>, string[]]>([
    ['the day of what is achieved', { moves: [move({ state: 'achieved' })] }, ['moves.m1.achievedOn']],
    ['why something is cancelled', { moves: [move({ state: 'cancelled', text: ' ' })] }, ['moves.m1.text']],
    [
      'what blocks',
      { moves: [move({ blockers: [{ kind: 'law', text: '', since: '2026-11-01' }] })] },
      ['moves.m1.blockers.law.text'],
    ],
    ['nothing of a move on its way', { moves: [move({})] }, []],
    ['a number where only a comment stands', { values: [value({ comment: 'Bientôt' })] }, ['values.i1.value']],
    ['nothing of a zero', { values: [value({ value: 0 })] }, []],
    ['why a number is not available', { values: [value({ unavailable: '' })] }, ['values.i1.unavailable']],
    ['the whole', { values: [value({ indicator: 'i2', numerator: 3 })] }, ['values.i2.denominator']],
    ['the part', { values: [value({ indicator: 'i2', denominator: 9 })] }, ['values.i2.numerator']],
    ['where a regional meeting was', { meetings: [meeting({ level: 'regional' })] }, ['meetings.t1.area']],
    [
      'what was decided, and who does it',
      { meetings: [meeting({ decisions: [decision({})] })] },
      ['meetings.t1.decisions.d1.text', 'meetings.t1.decisions.d1.owner'],
    ],
  ])('is %s', (_, changes, names) => {
    expect(missing(changes)).toEqual(names);
  });
});
