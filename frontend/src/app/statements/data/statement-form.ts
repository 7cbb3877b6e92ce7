import {
  type Day,
  type Language,
  type MilestoneMove,
  type OwnAssessment,
  type OwnReport,
  type Period,
  type ReportCargo,
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

/** What a report carries several of: each record is a field of its own, named after what it is about. */
const LISTS = { moves: 'milestone', values: 'indicator', meetings: 'id', outcomes: 'decision' } as const;
type List = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as List[];

export const REPORT_FORM: StatementForm<'report'> = {
  contentOf: ({
    period,
    language,
    text,
    judgement,
    areas,
    since,
    about,
    moves,
    values,
    meetings,
    outcomes,
  }: OwnReport) => ({
    ...{ period, language, text, judgement, areas, since, about, values, meetings, outcomes },
    moves: moves.map(plain),
  }),
  fieldsOf: ({ moves, values, meetings, outcomes, ...rest }) => ({
    ...rest,
    ...recordFields('moves', moves.map(plain)),
    ...recordFields('values', values),
    ...recordFields('meetings', meetings),
    ...recordFields('outcomes', outcomes),
  }),
  contentFrom: (fields) => {
    const entries = Object.entries(fields);
    const isRecord = ([name]: [string, unknown]): boolean => LIST_NAMES.some((list) => name.startsWith(`${list}.`));
    const rest = Object.fromEntries(entries.filter((entry) => !isRecord(entry)));
    const lists = LIST_NAMES.map((list) => [list, recordsFrom(list, fields)] as const);
    return { ...emptyCargo(), ...rest, ...Object.fromEntries(lists) } as Content<'report'>;
  },
};

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

export const ASSESSMENT_FORM: StatementForm<'assessment'> = {
  contentOf: ({ judgement, language, reasons, asOf }: OwnAssessment) => ({ judgement, language, reasons, asOf }),
  fieldsOf: (content) => ({ ...content }),
  contentFrom: (fields) => fields as unknown as Content<'assessment'>,
};

export function emptyReport(period: Period, language: Language): Content<'report'> {
  return { period, language, text: '', judgement: null, ...emptyCargo() };
}

export function emptyAssessment(asOf: Day, language: Language): Content<'assessment'> {
  return { judgement: null, language, reasons: '', asOf };
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

/** The move with its properties in one order, and a date only where the milestone is achieved. */
function plain({ milestone, state, achievedOn, text, blockers }: MilestoneMove): MilestoneMove {
  return { milestone, state, achievedOn: state === 'achieved' ? achievedOn : null, text, blockers };
}
