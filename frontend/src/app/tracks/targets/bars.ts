import {
  PERIOD_PATTERN,
  lastDayOf,
  wholeOf,
  type Day,
  type Dimension,
  type Indicator,
  type IndicatorValue,
  type Part,
} from '@parole-tenue/contract';

import { amountOf } from '../data/percentage';
import { segmentsOf, type Segment } from '../data/parts';

/** One value as a bar: its height, or its parts on top of each other. */
export interface Bar {
  value: IndicatorValue;
  /** In the unit of the axis; null: nothing was given. */
  height: number | null;
  segments: Segment[];
}

/** What stands for one period, or for one date of the public record. */
export interface BarGroup {
  /** The period or the date. */
  key: string;
  bars: Bar[];
  target: number | null;
  /** Its last day is still to come. */
  isComing: boolean;
}

/** As many periods as a narrow screen has room for; the table holds all. */
export const SHOWN_GROUPS = 8;

/** Values and targets by period, oldest first; where the numbers are broken down, targets of the whole stay away. */
export function barGroups(indicator: Indicator, by: Exclude<Dimension, 'area'> | null, today: Day): BarGroup[] {
  const targets = new Map(indicator.targets.map(({ period, value }) => [period, value]));
  const keys = new Set([...targets.keys(), ...indicator.values.map(keyOf)]);
  return [...keys]
    .sort((one, other) => endOf(one).localeCompare(endOf(other)))
    .map((key) => ({
      key,
      bars: indicator.values.filter((value) => keyOf(value) === key).map((value) => barOf(value, indicator, by)),
      target: by === null ? (targets.get(key) ?? null) : null,
      isComing: endOf(key) > today,
    }));
}

/** The highest of what is drawn; 1 where nothing is, so that nothing is divided by zero. */
export function topOf(groups: readonly BarGroup[]): number {
  const heights = groups.flatMap(({ bars, target }) => [target, ...bars.map((bar) => bar.height)]);
  return Math.max(0, ...heights.map((height) => height ?? 0)) || 1;
}

export function keyOf({ period, date }: Pick<IndicatorValue, 'period' | 'date'>): string {
  return period ?? date;
}

/** The latest value that has parts by area. */
export function latestByArea(values: readonly IndicatorValue[]): IndicatorValue | null {
  const byArea = ({ dimension }: Part): boolean => dimension === 'area';
  return [...values].reverse().find(({ parts }) => parts.some(byArea)) ?? null;
}

/** Whether a value is as good as its target, whichever way is better. */
export function isReached(value: number, target: number, { direction }: Pick<Indicator, 'direction'>): boolean {
  return direction === 'up' ? value >= target : value <= target;
}

function barOf(value: IndicatorValue, indicator: Indicator, by: Exclude<Dimension, 'area'> | null): Bar {
  if (by === null) return { value, height: amountOf(value, indicator), segments: [] };
  const whole = wholeOf(indicator.kind, value);
  const segments = segmentsOf(value.parts, by, whole);
  const sum = segments.reduce((total, segment) => total + segment.value, 0);
  return { value, height: segments.length === 0 ? whole : sum, segments };
}

function endOf(key: string): string {
  return PERIOD_PATTERN.test(key) ? lastDayOf(key) : key;
}
