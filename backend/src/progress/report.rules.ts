import { REPORT_TEXT_LEAST } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { faultIf, isBlank } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type ReportContext } from './report-context.repository.js';
import { meetingFaults, outcomeFaults } from './report-meetings.rules.js';
import { moveFaults } from './report-moves.rules.js';
import { periodFaults } from './report-period.rules.js';
import { valueFaults } from './report-values.rules.js';

/** What is wrong with a report, every fault at once. A complete one lacks nothing. */
export function faultsOf(
  actor: Actor,
  report: StatementDraft,
  context: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  return [
    ...periodFaults(report, context, isComplete),
    ...(isComplete ? textFaults(report) : []),
    ...placeFaults(report, context),
    ...moveFaults(actor, report, context, isComplete),
    ...valueFaults(actor, report, context, isComplete),
    ...meetingFaults(report, context, isComplete),
    ...outcomeFaults(report, context),
    ...supersedingFaults(report, context),
  ];
}

function textFaults({ text }: StatementDraft): FieldFault[] {
  return faultIf(text.trim().length < REPORT_TEXT_LEAST, 'text', isBlank(text) ? 'required' : 'too_short');
}

function placeFaults({ areas, about }: StatementDraft, context: ReportContext): FieldFault[] {
  return [
    ...areas.flatMap((area, index) => faultIf(!context.areas.includes(area), `areas.${String(index)}`, 'not_found')),
    ...faultIf(
      about !== null && !context.milestones.some(({ id }) => id === about.milestone),
      'about.milestone',
      'not_found',
    ),
  ];
}

/** Only the current version of an own published report on the same recommendation is followed by a newer one. */
function supersedingFaults(report: StatementDraft, { superseded }: ReportContext): FieldFault[] {
  if (report.supersedes === null) return [];
  const isKnown =
    superseded?.state === 'published' &&
    superseded.organisationId === report.organisationId &&
    superseded.recommendationId === report.recommendationId;
  if (!isKnown) return [{ path: 'supersedes', code: 'not_found' }];
  return faultIf(![null, report.id].includes(superseded.supersededBy), 'supersedes', 'not_allowed');
}
