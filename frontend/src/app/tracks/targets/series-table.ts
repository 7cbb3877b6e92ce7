import { type Dimension, type Indicator } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';
import { type Cell, type ChartTable } from '../../shared/ui/chart/chart-table';
import { sayPeriod } from '../../shared/util/periods';
import { REST, keysOf } from '../data/parts';
import { amountOf } from '../data/percentage';
import { type Says } from '../data/says';
import { type Bar, type BarGroup } from './bars';

type By = Exclude<Dimension, 'area'> | null;

/** The numbers of a measure: a row for each value, and for each period that only has a target. */
export function seriesTable(
  indicator: Indicator,
  groups: readonly BarGroup[],
  by: By,
  says: Says,
  words: Pick<Words, 'say'>,
): ChartTable {
  const targets = new Map(indicator.targets.map(({ period, value }) => [period, value]));
  const keys = by === null ? [] : [...keysOf(by), REST];
  const partName = (key: string): string =>
    key === REST ? words.say('tracks.part.rest') : says.part(by ?? 'sex', key);
  return {
    head: [
      words.say('tracks.table.when'),
      words.say('tracks.table.value'),
      words.say('tracks.table.target'),
      ...keys.map(partName),
      words.say('tracks.table.who'),
      words.say('tracks.table.remark'),
    ],
    rows: groups.flatMap(({ key, bars, isComing }) => {
      const target = targets.get(key) ?? null;
      if (bars.length > 0) return bars.map((bar) => rowOf(bar, indicator, target, keys, says));
      const remark = words.say(isComing ? 'tracks.targets.coming' : 'tracks.noValue');
      return [[sayPeriod(key, words), null, target, ...keys.map(() => null), '', remark]];
    }),
  };
}

function rowOf(
  { value, segments }: Bar,
  indicator: Indicator,
  target: number | null,
  keys: readonly string[],
  says: Says,
): Cell[] {
  return [
    says.when(value),
    value.numerator === null ? amountOf(value, indicator) : says.value(value, indicator),
    target,
    ...keys.map((key) => segments.find((segment) => segment.key === key)?.value ?? null),
    says.who(value),
    value.unavailable ?? value.note ?? '',
  ];
}
