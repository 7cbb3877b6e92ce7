import { LEVEL_NAMES } from '@parole-tenue/contract';

import { HATCHED, type LegendEntry } from '../chart/marks';
import { classOf, classesOf } from './classes';
import { valueOf, type Figures, type Measure } from './figures';

/** How a square or a shape looks, and the number inside. */
export interface Look {
  text: string;
  fill: string;
  ink: string;
  /** Shares, from the left, in percent of its width. */
  bands: readonly { x: number; width: number; fill: string }[];
}

const NOTHING: Look = { text: '', fill: HATCHED, ink: 'var(--ink)', bands: [] };
/** Letters on both scales of shades: at least 4.5 : 1, in both themes. */
const inkOn = (step: number): string => `var(--on-level-${String(step)})`;
const levelFill = (step: number): string => `var(--level-${String(step)})`;
const divergenceFill = (step: number): string => `var(--divergence-${String(step)})`;

export interface Scale {
  lookOf: (figures: Figures) => Look;
  legend: readonly LegendEntry[];
}

interface Said {
  number: (value: number) => string;
  /** Several numbers that share a shade. */
  range: (from: number, to: number) => string;
  level: (name: (typeof LEVEL_NAMES)[number]) => string;
  gap: (step: number) => string;
  none: string;
}

/** Shades for what is shown, and what they mean. A distance and how far are never of one hue; what nobody knows is hatched. */
export function scaleOf(measure: Measure, isOnly: boolean, all: readonly Figures[], said: Said): Scale {
  if (measure === 'levels') return levelScale(isOnly, said);
  return measure === 'apart' && isOnly ? gapScale(said) : countScale(measure, all, said);
}

const hatched = (said: Said): LegendEntry => entry('none', said.none, HATCHED);
const entry = (key: string, text: string, fill: string): LegendEntry => ({
  key,
  text,
  fill,
  shape: 'square',
  isFixed: true,
});

function levelScale(isOnly: boolean, said: Said): Scale {
  const steps = LEVEL_NAMES.map((name, step) => entry(name, said.level(name), levelFill(step)));
  return {
    legend: [...steps, hatched(said)],
    lookOf: (figures) => {
      const value = valueOf(figures, 'levels', isOnly);
      if (value === null) return NOTHING;
      if (isOnly) return { text: said.number(value), fill: levelFill(value), ink: inkOn(value), bands: [] };
      return { text: said.number(value), fill: 'var(--card)', ink: 'var(--ink)', bands: bandsOf(figures) };
    },
  };
}

function bandsOf({ levels, judged }: Figures): Look['bands'] {
  let x = 0;
  return (levels ?? []).flatMap((count, step) => {
    const width = (100 * count) / judged;
    x += width;
    return count > 0 ? [{ x: x - width, width, fill: levelFill(step) }] : [];
  });
}

function gapScale(said: Said): Scale {
  const steps = LEVEL_NAMES.map((name, step) => entry(name, said.gap(step), divergenceFill(step)));
  return {
    legend: [...steps, hatched(said)],
    lookOf: ({ gap }) =>
      gap === null ? NOTHING : { text: said.number(gap), fill: divergenceFill(gap), ink: inkOn(gap), bands: [] },
  };
}

function countScale(measure: Measure, all: readonly Figures[], said: Said): Scale {
  const fill = measure === 'apart' ? divergenceFill : levelFill;
  const classes = classesOf(all.flatMap((figures) => valueOf(figures, measure, false) ?? []));
  const steps = classes.map(({ from, to }, step) =>
    entry(String(from), from === to ? said.number(from) : said.range(from, to), fill(step)),
  );
  return {
    legend: [...steps, hatched(said)],
    lookOf: (figures) => {
      const value = valueOf(figures, measure, false);
      if (value === null) return NOTHING;
      const step = classOf(value, classes);
      return { text: said.number(value), fill: fill(step), ink: inkOn(step), bands: [] };
    },
  };
}
