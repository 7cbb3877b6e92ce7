import { type Decision, type Meeting } from '@parole-tenue/contract';
import { check, cso, decision, meeting } from '../../test/report-draft.js';

describe('meetings that a report tells of', () => {
  it.each<[string, Partial<Meeting>, inDraft: string[], whenComplete?: string[]]>([
    ['one in a region', {}, []],
    ['one of the whole country', { level: 'national', area: null }, []],
    ['one of the whole country, in a region', { level: 'national' }, ['area not_allowed']],
    ['one in a commune of nowhere', { level: 'communal', area: null }, [], ['area required']],
    ['one in an area nobody knows', { area: 'x' }, ['area not_found']],
    ['more young people than people', { women: 3, men: 2, young: 6 }, ['young more_than_whole']],
    ['young people only', { women: 3, men: 2, young: 5 }, []],
    ['young people of who was not counted', { women: 3, men: null, young: 60 }, []],
    ['an organisation without a name', { organisations: ['x', ' '] }, [], ['organisations.1 required']],
    ['one that another report tells of', { id: 'their meeting' }, ['id taken']],
    ['one that a report of ours tells of', { id: 'our empty meeting' }, ['id taken']],
  ])('%s', (_, changes, inDraft, whenComplete = inDraft) => {
    const meetings = [meeting(changes)];
    const place = (faults: string[]): string[] => faults.map((fault) => `meetings.0.${fault}`);
    expect(check({ meetings, place: 'uninvolved' }, { who: cso })).toEqual(place(inDraft));
    expect(check({ meetings }, { complete: true })).toEqual(place(whenComplete));
  });

  it.each<[string, Partial<Decision>, inDraft: string[], whenComplete?: string[]]>([
    ['one that nobody has to do by a day', {}, []],
    ['one that is due on the day', { dueOn: '2026-09-10' }, []],
    ['one that was due before they met', { dueOn: '2026-09-09' }, ['dueOn before_other']],
    ['one without words', { text: '' }, [], ['text required']],
    ['one that nobody is to do', { owner: ' ' }, [], ['owner required']],
    ['one that another report tells of', { id: 'their decision' }, ['id taken']],
  ])('decisions: %s', (_, changes, inDraft, whenComplete = inDraft) => {
    const meetings = [meeting({ decisions: [decision(changes)] })];
    const place = (faults: string[]): string[] => faults.map((fault) => `meetings.0.decisions.0.${fault}`);
    expect(check({ meetings })).toEqual(place(inDraft));
    expect(check({ meetings }, { complete: true })).toEqual(place(whenComplete));
  });

  it('keep their ids in a report that supersedes the one that told of them', () => {
    const meetings = [meeting({ id: 'our meeting', decisions: [decision({ id: 'our decision' })] })];
    expect(check({ meetings })).toEqual(['meetings.0.id taken', 'meetings.0.decisions.0.id taken']);
    expect(check({ meetings, supersedes: 'before' })).toEqual(['supersedes not_found']);
  });

  it.each<[string, Partial<Decision>, string[]]>([
    ['as it was', {}, []],
    ['in other words', { text: 'Boire un thé' }, ['text settled']],
    ['of somebody else', { owner: 'La mairie' }, ['owner settled']],
    ['by another day', { dueOn: '2026-12-01' }, ['dueOn settled']],
  ])('a decision that was published, %s, in the version that supersedes it or a later one', (_, changes, faults) => {
    const place = faults.map((fault) => `meetings.0.decisions.0.${fault}`);
    for (const id of ['our decision', 'dropped decision']) {
      const meetings = [meeting({ id: 'this', decisions: [decision({ ...changes, id })] })];
      expect(check({ meetings, supersedes: 'before' })).toEqual([...place, 'supersedes not_found']);
    }
  });

  it('are nobody else’s to tell under their id, even once they were dropped', () => {
    const meetings = [meeting({ id: 'dropped meeting' })];
    expect(check({ meetings })).toEqual([]);
    expect(check({ meetings, organisationId: 'others' })).toEqual(['meetings.0.id taken']);
  });

  it('decide each of their decisions once', () => {
    const meetings = [meeting({ decisions: [decision()] }), meeting({ id: 'another', decisions: [decision()] })];
    expect(check({ meetings })).toEqual(['meetings.1.decisions.0.id taken']);
  });
});

describe('what became of decisions', () => {
  const outcome = (id: string) => ({ decision: id, outcome: 'kept', text: '' }) as const;

  it('is said of those that everybody can read, whoever told of them', () => {
    expect(check({ outcomes: [outcome('their decision'), outcome('our decision')] }, { who: cso })).toEqual([]);
  });

  it('is not said of what nobody decided, or of what only a draft tells of', () => {
    const meetings = [meeting({ decisions: [decision()] })];
    const outcomes = [outcome('their decision'), outcome('x'), outcome('this decision')];
    expect(check({ outcomes, meetings })).toEqual(['outcomes.1.decision not_found', 'outcomes.2.decision not_found']);
  });

  it('is said of what was dropped only where others had said it before', () => {
    expect(check({ outcomes: [outcome('answered'), outcome('dropped decision')] })).toEqual([
      'outcomes.1.decision not_found',
    ]);
  });

  it('is not said by a report that takes the meeting back, only by one that still tells of it', () => {
    const outcomes = [outcome('our decision')];
    const meetings = [meeting({ id: 'our meeting', decisions: [decision({ id: 'our decision' })] })];
    const faults = ['supersedes not_found'];
    expect(check({ outcomes, supersedes: 'before' })).toEqual(['outcomes.0.decision not_found', ...faults]);
    expect(check({ outcomes, meetings, supersedes: 'before' })).toEqual(faults);
  });
});
