import {
  BLOCKERS,
  DIMENSIONS,
  type Blocker,
  type Decision,
  type DecisionOutcome,
  type Language,
  type Meeting,
  type MilestoneMove,
  type Part,
  type Period,
  type Report,
  type ReportCargo,
  type ReportedValue,
  type StatementNoun,
} from '@parole-tenue/contract';

import { type Fields } from './fields';
import { type Content, type Own } from './statement-types';

/** How a statement of one noun goes from the record into the form and back. */
export interface StatementForm<Noun extends StatementNoun> {
  contentOf: (own: Own<Noun>) => Content<Noun>;
  fieldsOf: (content: Content<Noun>) => Fields;
  contentFrom: (fields: Fields) => Content<Noun>;
}

type Said = Pick<Report, 'period' | 'language' | 'text' | 'judgement' | keyof ReportCargo>;

/** What a report carries several of: each record is a field of its own, named after what it is about. */
export const LISTS = { moves: 'milestone', values: 'indicator', meetings: 'id', outcomes: 'decision' } as const;
type List = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as List[];

export const REPORT_FORM: StatementForm<'report'> = {
  contentOf: (own) => contentOfReport(own),
  fieldsOf: ({ period, language, text, judgement, ...cargo }) => {
    const { moves, values, meetings, outcomes, ...rest } = plainCargo(cargo);
    return {
      ...{ period, language, text, judgement, ...rest },
      ...recordFields('moves', moves),
      ...recordFields('values', values),
      ...recordFields('meetings', meetings),
      ...recordFields('outcomes', outcomes),
    };
  },
  contentFrom: (fields) => {
    const entries = Object.entries(fields);
    const isRecord = ([name]: [string, unknown]): boolean => LIST_NAMES.some((list) => name.startsWith(`${list}.`));
    const rest = Object.fromEntries(entries.filter((entry) => !isRecord(entry)));
    const lists = LIST_NAMES.map((list) => [list, recordsFrom(list, fields)] as const);
    return { ...emptyCargo(), ...rest, ...Object.fromEntries(lists) } as Content<'report'>;
  },
};

/** What a report says, of whoever's report: drafts are compared by it, and published versions. */
export function contentOfReport({ period, language, text, judgement, ...cargo }: Said): Content<'report'> {
  return { ...{ period, language, text, judgement }, ...plainCargo(cargo) };
}

function recordFields(list: List, records: readonly object[]): Fields {
  const key = LISTS[list];
  return Object.fromEntries(
    records.map((record) => [`${list}.${(record as Record<string, string>)[key] ?? ''}`, record]),
  );
}

function recordsFrom(list: List, fields: Fields): unknown[] {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(`${list}.`))
    .map(([, record]) => record);
}

export function emptyCargo(): ReportCargo {
  return { areas: [], since: null, about: null, moves: [], values: [], meetings: [], outcomes: [] };
}

export function emptyReport(period: Period, language: Language): Content<'report'> {
  return { period, language, text: '', judgement: null, ...emptyCargo() };
}

/** What to send for the fields that changed: all moves together when one did, since they are one property. */
export function changesOf<Noun extends StatementNoun>(
  form: StatementForm<Noun>,
  fields: Fields,
  changed: readonly string[],
): Partial<Content<Noun>> {
  const properties = new Set(changed.map((name) => name.split('.', 1)[0]));
  const entries = Object.entries(form.contentFrom(fields)).filter(([name]) => properties.has(name));
  return Object.fromEntries(entries) as Partial<Content<Noun>>;
}

/** Exactly what can be changed, its properties in one order: versions are compared as they are written. */
function plainCargo({ areas, since, about, moves, values, meetings, outcomes }: ReportCargo): ReportCargo {
  return {
    areas: [...areas].sort(),
    since,
    about: about && { milestone: about.milestone, stance: about.stance },
    moves: moves.map(plainMove),
    values: values.map(plainValue),
    meetings: meetings.map(plainMeeting),
    outcomes: outcomes.map(({ decision, outcome, text }: DecisionOutcome) => ({ decision, outcome, text })),
  };
}

/** A date stands only where the milestone is achieved, blockers only where it is still to be. */
function plainMove({ milestone, state, achievedOn, text, blockers }: MilestoneMove): MilestoneMove {
  return {
    ...{ milestone, state, achievedOn: state === 'achieved' ? achievedOn : null, text },
    blockers: state === 'planned' || state === 'in_progress' ? plainBlockers(blockers) : [],
  };
}

function plainBlockers(blockers: readonly Blocker[]): Blocker[] {
  return BLOCKERS.flatMap((kind) =>
    blockers.filter((one) => one.kind === kind).map(({ text, since }) => ({ kind, text, since })),
  );
}

function plainValue(reported: ReportedValue): ReportedValue {
  const { indicator, on, value, numerator, denominator, unavailable, comment, parts } = reported;
  return { indicator, on, value, numerator, denominator, unavailable, comment, parts: plainParts(parts) };
}

function plainParts(parts: readonly Part[]): Part[] {
  return DIMENSIONS.flatMap((dimension) =>
    parts
      .filter((part) => part.dimension === dimension)
      .map(({ key, value }) => ({ dimension, key, value }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

function plainMeeting(meeting: Meeting): Meeting {
  const { id, level, heldOn, area, organisations, women, men, young, agenda, decisions } = meeting;
  return {
    ...{ id, level, heldOn, area, organisations: [...organisations], women, men, young, agenda },
    decisions: decisions.map(({ id, text, owner, dueOn }: Decision) => ({ id, text, owner, dueOn })),
  };
}
