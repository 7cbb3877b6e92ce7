import { rhythmOf } from '@parole-tenue/contract';
import { today } from '../core/http/validators.js';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { hasClosedSince } from '../statements/closing.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type ReportContext } from './report-context.repository.js';

/**
 * A period is chosen in the rhythm of its time, or is that of the report that this one corrects, and reports for it are taken
 * already. What editors set later does not make it a wrong one. What was begun before its period closed is not
 * changed after: a new report is, and counts as late. What is sent in or published then is not changed by that.
 */
export function periodFaults(
  report: StatementDraft,
  { rhythm, opensOn, closesOn, superseded, isPeriodChosen }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  const period = report.period ?? '';
  if (isPeriodChosen && rhythmOf(period) !== rhythm && superseded?.period !== period)
    return [{ path: 'period', code: 'choice' }];
  if (isPeriodChosen && today() < opensOn) return [{ path: 'period', code: 'not_open' }];
  return faultIf(!isComplete && hasClosedSince(report.createdAt, closesOn), 'period', 'closed');
}
