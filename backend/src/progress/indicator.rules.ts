import { isDeepStrictEqual } from 'node:util';
import { type CreateIndicator, type Slot } from '@parole-tenue/contract';
import { today } from '../core/http/validators.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type PlannedIndicator } from './indicators.repository.js';
import { isUnitOf } from './template.rules.js';

type Plan = Pick<CreateIndicator, 'kind' | 'unit' | 'quotaRule' | 'baseline' | 'target' | 'targets'>;

const WHOLE_PERCENT = 100;

/** What is wrong with an indicator by itself: its unit, its rule, and values that its unit does not know. */
export function indicatorFaults(plan: Plan): FieldFault[] {
  const { baseline, kind, unit, quotaRule } = plan;
  return [
    ...fault(!isUnitOf(kind, unit), 'unit', 'not_allowed'),
    ...fault(kind === 'quota' && quotaRule === null, 'quotaRule', 'required'),
    ...fault(kind !== 'quota' && quotaRule !== null, 'quotaRule', 'not_allowed'),
    ...fault((baseline?.year ?? 0) > Number(today().slice(0, 4)), 'baseline.year', 'in_the_future'),
    ...valueFaults(plan),
  ];
}

const MEASURING = ['title', 'direction', 'isCumulative', 'dimensions'] as const;

/** What published values were given in stays, and so does the baseline that they were read against. */
export function settledFaults(before: PlannedIndicator, after: PlannedIndicator): FieldFault[] {
  const settled = [...MEASURING, ...(before.baseline ? (['baseline'] as const) : [])];
  return settled.flatMap((key) =>
    fault(before.hasValues && !isDeepStrictEqual(before[key], after[key]), key, 'settled'),
  );
}

/** A slot of the recommendation's template measures one thing, and one indicator fills it. */
export function slotFaults(
  { kind, unit, slot: key }: Pick<CreateIndicator, 'kind' | 'unit' | 'slot'>,
  slots: readonly Slot[],
  isFilled: boolean,
): FieldFault[] {
  if (key === null) return [];
  const slot = slots.find((one) => one.key === key);
  if (!slot) return [{ path: 'slot', code: 'not_found' }];
  return [
    ...fault(isFilled, 'slot', 'taken'),
    ...fault(kind !== slot.kind, 'kind', 'not_allowed'),
    ...fault(unit !== slot.unit, 'unit', 'not_allowed'),
  ];
}

/** Percents end at a hundred; people and jobs come whole. */
function valueFaults({ kind, baseline, target, targets }: Plan): FieldFault[] {
  const most = kind === 'percentage' || kind === 'quota' ? WHOLE_PERCENT : Infinity;
  const values = [
    ...(baseline ? [{ path: 'baseline.value', value: baseline.value }] : []),
    ...(target ? [{ path: 'target.value', value: target.value }] : []),
    ...targets.map(({ value }, index) => ({ path: `targets.${index}.value`, value })),
  ];
  return values.flatMap(({ path, value }) => [
    ...fault(value > most, path, 'too_big'),
    ...fault(kind === 'count' && !Number.isInteger(value), path, 'type'),
  ]);
}

const fault = (isWrong: boolean, path: string, code: FieldFault['code']): FieldFault[] =>
  isWrong ? [{ path, code }] : [];
