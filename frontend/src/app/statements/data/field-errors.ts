import { type ReportCargo } from '@parole-tenue/contract';

import { errorsOf, type FieldErrors } from '../../shared/data/field-errors';
import { type Failure } from '../../shared/data/problem';

/** What a statement carries several of, in the order in which it was sent. */
export type SentRecords = Partial<Pick<ReportCargo, 'moves' | 'values' | 'meetings' | 'outcomes'>>;

/** By what a record is known on the page: what it is about, or its own kind or id. */
const KEYS = ['milestone', 'indicator', 'decision', 'id', 'kind'] as const;

/**
 * Records are named by their place in what was sent; on the page each goes by what it is about:
 * `values.3.numerator` is at `values.<indicator>.numerator`, `moves.0.blockers.1.text` at `moves.<milestone>.blockers.<kind>.text`.
 */
export function fieldErrors(failure: Failure | null, sent: SentRecords = {}): FieldErrors {
  const errors = Object.entries(errorsOf(failure));
  return Object.fromEntries(errors.map(([path, message]) => [fieldOf(path, sent), message]));
}

function fieldOf(path: string, sent: SentRecords): string {
  let here: unknown = sent;
  const names = path.split('.').map((step) => {
    here = (here as Record<string, unknown> | undefined)?.[step];
    return /^\d+$/.test(step) ? (nameOf(here) ?? step) : step;
  });
  return names.join('.');
}

function nameOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const fields = record as Record<string, string | undefined>;
  if (fields['dimension'] !== undefined) return `${fields['dimension']}.${fields['key'] ?? ''}`;
  const key = KEYS.find((one) => fields[one] !== undefined);
  return key && fields[key];
}
