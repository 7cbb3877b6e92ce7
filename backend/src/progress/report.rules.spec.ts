import { type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { check, cso, meeting, move, value } from '../../test/report-draft.js';

const published = {
  state: 'published',
  organisationId: 'ours',
  recommendationId: 'PD-N2',
  period: '2026-Q3',
  supersededBy: null,
} as StatementView;

describe('the report that is superseded', () => {
  const supersedes = 'before';
  it.each<[string, object | null, string[]]>([
    ['is the current one of the own organisation', published, []],
    ['stands under no id the author sees', null, ['supersedes not_found']],
    ['is not published', { ...published, state: 'submitted' }, ['supersedes not_found']],
    ['is of another organisation', { ...published, organisationId: 'theirs' }, ['supersedes not_found']],
    ['is about something else', { ...published, recommendationId: 'PD-N3' }, ['supersedes not_found']],
    ['has a newer version already', { ...published, supersededBy: 'newer' }, ['supersedes not_allowed']],
    ['has this one as its newer version', { ...published, supersededBy: 'this' }, []],
  ])('%s', (_, superseded, faults) => {
    expect(check({ supersedes }, { context: { superseded: superseded as StatementView | null } })).toEqual(faults);
  });
});

describe('the words of a report that goes on to somebody else', () => {
  const complete = true;
  it.each<[string, Partial<StatementDraft>, string[]]>([
    ['are enough with twenty characters', { text: 'x'.repeat(20) }, []],
    ['are too few with nineteen and a space', { text: `${'x'.repeat(19)} ` }, ['text too_short']],
    ['are needed', { text: ' \n' }, ['text required']],
    ['need no judgement', { judgement: null }, []],
  ])('%s', (_, changes, faults) => {
    expect(check(changes, { complete })).toEqual(faults);
  });

  it('may be missing while it is a draft', () => {
    expect(check({ text: '' })).toEqual([]);
  });
});

describe('where a report was seen and what it is about', () => {
  it.each<[string, Partial<StatementDraft>, string[]]>([
    ['areas that there are', { areas: ['mopti', 'segou'] }, []],
    ['areas that nobody knows, each', { areas: ['mopti', 'x', 'y'] }, ['areas.1 not_found', 'areas.2 not_found']],
    ['a milestone of the recommendation', { about: { milestone: 'other', stance: 'contradicts' } }, []],
    [
      'a milestone of elsewhere',
      { about: { milestone: 'foreign', stance: 'supports' } },
      ['about.milestone not_found'],
    ],
  ])('%s', (_, changes, faults) => {
    expect(check(changes, { who: cso })).toEqual(faults);
  });
});

describe('the period', () => {
  const late = { closesOn: '2026-10-30' };
  const before = new Date('2026-10-30T23:59:00Z');
  const after = new Date('2026-10-31T00:00:00Z');

  it('is one of the framework’s rhythm', () => {
    expect(check({ period: '2026-H2' })).toEqual(['period choice']);
    expect(check({ period: '2026-Q3' }, { context: { rhythm: 'half_yearly' } })).toEqual(['period choice']);
    expect(check({ period: '2026-H1' }, { context: { rhythm: 'half_yearly' } })).toEqual([]);
  });

  it('is that of the report it corrects, also where the rhythm has changed since', () => {
    const context = { rhythm: 'half_yearly', superseded: published } as const;
    expect(check({ supersedes: 'before' }, { context })).toEqual([]);
    expect(check({ supersedes: 'before', period: '2026-Q2' }, { context })).toEqual(['period choice']);
  });

  it('has closed for what was begun on its last day or before, and not for what is begun after', () => {
    expect(check({ createdAt: before }, { context: late })).toEqual(['period closed']);
    expect(check({ createdAt: after }, { context: late })).toEqual([]);
    expect(check({}, { context: late })).toEqual([]);
  });

  it('closes for nobody before its day has passed', () => {
    const today = new Date();
    const context = { closesOn: today.toISOString().slice(0, 10) };
    expect(check({ createdAt: today }, { context })).toEqual([]);
  });

  it('does not keep from going on what was written in time', () => {
    expect(check({ createdAt: before }, { context: late, complete: true })).toEqual([]);
  });
});

it('tells every fault at once, each at its place', () => {
  const faults = check(
    {
      text: '',
      period: '2026-H2',
      areas: ['x'],
      moves: [move(), move({ milestone: 'other', achievedOn: null })],
      values: [value({ indicator: 'x' })],
      meetings: [meeting({ area: 'x' })],
      outcomes: [{ decision: 'x', outcome: 'kept', text: '' }],
      supersedes: 'x',
    },
    { complete: true },
  );
  expect(faults).toEqual([
    'period choice',
    'text required',
    'areas.0 not_found',
    'moves.1.achievedOn required',
    'values.0.indicator not_found',
    'meetings.0.area not_found',
    'outcomes.0.decision not_found',
    'supersedes not_found',
  ]);
});
