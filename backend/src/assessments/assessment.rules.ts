import { GROUNDS_MOST, proposedBy, REASONS_LEAST } from '@parole-tenue/contract';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementContent } from '../statements/statement.view.js';

/** What an assessment may name: areas there are, and what the assessor may read of the same matter. */
export interface AssessmentContext {
  areas: readonly string[];
  reports: readonly string[];
  evidence: readonly string[];
}

/** What it names has to be there, and is no more than somebody looks through. */
export function namingFaults(
  { areas, grounds }: Pick<StatementContent, 'areas' | 'grounds'>,
  known: AssessmentContext,
): FieldFault[] {
  const isTooMuch = grounds.reports.length + grounds.evidence.length > GROUNDS_MOST;
  const unknown = (path: string, named: readonly string[], known: readonly string[]): FieldFault[] =>
    named.flatMap((one, index) => faultIf(!known.includes(one), `${path}.${String(index)}`, 'not_found'));
  return [
    ...unknown('areas', areas, known.areas),
    ...faultIf(isTooMuch, 'grounds', 'too_many'),
    ...unknown('grounds.reports', grounds.reports, known.reports),
    ...unknown('grounds.evidence', grounds.evidence, known.evidence),
  ];
}

type Said = Pick<
  StatementContent,
  'judgement' | 'text' | 'confidence' | 'confidenceWhy' | 'guidance' | 'differsBecause'
>;

/**
 * A judgement is somebody's word against another's: it never goes out without reasons that can be answered, without how sure
 * one is and why, nor against the scale's own questions without saying why.
 */
export function gapsOf(said: Said): FieldFault[] {
  const { judgement, text, confidence, confidenceWhy, differsBecause } = said;
  const { length } = text.trim();
  return [
    ...faultIf(judgement === null, 'judgement', 'required'),
    ...faultIf(length < REASONS_LEAST, 'reasons', length === 0 ? 'required' : 'too_short'),
    ...faultIf(confidence === null, 'confidence', 'required'),
    ...faultIf(confidenceWhy.trim() === '', 'confidenceWhy', 'required'),
    ...faultIf(isDiffering(said) && differsBecause.trim() === '', 'differsBecause', 'required'),
  ];
}

/** Where the questions were answered to the end, and the assessor decided otherwise. */
function isDiffering({ judgement, guidance }: Said): boolean {
  const proposed = proposedBy(guidance);
  return proposed !== null && judgement !== null && proposed !== judgement;
}
