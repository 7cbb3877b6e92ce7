import { isDeepStrictEqual } from 'node:util';
import {
  type Day,
  firstDayOf,
  lastDayOf,
  type NewTranslated,
  type Target,
  type TargetRevision,
} from '@parole-tenue/contract';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type PlannedIndicator } from './indicators.repository.js';

export type ChangedTarget = Pick<TargetRevision, 'period' | 'from' | 'to'>;

type Plan = Pick<PlannedIndicator, 'target' | 'targets'>;

/**
 * Targets that do not change silently: of periods that have begun, and the final one once there are values to hold against it. A
 * period that still runs may get its first one.
 */
export function changedTargets(
  before: Plan & Pick<PlannedIndicator, 'hasValues'>,
  after: Plan,
  today: Day,
): ChangedTarget[] {
  const named = [...before.targets, ...after.targets].map(({ period }) => period).sort();
  const begun = [...new Set(named)].filter((period) => firstDayOf(period) <= today);
  const ofPeriods = begun
    .map((period) => ({ period, from: targetOf(before, period), to: targetOf(after, period) }))
    .filter(({ period, from }) => from !== null || lastDayOf(period) < today);
  const final = { period: null, from: copyOf(before.target), to: copyOf(after.target) };
  return [...ofPeriods, ...(before.hasValues ? [final] : [])].filter(({ from, to }) => !isDeepStrictEqual(from, to));
}

/** Such a change has a reason, and a reason such a change. */
export function reasonFaults(targets: readonly ChangedTarget[], reason: NewTranslated | undefined): FieldFault[] {
  return [
    ...faultIf(targets.length > 0 && !reason, 'reason', 'required'),
    ...faultIf(targets.length === 0 && reason !== undefined, 'reason', 'not_allowed'),
  ];
}

function targetOf({ targets }: Plan, of: string): ChangedTarget['from'] {
  const target = targets.find(({ period }) => period === of);
  return target ? { value: target.value, date: null, basis: null } : null;
}

const copyOf = (target: Target | null): ChangedTarget['from'] =>
  target && { value: target.value, date: target.date, basis: target.basis };
