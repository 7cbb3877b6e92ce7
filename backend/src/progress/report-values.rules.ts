import {
  AGE_GROUPS,
  isGranted,
  type IndicatorKind,
  type Part,
  type ReportedValue,
  SEXES,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { faultIf, faultsIn, isBlank } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type Measure, type ReportContext } from './report-context.repository.js';

/** Whoever moves a recommendation's milestones measures it too, and nobody else. Parts that do not add up are no fault. */
export function valueFaults(
  actor: Actor,
  { values, place }: StatementDraft,
  { indicators, areas }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  if (values.length === 0) return [];
  if (!isGranted(actor, 'milestone.move', place)) return [{ path: 'values', code: 'not_allowed' }];
  return faultsIn('values', values, (value) => {
    const indicator = indicators.find(({ id }) => id === value.indicator);
    if (!indicator) return [{ path: 'indicator', code: 'not_found' }];
    return [
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

function partFaults({ dimension, key }: Part, { dimensions }: Measure, areas: readonly string[]): FieldFault[] {
  if (!dimensions.includes(dimension)) return [{ path: 'dimension', code: 'not_allowed' }];
  if (dimension === 'area') return faultIf(!areas.includes(key), 'key', 'not_found');
  const keys: readonly string[] = dimension === 'sex' ? SEXES : AGE_GROUPS;
  return faultIf(!keys.includes(key), 'key', 'choice');
}
