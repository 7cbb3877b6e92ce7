import { type MilestoneMove } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { NO_CARGO, NOTHING_SAID, type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { faultsOf } from './report.rules.js';

const ministry: Actor = { accountId: 'me', organisationId: 'ours', organisationKind: 'government', role: 'member' };
const cso: Actor = { ...ministry, organisationKind: 'civil_society' };

const draft = (changes: Partial<StatementDraft> = {}): StatementDraft => ({
  id: 'this',
  noun: 'report',
  recommendationId: 'PD-N2',
  organisationId: 'ours',
  place: 'leading',
  language: 'fr',
  text: 'Trois cents stages ont commencé.',
  ...NOTHING_SAID,
  ...NO_CARGO,
  period: '2026-Q3',
  ...changes,
});
const move = (changes: Partial<MilestoneMove> = {}): MilestoneMove => ({
  milestone: 'known',
  state: 'achieved',
  achievedOn: '2026-09-30',
  text: '',
  blockers: [],
  ...changes,
});
const published = {
  state: 'published',
  organisationId: 'ours',
  recommendationId: 'PD-N2',
  supersededBy: null,
} as StatementView;

function check(
  changes: Partial<StatementDraft>,
  { who = ministry, superseded = null as object | null, complete = false } = {},
) {
  const context = { milestones: ['known', 'other'], superseded: superseded as StatementView | null };
  return faultsOf(who, draft(changes), context, complete).map(({ path, code }) => [path, code]);
}

describe('moves of a report', () => {
  it('are taken from a responsible organisation, for milestones of the recommendation', () => {
    expect(check({ moves: [move(), move({ milestone: 'other', state: 'in_progress', achievedOn: null })] })).toEqual(
      [],
    );
    expect(check({ moves: [move()], place: 'responsible' })).toEqual([]);
  });

  it('are refused to whoever has no part in the recommendation', () => {
    expect(check({ moves: [move()], place: 'uninvolved' }, { who: cso })).toEqual([['moves', 'not_allowed']]);
    expect(check({ moves: [], place: 'uninvolved' }, { who: cso })).toEqual([]);
  });

  it('are refused one by one when the milestone is of another recommendation, or the day makes no sense', () => {
    const moves = [move(), move({ milestone: 'foreign' }), move({ milestone: 'other', state: 'cancelled' })];
    expect(check({ moves })).toEqual([
      ['moves.1.milestone', 'not_found'],
      ['moves.2.achievedOn', 'not_allowed'],
    ]);
  });
});

describe('the report that is superseded', () => {
  const supersedes = 'before';
  it.each<[string, object | null, unknown[]]>([
    ['is the current one of the own organisation', published, []],
    ['stands under no id the author sees', null, [['supersedes', 'not_found']]],
    ['is not published', { ...published, state: 'submitted' }, [['supersedes', 'not_found']]],
    ['is of another organisation', { ...published, organisationId: 'theirs' }, [['supersedes', 'not_found']]],
    ['is about something else', { ...published, recommendationId: 'PD-N3' }, [['supersedes', 'not_found']]],
    ['has a newer version already', { ...published, supersededBy: 'newer' }, [['supersedes', 'not_allowed']]],
    ['has this one as its newer version', { ...published, supersededBy: 'this' }, []],
  ])('%s', (_, superseded, faults) => {
    expect(check({ supersedes }, { superseded })).toEqual(faults);
  });
});

describe('a report that goes on to somebody else', () => {
  const complete = true;
  it.each<[string, Partial<StatementDraft>, unknown[]]>([
    ['lacks nothing with twenty characters', { text: 'x'.repeat(20) }, []],
    ['is too short with nineteen and a space', { text: `${'x'.repeat(19)} ` }, [['text', 'too_short']]],
    ['needs a text', { text: ' \n' }, [['text', 'required']]],
    [
      'needs the day of what is achieved',
      { moves: [move({ achievedOn: null })] },
      [['moves.0.achievedOn', 'required']],
    ],
    ['needs no judgement', { judgement: null }, []],
  ])('%s', (_, changes, faults) => {
    expect(check(changes, { complete })).toEqual(faults);
  });

  it('may lack all of that while it is a draft', () => {
    expect(check({ text: '', moves: [move({ achievedOn: null })] })).toEqual([]);
  });
});
