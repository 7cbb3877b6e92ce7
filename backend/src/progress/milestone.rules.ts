import { isDeepStrictEqual } from 'node:util';
import { type Milestone, type NewTranslated } from '@parole-tenue/contract';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';

/** What whoever plans a milestone decides about it. */
export type MilestonePlan = Pick<Milestone, 'title' | 'areas' | 'weight' | 'plannedOn'> & { organisation: string };

export function planOf({ title, areas, weight, plannedOn, organisation }: Milestone): MilestonePlan {
  return { organisation: organisation.slug, title, areas, weight, plannedOn };
}

/** What anybody published something of stays what it was, and who is late stays who it is: another plan is another milestone. */
export function settledFaults(
  { isSpokenOf, overdueDays }: { isSpokenOf: boolean; overdueDays: number },
  before: MilestonePlan,
  after: MilestonePlan,
): FieldFault[] {
  const changes = (key: keyof MilestonePlan): boolean => !isDeepStrictEqual(before[key], after[key]);
  return [
    ...faultIf((isSpokenOf || overdueDays > 0) && changes('organisation'), 'organisation', 'settled'),
    ...(['title', 'areas', 'weight'] as const).flatMap((key) => faultIf(isSpokenOf && changes(key), key, 'settled')),
  ];
}

/** Another day has a reason, a reason another day; and what is done or cancelled is planned no more. */
export function revisionFaults(
  { plannedOn, state }: Pick<Milestone, 'plannedOn' | 'state'>,
  next: Pick<MilestonePlan, 'plannedOn'>,
  reason: NewTranslated | undefined,
): FieldFault[] {
  const isRevised = next.plannedOn !== plannedOn;
  if (isRevised && (state === 'achieved' || state === 'cancelled')) return [{ path: 'plannedOn', code: 'not_allowed' }];
  if (isRevised && !reason) return [{ path: 'reason', code: 'required' }];
  return !isRevised && reason ? [{ path: 'reason', code: 'not_allowed' }] : [];
}
