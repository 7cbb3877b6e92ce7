import { type Role, type VisibilityLevel } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { type StatementFacts } from '../statements/statement.workflow.js';
import { type EvidenceRow } from './evidence.repository.js';
import { requireChangeable, requireEditable } from './evidence.rules.js';

const person = (role: Role, organisationId = 'ours'): Actor => ({
  accountId: 'me',
  organisationId,
  organisationKind: 'civil_society',
  role,
});
const begun = new Date('2026-10-30T12:00:00Z');
const statement = (state: StatementFacts['state'], closesOn: string | null = null) => ({
  noun: 'assessment' as const,
  state,
  organisationId: 'ours',
  behind: { id: 'another', role: 'member' as const },
  people: 2,
  place: 'uninvolved' as const,
  stepped: null,
  createdAt: begun,
  closesOn,
});
const link = (level: VisibilityLevel, caption = 'caption'): EvidenceRow =>
  ({ shown: { level, caption }, statementState: null, wasOffered: false, widening: null }) as EvidenceRow;
/** What a change makes of it. */
const into = (before: EvidenceRow, { shown }: EvidenceRow) => ({
  isContent: shown.caption !== before.shown.caption,
  level: shown.level,
});

const outcome = (attempt: () => void): string => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('bringing and taking away evidence', () => {
  it.each<[string, Actor, StatementFacts['state'], string]>([
    ['under a draft', person('member'), 'draft', 'done'],
    ['under one that came back', person('member'), 'returned', 'done'],
    ['under one that is sent in', person('lead'), 'submitted', 'step_refused'],
    ['under a published one', person('lead'), 'published', 'step_refused'],
    ['under somebody else’s', person('lead', 'theirs'), 'draft', 'forbidden'],
  ])('%s', (_, who, state, expected) => {
    expect(
      outcome(() => {
        requireEditable(who, statement(state));
      }),
    ).toBe(expected);
  });
});

describe('evidence of a report whose period has closed since it was begun', () => {
  const [open, closed] = [link('public'), statement('draft', '2026-10-30')];
  const change = (who: Actor, after: EvidenceRow): string =>
    outcome(() => {
      requireChangeable(who, closed, open, into(open, after));
    });

  it('stays, as the report does, and is still narrowed by a lead', () => {
    const bring = (): void => {
      requireEditable(person('member'), closed);
    };
    expect(outcome(bring)).toBe('step_refused');
    expect(change(person('member'), link('public', 'other'))).toBe('step_refused');
    expect(change(person('lead'), link('restricted'))).toBe('done');
  });
});

describe('changing evidence', () => {
  const [member, lead] = [person('member'), person('lead')];
  it.each<[string, Actor, StatementFacts['state'], EvidenceRow, EvidenceRow, string]>([
    ['in a draft everything may change', member, 'draft', link('restricted'), link('public', 'other'), 'done'],
    ['a lead narrows at once', lead, 'published', link('public'), link('restricted'), 'done'],
    ['a lead narrows what is sent in', lead, 'submitted', link('shared'), link('restricted'), 'done'],
    ['a member does not narrow', member, 'published', link('public'), link('restricted'), 'forbidden'],
    ['a lead who leaves it as wide narrows nothing', lead, 'published', link('shared'), link('shared'), 'forbidden'],
    ['nobody widens alone', lead, 'published', link('restricted'), link('shared'), 'forbidden'],
    ['nobody widens what is sent in', lead, 'submitted', link('shared'), link('public'), 'forbidden'],
    ['words stay as published', lead, 'published', link('public'), link('public', 'other'), 'step_refused'],
    ['words stay when narrowed', lead, 'published', link('public'), link('shared', 'other'), 'step_refused'],
    ['a stranger changes nothing', person('lead', 'theirs'), 'published', link('public'), link('shared'), 'forbidden'],
  ])('%s', (_, who, state, before, after, expected) => {
    expect(
      outcome(() => {
        requireChangeable(who, statement(state), before, into(before, after));
      }),
    ).toBe(expected);
  });
});
