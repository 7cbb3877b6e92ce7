import {
  AGE_GROUPS,
  firstDayOf,
  isGranted,
  type IndicatorKind,
  lastDayOf,
  type Part,
  type Period,
  PERIOD_PATTERN,
  type ReportedValue,
  SEXES,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { faultIf, faultsIn, isBlank } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type Measure, type ReportContext } from './report-context.repository.js';

/**
 * Whoever answers for a recommendation measures it, by what was planned for that, and nobody else. What the public record says
 * stays what it says. Parts that do not add up are no fault.
 */
export function valueFaults(
  actor: Actor,
  { values, place, period }: StatementDraft,
  { indicators, areas }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  if (values.length === 0) return [];
  if (!isGranted(actor, 'milestone.move', place)) return [{ path: 'values', code: 'not_allowed' }];
  return faultsIn('values', values, (value) => {
    const indicator = indicators.find(({ id }) => id === value.indicator);
    if (!indicator) return [{ path: 'indicator', code: 'not_found' }];
    if (!indicator.isPlanned) return [{ path: 'indicator', code: 'not_allowed' }];
    return [
      ...faultIf(isComplete && !isIn(period, value.on), 'on', 'outside_period'),
      ...numberFaults(value, indicator),
      ...(isComplete ? gapsOf(value, indicator) : []),
      ...faultsIn('parts', value.parts, (part) => partFaults(part, indicator, areas)),
    ];
  });
}

/** Counted of a whole, or simply counted. */
const isShare = (kind: IndicatorKind): boolean => kind === 'percentage' || kind === 'quota';

function numberFaults(measured: ReportedValue, { kind }: Measure): FieldFault[] {
  const { value, numerator, denominator, unavailable, parts } = measured;
  const isMeasured = [value, numerator, denominator].some((number) => number !== null) || parts.length > 0;
  return [
    ...(isShare(kind)
      ? [
          ...faultIf(value !== null, 'value', 'not_allowed'),
          ...faultIf((numerator ?? 0) > (denominator ?? Infinity), 'numerator', 'more_than_whole'),
        ]
      : [
          ...faultIf(numerator !== null, 'numerator', 'not_allowed'),
          ...faultIf(denominator !== null, 'denominator', 'not_allowed'),
        ]),
    ...faultIf(kind === 'count' && !isWhole(value), 'value', 'format'),
    ...faultIf(unavailable !== null && isMeasured, 'unavailable', 'not_allowed'),
  ];
}

function gapsOf({ value, numerator, denominator, unavailable }: ReportedValue, { kind }: Measure): FieldFault[] {
  if (unavailable !== null) return faultIf(isBlank(unavailable), 'unavailable', 'required');
  if (!isShare(kind)) return faultIf(value === null, 'value', 'required');
  return [
    ...faultIf(numerator === null, 'numerator', 'required'),
    ...faultIf(denominator === null, 'denominator', 'required'),
  ];
}

/** Whose day is not a period's is said at the period. */
function isIn(period: Period | null, day: string): boolean {
  return period === null || !PERIOD_PATTERN.test(period) || (day >= firstDayOf(period) && day <= lastDayOf(period));
}

/** People, jobs and seats come whole. */
const isWhole = (number: number | null): boolean => number === null || Number.isInteger(number);

function partFaults(part: Part, { kind, dimensions }: Measure, areas: readonly string[]): FieldFault[] {
  if (!dimensions.includes(part.dimension)) return [{ path: 'dimension', code: 'not_allowed' }];
  return [...keyFaults(part, areas), ...faultIf(kind !== 'scale' && !isWhole(part.value), 'value', 'format')];
}

function keyFaults({ dimension, key }: Part, areas: readonly string[]): FieldFault[] {
  if (dimension === 'area') return faultIf(!areas.includes(key), 'key', 'not_found');
  const keys: readonly string[] = dimension === 'sex' ? SEXES : AGE_GROUPS;
  return faultIf(!keys.includes(key), 'key', 'choice');
}
