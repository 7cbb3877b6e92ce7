import {
  type OrganisationKind,
  type Role,
  STATEMENT_STATES,
  type StatementAction,
  type StatementRelation,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { allowedActions, refusalOf, relationTo, type StatementFacts } from './statement.workflow.js';

const actor = (changes: Partial<Actor> = {}): Actor => ({
  accountId: 'me',
  organisationId: 'ours',
  organisationKind: 'government',
  role: 'member',
  ...changes,
});

/** A ministry's report on a recommendation that it leads, written by somebody of three. */
const report = (changes: Partial<StatementFacts> = {}): StatementFacts => ({
  noun: 'report',
  state: 'draft',
  organisationId: 'ours',
  behind: { id: 'me', role: 'member' },
  people: 3,
  place: 'leading',
  stepped: null,
  ...changes,
});

const by = (role: Role): Pick<StatementFacts, 'behind'> => ({ behind: { id: 'another', role } });
const platform = (role: Role): Actor => actor({ role, organisationId: null, organisationKind: null });

describe('how a person stands to a statement', () => {
  it.each<[StatementRelation | null, Actor, StatementFacts]>([
    ['mine', actor(), report()],
    ['mine_alone', actor(), report({ people: 1 })],
    ['our_lead', actor(), report(by('lead'))],
    ['colleague', actor(), report(by('member'))],
    ['colleague', actor(), report({ ...by('member'), people: 1 })],
    [null, actor({ organisationId: 'theirs' }), report()],
    [null, platform('editor'), report()],
  ])('%s', (relation, who, statement) => {
    expect(relationTo(who, statement)).toBe(relation);
  });
});

/** Written by hand from access.md, and not from the matrix. */
const WRITE: StatementAction[] = ['edit', 'submission'];
/** What nobody else has read may be thrown away, also where one may speak of it no longer. */
const DISCARD: StatementAction[] = ['discard'];
const DECIDE: StatementAction[] = ['return', 'publication'];
type Row = [
  string,
  Actor,
  Partial<StatementFacts>,
  written: StatementAction[],
  submitted: StatementAction[],
  drafted: StatementAction[],
];

describe('what may be done with a report', () => {
  const table: Row[] = [
    ['its author', actor(), {}, WRITE, [], DISCARD],
    ['its author, a lead', actor({ role: 'lead' }), { behind: { id: 'me', role: 'lead' } }, WRITE, [], DISCARD],
    ['its author, alone in the organisation', actor(), { people: 1 }, WRITE, DECIDE, DISCARD],
    ['another member, of a member’s', actor(), by('member'), WRITE, ['return'], []],
    ['another member, of a lead’s', actor(), by('lead'), WRITE, DECIDE, []],
    ['a lead, of a member’s', actor({ role: 'lead' }), by('member'), WRITE, DECIDE, DISCARD],
    ['a lead, of another lead’s', actor({ role: 'lead' }), by('lead'), WRITE, DECIDE, DISCARD],
    [
      'a lead, where their part has ended',
      actor({ role: 'lead' }),
      { ...by('member'), place: 'uninvolved' },
      [],
      ['return'],
      DISCARD,
    ],
    ['a lead of another organisation', actor({ role: 'lead', organisationId: 'theirs' }), {}, [], [], []],
    ['an editor', platform('editor'), {}, [], [], []],
    ['an administrator', platform('administrator'), {}, [], [], []],
  ];

  it.each(table)('by %s', (_, who, changes, written, submitted, drafted) => {
    const allowed = STATEMENT_STATES.map((state) => allowedActions(who, report({ ...changes, state })));
    expect(allowed).toEqual([[...written, ...drafted], submitted, written, []]);
  });
});

describe('who may speak of a recommendation at all', () => {
  it.each<[OrganisationKind, StatementFacts['place'], StatementFacts['noun'], StatementAction[]]>([
    ['government', 'leading', 'report', WRITE],
    ['government', 'responsible', 'report', WRITE],
    ['government', 'uninvolved', 'report', []],
    ['donor', 'responsible', 'report', WRITE],
    ['donor', 'uninvolved', 'report', []],
    ['civil_society', 'uninvolved', 'report', WRITE],
    ['independent', 'leading', 'report', []],
    ['government', 'uninvolved', 'assessment', WRITE],
    ['civil_society', 'uninvolved', 'assessment', WRITE],
    ['donor', 'uninvolved', 'assessment', WRITE],
    ['independent', 'uninvolved', 'assessment', WRITE],
  ])('%s, %s, by %s', (organisationKind, place, noun, actions) => {
    expect(allowedActions(actor({ organisationKind }), report({ place, noun, state: 'returned' }))).toEqual(actions);
  });
});

it('tells "never" from "not now"', () => {
  expect(refusalOf(actor(), report({ state: 'submitted' }), 'publication')).toBe('forbidden');
  expect(refusalOf(actor({ role: 'lead' }), report(by('member')), 'publication')).toBe('step_refused');
  expect(refusalOf(actor(), report({ state: 'published' }), 'edit')).toBe('step_refused');
});
