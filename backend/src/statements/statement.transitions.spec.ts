import {
  type OrganisationKind,
  type Role,
  STATEMENT_NOUNS,
  STATEMENT_STATES,
  STATEMENT_STEPS,
  type StatementAction,
  type StatementNoun,
  type StatementRelation,
  type StatementState,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { refusalOf, relationTo, type StatementFacts } from './statement.workflow.js';

/** Written by hand from access.md, and not from the matrix: `yes`, `later` (not in this state), `never` (not this person). */
type Answer = 'yes' | 'later' | 'never';
type Line = [edit: Answer, submission: Answer, giveBack: Answer, publication: Answer, undoing: Answer, discard: Answer];
type Standing = `${Role} ${StatementRelation | 'foreign'}`;

const ACTIONS: readonly StatementAction[] = ['edit', ...STATEMENT_STEPS, 'undoing', 'discard'];
const ROLES: Role[] = ['member', 'lead', 'editor', 'administrator'];
const [y, l, n] = ['yes', 'later', 'never'] as const;
const NOBODY: Line = [n, n, n, n, n, n];

/** What four eyes look at. Nobody of these took its last step. */
const FOUR_EYES: Record<StatementState, Partial<Record<Standing, Line>>> = {
  draft: {
    'member mine': [y, y, n, n, n, y],
    'member mine_alone': [y, y, l, l, n, y],
    'member our_lead': [y, y, l, l, n, n],
    'member colleague': [y, y, l, n, n, n],
    'lead mine': [y, y, n, n, n, y],
    'lead mine_alone': [y, y, l, l, n, y],
    'lead our_lead': [y, y, l, l, n, y],
    'lead colleague': [y, y, l, l, n, y],
  },
  submitted: {
    'member mine': [l, l, n, n, n, l],
    'member mine_alone': [l, l, y, y, n, l],
    'member our_lead': [l, l, y, y, n, n],
    'member colleague': [l, l, y, n, n, n],
    'lead mine': [l, l, n, n, n, l],
    'lead mine_alone': [l, l, y, y, n, l],
    'lead our_lead': [l, l, y, y, n, l],
    'lead colleague': [l, l, y, y, n, l],
  },
  returned: {
    'member mine': [y, y, n, n, n, l],
    'member mine_alone': [y, y, l, l, n, l],
    'member our_lead': [y, y, l, l, n, n],
    'member colleague': [y, y, l, n, n, n],
    'lead mine': [y, y, n, n, n, l],
    'lead mine_alone': [y, y, l, l, n, l],
    'lead our_lead': [y, y, l, l, n, l],
    'lead colleague': [y, y, l, l, n, l],
  },
  published: {
    'member mine': [l, l, n, n, n, l],
    'member mine_alone': [l, l, l, l, n, l],
    'member our_lead': [l, l, l, l, n, n],
    'member colleague': [l, l, l, n, n, n],
    'lead mine': [l, l, n, n, n, l],
    'lead mine_alone': [l, l, l, l, n, l],
    'lead our_lead': [l, l, l, l, n, l],
    'lead colleague': [l, l, l, l, n, l],
  },
};

const LEADS = ['lead mine', 'lead mine_alone', 'lead our_lead', 'lead colleague'] as const;
const eachLead = (line: Line): Partial<Record<Standing, Line>> =>
  Object.fromEntries(LEADS.map((standing) => [standing, line]));

/** A lead's alone, at once: nobody sends it in, and nobody sends it back. */
const ONE_HAND: typeof FOUR_EYES = {
  draft: eachLead([y, n, n, y, n, y]),
  submitted: eachLead([l, n, n, l, n, l]),
  returned: eachLead([l, n, n, l, n, l]),
  published: eachLead([l, n, n, l, n, l]),
};

const TABLES: Record<StatementNoun, typeof FOUR_EYES> = {
  report: FOUR_EYES,
  assessment: FOUR_EYES,
  response: ONE_HAND,
  objection: FOUR_EYES,
  reply: FOUR_EYES,
};

const PLATFORM: readonly Role[] = ['editor', 'administrator'];
const person = (role: Role, organisationKind: OrganisationKind = 'government'): Actor => {
  const isOfPlatform = PLATFORM.includes(role);
  return {
    accountId: 'me',
    role,
    organisationId: isOfPlatform ? null : 'ours',
    organisationKind: isOfPlatform ? null : organisationKind,
  };
};

/** A statement to which somebody of these stands so. */
const STANDS: Record<StatementRelation | 'foreign', Partial<StatementFacts>> = {
  mine: { behind: { id: 'me', role: 'member' } },
  mine_alone: { behind: { id: 'me', role: 'member' }, people: 1 },
  our_lead: { behind: { id: 'another', role: 'lead' } },
  colleague: { behind: { id: 'another', role: 'member' } },
  foreign: { organisationId: 'theirs' },
};

const statement = (changes: Partial<StatementFacts>): StatementFacts => ({
  noun: 'report',
  state: 'draft',
  organisationId: 'ours',
  behind: { id: 'another', role: 'member' },
  people: 3,
  place: 'leading',
  stepped: null,
  ...changes,
});

function answersTo(who: Actor, facts: StatementFacts): Line {
  const words = { forbidden: 'never', step_refused: 'later' } as const;
  return ACTIONS.map((action): Answer => {
    const refusal = refusalOf(who, facts, action);
    return refusal === null ? 'yes' : words[refusal];
  }) as Line;
}

const relations = Object.keys(STANDS) as (keyof typeof STANDS)[];
const cells = STATEMENT_NOUNS.flatMap((noun) =>
  STATEMENT_STATES.flatMap((state) =>
    relations.flatMap((relation) =>
      ROLES.map((role): [StatementNoun, StatementState, Role, keyof typeof STANDS] => [noun, state, role, relation]),
    ),
  ),
);

describe('who may take which step in which state', () => {
  it.each(cells)('%s, %s: %s, %s', (noun, state, role, relation) => {
    const who = person(role);
    const facts = statement({ noun, state, ...STANDS[relation] });
    if (who.organisationId !== null) expect(relationTo(who, facts)).toBe(relation === 'foreign' ? null : relation);
    expect(answersTo(who, facts)).toEqual(TABLES[noun][state][`${role} ${relation}`] ?? NOBODY);
  });
});

describe('who has no place to speak from', () => {
  const allowed: [StatementNoun, OrganisationKind, StatementFacts['place'][]][] = [
    ['report', 'government', ['leading', 'responsible']],
    ['report', 'donor', ['leading', 'responsible']],
    ['report', 'civil_society', ['leading', 'responsible', 'uninvolved']],
    ['report', 'independent', []],
    ...(['assessment', 'objection', 'reply'] as const).flatMap((noun) =>
      (['government', 'civil_society', 'donor', 'independent'] as const).map(
        (kind): [StatementNoun, OrganisationKind, StatementFacts['place'][]] => [
          noun,
          kind,
          ['leading', 'responsible', 'uninvolved'],
        ],
      ),
    ),
    ...(['government', 'civil_society', 'donor', 'independent'] as const).map(
      (kind): [StatementNoun, OrganisationKind, StatementFacts['place'][]] => ['response', kind, ['leading']],
    ),
  ];
  const places = ['leading', 'responsible', 'uninvolved'] as const;

  it.each(allowed)('%s, by a %s: only %j', (noun, kind, from) => {
    const words = places.filter(
      (place) => refusalOf(person('lead', kind), statement({ noun, place }), 'edit') === null,
    );
    expect(words).toEqual(from);
  });

  it.each(STATEMENT_NOUNS)('may still send a %s back, and nothing else', (noun) => {
    const facts = statement({ noun, state: 'submitted', place: 'uninvolved' });
    const isForAll = noun === 'report' || noun === 'response';
    if (isForAll) expect(answersTo(person('lead'), facts)).toEqual([n, n, noun === 'report' ? y : n, n, n, l]);
    else expect(answersTo(person('lead'), facts)).toEqual([l, l, y, y, n, l]);
  });
});

describe('throwing a draft away', () => {
  it('is possible also where one may speak of it no longer', () => {
    const facts = statement({ place: 'uninvolved', behind: { id: 'me', role: 'member' } });
    expect(answersTo(person('member'), facts)[5]).toBe('yes');
  });

  it('is not for observers, who write no reports', () => {
    expect(answersTo(person('lead', 'independent'), statement({}))[5]).toBe('never');
  });
});

describe('taking a step back', () => {
  const at = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
  const stepped = (changes: Partial<NonNullable<StatementFacts['stepped']>> = {}): StatementFacts['stepped'] => ({
    by: 'me',
    from: 'draft',
    at: at(1),
    ...changes,
  });
  const undo = (changes: Partial<StatementFacts>, who = person('member')): Answer =>
    answersTo(who, statement(changes))[4];

  it.each(STATEMENT_NOUNS)('is for who took it, while it is not public: %s', (noun) => {
    const answers = STATEMENT_STATES.map((state) => undo({ noun, state, stepped: stepped() }, person('lead')));
    expect(answers).toEqual(noun === 'response' ? [n, n, n, n] : [l, y, y, l]);
    expect(undo({ noun, state: 'submitted', stepped: stepped({ by: 'another' }) })).toBe('never');
    expect(undo({ noun, state: 'submitted', stepped: null })).toBe('never');
  });

  it('is possible for a minute', () => {
    expect(undo({ state: 'submitted', stepped: stepped({ at: at(59) }) })).toBe('yes');
    expect(undo({ state: 'submitted', stepped: stepped({ at: at(60) }) })).toBe('later');
    expect(undo({ state: 'returned', stepped: stepped({ at: at(61), from: 'submitted' }) })).toBe('later');
  });

  it('is not for who may speak of it no longer', () => {
    expect(undo({ state: 'submitted', place: 'uninvolved', stepped: stepped() })).toBe('never');
    expect(undo({ state: 'submitted', organisationId: 'theirs', stepped: stepped() })).toBe('never');
  });
});
