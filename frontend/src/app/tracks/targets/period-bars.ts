import { Component, computed, inject, input } from '@angular/core';
import { type Dimension } from '@parole-tenue/contract';

import { Hatch } from '../../shared/ui/chart/hatch';
import { PeriodAmount, PeriodBar } from '../../shared/ui/chart/period-bar';
import { lookOf } from '../data/parts';
import { Says } from '../data/says';
import { topOf, type Bar, type BarGroup } from './bars';

/** Height of the plot, and room above it for numbers and below it for periods. */
const PLOT = 168;
const ABOVE = 22;
const BELOW = 40;
/** A part lower than this has no room for its number. */
const READABLE = 15;
/** Height of a line of numbers. */
const LINE = 14;
/** Percent of a group's width that its bars take. */
const BARS = 72;

/**
 * Values as bars and targets as lines across them, by period. Placed by percent of the width, so that the server draws
 * it for every screen.
 */
@Component({
  selector: 'pt-period-bars',
  imports: [Hatch, PeriodAmount, PeriodBar],
  templateUrl: './period-bars.html',
  styles: ':host, svg { display: block; }',
})
export class PeriodBars {
  private readonly says = inject(Says);

  readonly groups = input.required<readonly BarGroup[]>();
  readonly by = input.required<Exclude<Dimension, 'area'> | null>();
  readonly hidden = input.required<ReadonlySet<string>>();

  protected readonly size = { height: ABOVE + PLOT + BELOW, top: ABOVE, floor: ABOVE + PLOT, plot: PLOT };
  protected readonly width = computed(() => 100 / Math.max(1, this.groups().length));
  private readonly top = computed(() => topOf(this.groups()));

  protected readonly columns = computed(() =>
    this.groups().map(({ key, bars, target: aim, isComing }) => {
      const target = aim === null || this.hidden().has('target') ? null : this.y(aim);
      return {
        key,
        label: this.says.whenShort(key),
        isMissing: !isComing && bars.every(({ height }) => height === null),
        target,
        bars: this.hidden().has('actual') ? [] : this.drawn(bars, target),
      };
    }),
  );

  private drawn(bars: readonly Bar[], target: number | null) {
    const width = BARS / bars.length;
    let foot = Infinity;
    return bars.map((bar, index) => {
      const y = this.y(bar.height ?? 0);
      foot = clearOf(target, above(foot, y - 6));
      return {
        x: (100 - BARS) / 2 + index * width,
        width: width - 2,
        middle: (100 - BARS) / 2 + (index + 0.5) * width - 1,
        y,
        height: this.size.floor - y,
        textY: foot,
        text: bar.height === null ? '' : this.says.number(Math.round(bar.height * 10) / 10),
        isEmpty: bar.height === null,
        segments: this.stacked(bar),
      };
    });
  }

  private stacked({ segments }: Bar) {
    const by = this.by();
    if (by === null) return [];
    let below = 0;
    return segments
      .filter(({ key }) => !this.hidden().has(key))
      .map(({ key, value }) => {
        const floor = this.y(below);
        below += value;
        const y = this.y(below);
        return {
          key,
          y,
          height: floor - y,
          ...lookOf(by, key),
          text: floor - y < READABLE ? '' : this.says.number(value),
        };
      });
  }

  private y(value: number): number {
    return ABOVE + PLOT * (1 - value / this.top());
  }
}

/** Where a number's foot stands so that a line does not cross it. */
function clearOf(line: number | null, foot: number): number {
  return line !== null && line < foot + 5 && line > foot - LINE ? line - 6 : foot;
}

/** Where a number's foot stands so that it does not meet the one beside it. */
function above(neighbour: number, foot: number): number {
  return Math.abs(neighbour - foot) < LINE ? neighbour - LINE : foot;
}
