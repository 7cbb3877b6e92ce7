import { Component, computed, inject, input } from '@angular/core';
import { type Milestone } from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { linesOf } from '../../../shared/ui/chart/lines';
import { MARKS } from '../../../shared/ui/chart/marks';
import { today } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { lineOf, placeOf, spanOf, type PlanLine } from './plan-lines';

/** Letters of a title that a line has room for on a narrow screen. */
const LETTERS = 42;
const LINE = 16;
/** The track of a milestone below its words, and room to the next one. */
const TRACK = 26;
const GAP = 14;
/** Years above all of them. */
const YEARS = 22;
/** So many years have room for their numbers on a narrow screen. */
const MOST_YEARS = 7;

/** Each milestone in its words, and below them on one time line with all the others. */
@Component({
  selector: 'pt-plan-bars',
  templateUrl: './plan-bars.html',
  styles: ':host, svg { display: block; }',
})
export class PlanBars {
  private readonly words = inject(Words);

  readonly milestones = input.required<readonly Milestone[]>();
  /** What each came to, in a few words. */
  readonly outcomes = input.required<readonly string[]>();
  readonly hidden = input.required<ReadonlySet<string>>();

  protected readonly marks = MARKS;
  private readonly today = today();
  private readonly span = computed(() => spanOf(this.milestones(), this.today) ?? { from: 0, until: 1 });

  protected readonly years = computed(() => {
    const { from, until } = this.span();
    const apart = Math.ceil((until - from) / MOST_YEARS);
    const all = Array.from({ length: until - from }, (_, index) => from + index);
    return all.map((year, index) => ({
      year,
      x: placeOf(`${String(year)}-01-01`, this.span()),
      isNamed: index % apart === 0,
    }));
  });
  protected readonly now = computed(() => {
    const x = placeOf(this.today, this.span());
    return x < 0 || x > 100 || this.hidden().has('today') ? null : x;
  });

  protected readonly rows = computed(() => {
    let top = YEARS;
    return this.milestones().map((milestone, index) => {
      const title = linesOf(read(milestone.title, this.words.language()).text, LETTERS);
      const outcome = linesOf(this.outcomes()[index] ?? '', LETTERS);
      const words = [...title, ...outcome].map((text, place) => ({ text, isTitle: place < title.length }));
      const row = {
        id: milestone.id,
        words: words.map((one, place) => ({ ...one, y: top + 13 + place * LINE })),
        y: top + words.length * LINE + TRACK / 2,
        ...this.shown(lineOf(milestone, this.span(), this.today)),
      };
      top += words.length * LINE + TRACK + GAP;
      return row;
    });
  });
  protected readonly height = computed(() => (this.rows().at(-1)?.y ?? YEARS) + TRACK / 2 + 2);

  private shown(line: PlanLine) {
    const points = [
      ...this.pointsOf('planned', [line.planned]),
      ...this.pointsOf('revised', line.revised),
      ...this.pointsOf('achieved', line.achieved === null ? [] : [line.achieved]),
    ];
    return { from: line.from, until: line.until, overdue: line.overdue, points };
  }

  private pointsOf(kind: PlanMark, places: readonly number[]) {
    if (this.hidden().has(kind)) return [];
    return places.map((x) => ({ x, path: MARKS[PLAN_LOOKS[kind].shape], fill: PLAN_LOOKS[kind].fill }));
  }
}

export type PlanMark = keyof typeof PLAN_LOOKS;

/** Told apart by their shape, and what was planned from what was done by being hollow. */
export const PLAN_LOOKS = {
  planned: { shape: 'circle', fill: 'var(--paper)' },
  revised: { shape: 'diamond', fill: 'var(--paper)' },
  achieved: { shape: 'square', fill: 'var(--ink)' },
} as const;
