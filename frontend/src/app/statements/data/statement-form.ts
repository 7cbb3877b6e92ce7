import {
  type Day,
  type Language,
  type MilestoneMove,
  type OwnAssessment,
  type OwnReport,
  type Period,
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

const MOVE = 'moves.';

export const REPORT_FORM: StatementForm<'report'> = {
  contentOf: ({ period, language, text, judgement, moves }: OwnReport) => ({
    period,
    language,
    text,
    judgement,
    moves: moves.map(plain),
  }),
  fieldsOf: ({ moves, ...rest }) => ({
    ...rest,
    ...Object.fromEntries(moves.map((move) => [MOVE + move.milestone, plain(move)])),
  }),
  contentFrom: (fields) => {
    const entries = Object.entries(fields);
    const rest = Object.fromEntries(entries.filter(([name]) => !name.startsWith(MOVE)));
    const moves = entries.filter(([name]) => name.startsWith(MOVE)).map(([, move]) => move as MilestoneMove);
    return { ...(rest as Omit<Content<'report'>, 'moves'>), moves };
  },
};

export const ASSESSMENT_FORM: StatementForm<'assessment'> = {
  contentOf: ({ judgement, language, reasons, asOf }: OwnAssessment) => ({ judgement, language, reasons, asOf }),
  fieldsOf: (content) => ({ ...content }),
  contentFrom: (fields) => fields as unknown as Content<'assessment'>,
};

export function emptyReport(period: Period, language: Language): Content<'report'> {
  return { period, language, text: '', judgement: null, moves: [] };
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
function plain({ milestone, state, achievedOn, text }: MilestoneMove): MilestoneMove {
  return { milestone, state, achievedOn: state === 'achieved' ? achievedOn : null, text };
}
