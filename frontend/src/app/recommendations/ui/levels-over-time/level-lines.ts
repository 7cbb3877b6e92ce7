import { Component, computed, inject, input } from '@angular/core';
import {
  LEVEL_NAMES,
  PERIOD_PATTERN,
  PERSPECTIVES,
  type Level,
  type LevelsQuarter,
  type Perspective,
} from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { Hatch } from '../../../shared/ui/chart/hatch';
import { HATCHED, MARKS, type MarkShape } from '../../../shared/ui/chart/marks';
import { PeriodAmount, PeriodBar } from '../../../shared/ui/chart/period-bar';
import { lineOf, type Run } from './level-runs';

/** A level has a band with its word at the top; below it each side has a lane, so that none hides another. */
const BAND = 50;
const FIRST_LANE = 23;
const LANE = 7;
/** Below the bands: quarters, the word for the divergence, and its bars. */
const QUARTERS = 22;
const BAR_PLACE = 76;
const BAR = 13;
const YEARS = 20;
/** So many quarters have room for a number and a letter each on a narrow screen. */
const MOST_LETTERED = 12;

export const SIDES: Readonly<Record<Perspective, { fill: string; shape: MarkShape }>> = {
  government: { fill: 'var(--government)', shape: 'square' },
  civil_society: { fill: 'var(--civil-society)', shape: 'circle' },
  donor: { fill: 'var(--donor)', shape: 'up' },
  independent: { fill: 'var(--independent)', shape: 'diamond' },
};

/** Each side's level by quarter as a stepped line, hollow where it is older; below it how far apart they were. */
@Component({
  selector: 'pt-level-lines',
  imports: [Hatch, PeriodAmount, PeriodBar],
  templateUrl: './level-lines.html',
  styles: ':host, svg { display: block; }',
})
export class LevelLines {
  private readonly words = inject(Words);

  readonly quarters = input.required<readonly LevelsQuarter[]>();
  readonly hidden = input.required<ReadonlySet<string>>();

  protected readonly hatched = HATCHED;
  protected readonly places = {
    quarters: LEVEL_NAMES.length * BAND + 15,
    word: LEVEL_NAMES.length * BAND + QUARTERS + 16,
    floor: LEVEL_NAMES.length * BAND + QUARTERS + BAR_PLACE,
    years: LEVEL_NAMES.length * BAND + QUARTERS + BAR_PLACE + 16,
    height: LEVEL_NAMES.length * BAND + QUARTERS + BAR_PLACE + YEARS,
  };
  private readonly width = computed(() => 100 / Math.max(1, this.quarters().length));
  private readonly isLettered = computed(() => this.quarters().length <= MOST_LETTERED);

  protected readonly gap = computed(() => this.words.say('levels.time.divergence'));
  protected readonly bands = computed(() =>
    LEVEL_NAMES.map((name, level) => ({
      name,
      word: this.words.say(`judgement.${name}`),
      y: (LEVEL_NAMES.length - 1 - level) * BAND,
    })),
  );
  protected readonly sides = computed(() =>
    PERSPECTIVES.filter((perspective) => !this.hidden().has(perspective)).map((perspective) => {
      const { runs, steps } = lineOf(this.quarters(), perspective);
      const y = (level: Level): number => yOf(level, perspective);
      return {
        perspective,
        fill: SIDES[perspective].fill,
        path: MARKS[SIDES[perspective].shape],
        steps: steps.map(({ at, from, to }) => ({ x: this.x(at), from: y(from), to: y(to) })),
        runs: runs.map((run) => ({
          ...run,
          y: y(run.level),
          x: this.x(run.from),
          end: this.x(run.until),
          ...this.mark(run),
        })),
      };
    }),
  );
  protected readonly bars = computed(() =>
    this.quarters().map(({ period, divergence }, place) => ({
      period,
      x: this.x(place + 0.15),
      width: this.width() * 0.7,
      middle: this.x(place + 0.5),
      height: divergence === null ? 6 : 3 + divergence * BAR,
      fill: divergence === null ? HATCHED : `var(--divergence-${divergence})`,
      text: divergence === null || !this.isLettered() ? '' : String(divergence),
      letter: this.isLettered() ? this.letterOf(period) : '',
    })),
  );
  /** A year stands under its first quarter; the first one only where the next leaves room. */
  protected readonly years = computed(() => {
    const all = this.quarters().flatMap(({ period }, place) => {
      const [, year = '', part = ''] = PERIOD_PATTERN.exec(period) ?? [];
      return place === 0 || part === 'Q1' ? [{ year, x: this.x(place) }] : [];
    });
    const apart = Math.max(1, Math.ceil(all.length / 6));
    return all.filter(({ x }, index) =>
      index === 0 ? (all[1]?.x ?? 100) - x >= 12 : (all.length - 1 - index) % apart === 0,
    );
  });

  private mark({ from, isHollow }: Run): { at: number; ground: string } {
    return { at: this.x(from + 0.5), ground: isHollow ? 'var(--paper)' : '' };
  }

  private letterOf(period: string): string {
    return this.words.say('levels.time.letter', { number: PERIOD_PATTERN.exec(period)?.[2]?.slice(1) ?? '' });
  }

  private x(place: number): number {
    return place * this.width();
  }
}

function yOf(level: Level, perspective: Perspective): number {
  return (LEVEL_NAMES.length - 1 - level) * BAND + FIRST_LANE + PERSPECTIVES.indexOf(perspective) * LANE;
}
