import { rhythmOf } from '@parole-tenue/contract';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { hasClosedSince } from '../statements/closing.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type ReportContext } from './report-context.repository.js';

/**
 * A period of the framework's rhythm, or of the report that this one corrects. What was begun before its period closed is not
 * changed after: a new report is, and counts as late. What is sent in or published then is not changed by that.
 */
export function periodFaults(
  report: StatementDraft,
  { rhythm, closesOn, superseded }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  const period = report.period ?? '';
  if (rhythmOf(period) !== rhythm && superseded?.period !== period) return [{ path: 'period', code: 'choice' }];
  return faultIf(!isComplete && hasClosedSince(report.createdAt, closesOn), 'period', 'closed');
}
