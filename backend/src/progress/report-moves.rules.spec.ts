import { type Blocker, type MilestoneMove } from '@parole-tenue/contract';
import { check, cso, move } from '../../test/report-draft.js';

const blocker = (changes: Partial<Blocker> = {}): Blocker => ({
  kind: 'funding',
  text: 'Le budget n’est pas voté',
  since: '2026-08-01',
  ...changes,
});

describe('moves of a report', () => {
  it('are taken from a responsible organisation, for milestones of the recommendation', () => {
    const moves = [move(), move({ milestone: 'other', state: 'in_progress', achievedOn: null })];
    expect(check({ moves })).toEqual([]);
    expect(check({ moves, place: 'responsible' })).toEqual([]);
    expect(check({ moves, place: 'responsible' }, { who: cso })).toEqual([]);
  });

  it('are refused to whoever has no part in the recommendation', () => {
    expect(check({ moves: [move()], place: 'uninvolved' }, { who: cso })).toEqual(['moves not_allowed']);
    expect(check({ moves: [], place: 'uninvolved' }, { who: cso })).toEqual([]);
  });

  it('are of the organisation that answers for the milestone, or of one that leads: others say what they see', () => {
    const moves = [move({ milestone: 'theirs' }), move()];
    expect(check({ moves, place: 'leading' })).toEqual([]);
    expect(check({ moves, place: 'responsible' })).toEqual(['moves.0.milestone not_allowed']);
    expect(check({ about: { milestone: 'theirs', stance: 'contradicts' }, place: 'responsible' })).toEqual([]);
  });

  const planned = { state: 'planned', achievedOn: null } as const;
  const cancelled = { state: 'cancelled', achievedOn: null } as const;
  it.each<[string, Partial<MilestoneMove>, inDraft: string[], whenComplete: string[]]>([
    ['one of elsewhere', { milestone: 'foreign' }, ['milestone not_found'], ['milestone not_found']],
    ['achieved, on a day', {}, [], []],
    ['achieved, nobody knows when', { achievedOn: null }, [], ['achievedOn required']],
    ['planned, with a day', { state: 'planned' }, ['achievedOn not_allowed'], ['achievedOn not_allowed']],
    [
      'cancelled, with a day',
      { ...cancelled, achievedOn: '2026-09-01', text: 'x' },
      ['achievedOn not_allowed'],
      ['achievedOn not_allowed'],
    ],
    ['cancelled, without a reason', { ...cancelled, text: ' ' }, [], ['text required']],
    ['cancelled, for a reason', { ...cancelled, text: 'Plus de mandat' }, [], []],
    ['planned, with something in its way', { ...planned, blockers: [blocker(), blocker({ kind: 'law' })] }, [], []],
    ['on its way, with something in it', { ...planned, state: 'in_progress', blockers: [blocker()] }, [], []],
    [
      'achieved, with something in its way',
      { blockers: [blocker()] },
      ['blockers not_allowed'],
      ['blockers not_allowed'],
    ],
    [
      'cancelled, with something in its way',
      { ...cancelled, text: 'x', blockers: [blocker()] },
      ['blockers not_allowed'],
      ['blockers not_allowed'],
    ],
    [
      'planned, and what is in its way is not said',
      { ...planned, blockers: [blocker({ text: '' })] },
      [],
      ['blockers.0.text required'],
    ],
  ])('%s', (_, changes, inDraft, whenComplete) => {
    const moves = [move({ milestone: 'other' }), move(changes)];
    const atMove = (faults: string[]): string[] => faults.map((fault) => `moves.1.${fault}`);
    expect(check({ moves })).toEqual(atMove(inDraft));
    expect(check({ moves }, { complete: true })).toEqual(atMove(whenComplete));
  });
});
