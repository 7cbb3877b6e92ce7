import {
  type CreateVerification,
  isGranted,
  type OwnVerification,
  type StatementRelation,
} from '@parole-tenue/contract';
import { type Actor, type Member } from '../core/access/actor.js';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { isOwn, type Refusal } from '../statements/statement.workflow.js';
import { type VerificationRow } from './verifications.repository.js';

export type VerificationStep = OwnVerification['allowedActions'][number];
const STEPS: readonly VerificationStep[] = ['edit', 'publication', 'discard'];

type Behind = NonNullable<VerificationRow['behind']>;

/** What decides who may do what with a finding. */
type Facts = Pick<
  VerificationRow,
  'organisationId' | 'state' | 'isInvolved' | 'isVerifiable' | 'isReadable' | 'behind' | 'people'
>;

export function targetFaults({ evidence, milestone }: CreateVerification): FieldFault[] {
  return [
    ...faultIf(evidence === undefined && milestone === undefined, 'evidence', 'required'),
    ...faultIf(evidence !== undefined && milestone !== undefined, 'milestone', 'not_allowed'),
  ];
}

/** Of nothing that the own organisation made or answers for. */
export function mayVerify(actor: Actor, { isInvolved }: Pick<Facts, 'isInvolved'>): boolean {
  return isGranted(actor, 'verification.draft', isInvolved ? 'responsible' : 'uninvolved');
}

/** Why the member may not do this now; null: they may. What nobody of theirs may ever do comes before the state. */
export function refusalOf(member: Member, verification: Facts, step: VerificationStep): Refusal | null {
  if (!isPermitted(member, verification, step)) return 'forbidden';
  if (verification.state !== 'draft') return 'step_refused';
  return isPossible(verification, step) ? null : 'step_refused';
}

export function allowedSteps(member: Member, verification: Facts): VerificationStep[] {
  return STEPS.filter((step) => refusalOf(member, verification, step) === null);
}

function isPossible({ isVerifiable, isReadable }: Facts, step: VerificationStep): boolean {
  return step === 'discard' || (step === 'edit' ? isReadable : isVerifiable);
}

/** Nobody keeps words that go nowhere: they are thrown away also where one may no longer verify. */
function isPermitted(member: Member, verification: Facts, step: VerificationStep): boolean {
  if (!isOwn(member, verification) || verification.behind === null) return false;
  const relation = relationTo(member, verification.behind, verification.people);
  if (step === 'discard') return member.role === 'lead' || relation === 'mine' || relation === 'mine_alone';
  if (!mayVerify(member, verification)) return false;
  return step === 'edit' || isGranted(member, 'verification.publish', relation);
}

/** To a finding of one's own organisation: whoever changed it last stands behind it. */
export function relationTo(member: Member, behind: Behind, people: number): StatementRelation {
  if (behind.id !== member.accountId) return behind.role === 'lead' ? 'our_lead' : 'colleague';
  return people === 1 ? 'mine_alone' : 'mine';
}
