import { clashes, differences, merge } from './fields';

const KNOWN = { text: 'Au départ', judgement: null, period: '2026-Q4' };

describe('the difference between two versions', () => {
  it('names fields that changed, came or went', () => {
    expect(differences(KNOWN, { ...KNOWN, text: 'Ensuite', 'moves.m1': { state: 'achieved' } })).toEqual([
      'text',
      'moves.m1',
    ]);
    expect(differences({ 'moves.m1': { state: 'planned' } }, {})).toEqual(['moves.m1']);
    expect(differences(KNOWN, { ...KNOWN })).toEqual([]);
  });
});

describe('what somebody else changed', () => {
  it('is shown with both versions, and whether I changed it too', () => {
    const mine = { ...KNOWN, text: 'Ma version' };
    const theirs = { ...KNOWN, text: 'La leur', judgement: 'full' };
    expect(clashes(KNOWN, mine, theirs)).toEqual([
      { name: 'text', mine: 'Ma version', theirs: 'La leur', isTouched: true },
      { name: 'judgement', mine: null, theirs: 'full', isTouched: false },
    ]);
  });

  it('is nothing where only I changed a field, or both wrote the same', () => {
    expect(clashes(KNOWN, { ...KNOWN, text: 'À moi' }, KNOWN)).toEqual([]);
    expect(clashes(KNOWN, { ...KNOWN, text: 'Pareil' }, { ...KNOWN, text: 'Pareil' })).toEqual([]);
  });

  it('is not what I sent myself without getting an answer', () => {
    const sent = { ...KNOWN, text: 'Envoyé' };
    expect(clashes(KNOWN, { ...KNOWN, text: 'Envoyé, puis la suite' }, sent, [sent])).toEqual([]);
  });

  it('keeps moves of different milestones apart', () => {
    const mine = { ...KNOWN, 'moves.m1': { state: 'achieved' } };
    const theirs = { ...KNOWN, 'moves.m2': { state: 'cancelled' } };
    expect(clashes(KNOWN, mine, theirs).map(({ name }) => name)).toEqual(['moves.m2']);
  });
});

describe('the merged version', () => {
  it('takes theirs where that was chosen and keeps mine elsewhere', () => {
    const mine = { text: 'Ma version', judgement: 'minimum', 'moves.m1': { state: 'achieved' } };
    const theirs = { text: 'La leur', judgement: 'full' };
    expect(merge(mine, theirs, { text: 'theirs', judgement: 'mine' })).toEqual({
      text: 'La leur',
      judgement: 'minimum',
      'moves.m1': { state: 'achieved' },
    });
  });

  it('drops a field that is gone in the chosen version', () => {
    expect(merge({ 'moves.m1': { state: 'achieved' } }, {}, { 'moves.m1': 'theirs' })).toEqual({});
  });
});
