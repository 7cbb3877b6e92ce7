import { type StatementNoun } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';
import { isReport } from './as-published';
import { type FieldNames, labelOf } from './field-text';
import { type Own } from './statement-types';

/** A field that a remark may be about. */
export interface Place {
  at: string;
  label: string;
}

/** The field that holds a statement's words. */
export function textFieldOf(statement: Own<StatementNoun>): 'text' | 'reasons' | 'reason' {
  if ('reasons' in statement) return 'reasons';
  return 'reason' in statement ? 'reason' : 'text';
}

/** The words themselves. */
export function wordsOf(statement: Own<StatementNoun>): string {
  if ('reasons' in statement) return statement.reasons;
  return 'reason' in statement ? statement.reason : statement.text;
}

/** What of a statement besides its words a remark may be about: what it says, and the level it states. */
export function placesOf(
  statement: Own<StatementNoun>,
  words: Pick<Words, 'say' | 'language'>,
  names: FieldNames,
): Place[] {
  if ('guidance' in statement)
    return placesOfAssessment(statement).map((at) => ({ at, label: labelOf(at, words, names) }));
  const fields = isReport(statement) ? ['period', 'judgement', ...recordsOf(statement)] : plainOf(statement);
  return fields.map((at) => ({ at, label: labelOf(at, words, names) }));
}

/** What is said besides the reasons; nothing is remarked on where nothing stands but where it is asked for. */
function placesOfAssessment(own: Own<'assessment'>): string[] {
  const { effect, guidance, differsBecause, areas, grounds } = own;
  return [
    ...(Object.keys(guidance).length > 0 ? ['guidance'] : []),
    'judgement',
    ...(differsBecause === '' ? [] : ['differsBecause']),
    ...['confidence', 'confidenceWhy'],
    ...(effect === null ? [] : ['effect']),
    'asOf',
    ...(areas.length > 0 ? ['areas'] : []),
    ...(grounds.reports.length + grounds.evidence.length > 0 ? ['grounds'] : []),
  ];
}

function plainOf(statement: Own<StatementNoun>): string[] {
  return ['judgement', 'asOf'].filter((name) => name in statement);
}

function recordsOf(report: Own<'report'>): string[] {
  return [
    ...(report.areas.length > 0 ? ['areas'] : []),
    ...(report.since === null ? [] : ['since']),
    ...(report.about === null ? [] : ['about']),
    ...report.moves.map(({ milestone }) => `moves.${milestone}`),
    ...report.values.map(({ indicator }) => `values.${indicator}`),
    ...report.meetings.map(({ id }) => `meetings.${id}`),
    ...report.outcomes.map(({ decision }) => `outcomes.${decision}`),
  ];
}
