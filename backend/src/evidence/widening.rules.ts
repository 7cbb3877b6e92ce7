import {
  type CreateWidening,
  isGranted,
  type Permission,
  type WideningRelation,
  type Widening,
} from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type Refusal } from '../statements/statement.workflow.js';
import { mayWiden } from './evidence.actions.js';
import { type EvidenceRow } from './evidence.repository.js';
import { isWider } from './evidence.rules.js';
import { type WideningRow } from './widenings.repository.js';

export const WIDENING_STEPS = ['agreement', 'refusal', 'withdrawal'] as const;
export type WideningStep = (typeof WIDENING_STEPS)[number];

/** What a step makes of an open wish, what the journal calls it, and what it asks for. */
export const STEPS: Readonly<Record<WideningStep, { to: Widening['state']; verb: string; permission: Permission }>> = {
  agreement: { to: 'agreed', verb: 'agree', permission: 'widening.decide' },
  refusal: { to: 'declined', verb: 'decline', permission: 'widening.decide' },
  withdrawal: { to: 'withdrawn', verb: 'withdraw', permission: 'widening.withdraw' },
};

export type Asked = Pick<WideningRow, 'askedById' | 'askedByRole'>;

/** Either a level or an organisation. */
export function wishFaults({ level, organisation }: CreateWidening): FieldFault[] {
  return [
    ...faultIf(level === undefined && organisation === undefined, 'level', 'required'),
    ...faultIf(level !== undefined && organisation !== undefined, 'organisation', 'not_allowed'),
  ];
}

/** Why the member may not take this step now; null: they may. What they may never do comes before the state. */
export function refusalOf(
  member: Member,
  widening: WideningRow,
  evidence: EvidenceRow,
  step: WideningStep,
): Refusal | null {
  if (!isGranted(member, STEPS[step].permission, relationTo(member, widening))) return 'forbidden';
  if (widening.state !== 'open') return 'step_refused';
  return step !== 'agreement' || isStillWider(member, widening, evidence) ? null : 'step_refused';
}

export function allowedSteps(member: Member, widening: WideningRow, evidence: EvidenceRow): WideningStep[] {
  return WIDENING_STEPS.filter((step) => refusalOf(member, widening, evidence, step) === null);
}

/** How the member stands to a wish of their organisation. */
export function relationTo({ accountId }: Member, { askedById, askedByRole }: Asked): WideningRelation {
  if (askedById === accountId) return 'mine';
  return askedByRole === 'lead' ? 'our_lead' : 'colleague';
}

/** What could be asked for anew: since then it may have been changed, taken back, or opened. */
function isStillWider(member: Member, { level }: WideningRow, evidence: EvidenceRow): boolean {
  const isOpen = evidence.shown.level === 'public' || (level !== null && !isWider({ level }, evidence.shown));
  return !evidence.isWithdrawn && !isOpen && mayWiden(member, { ...evidence, widening: null });
}
