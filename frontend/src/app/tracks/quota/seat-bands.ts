import { Component, computed, inject, input } from '@angular/core';
import { LEAST_SHARE, type Compliance, type QuotaBody } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { linesOf } from '../../shared/ui/chart/lines';
import { MARKS, type MarkShape } from '../../shared/ui/chart/marks';
import { read } from '../../shared/util/translated';
import { Says } from '../data/says';
import { highestOf, pointsOf, spanOf, type SeatPoint } from './seats';

/** A title has two lines of so many letters on a narrow screen. */
const LETTERS = 32;
const TITLE = 40;
const PLOT = 84;
const BETWEEN = 30;
const AXIS = 20;
/** Percent of the width that dates take: marks at the ends keep their room. */
const LEFT = 5;
const ACROSS = 89;
/** Percent of the width within which two numbers on one side of the line would meet. */
const NEAR = 12;
/** Years are written so that no two meet on a narrow screen. */
const MOST_YEARS = 6;

export const LOOKS: Readonly<Record<Compliance, { shape: MarkShape; fill: string }>> = {
  complies: { shape: 'square', fill: 'var(--level-3)' },
  falls_short: { shape: 'down', fill: 'var(--late)' },
  not_applicable: { shape: 'circle', fill: 'var(--paper)' },
};
export const YOUNG = { shape: 'diamond', fill: 'var(--level-1)' } as const;

/** A band per body: its counts over time, above or below the legal share. */
@Component({
  selector: 'pt-seat-bands',
  templateUrl: './seat-bands.html',
  styles: ':host, svg { display: block; }',
})
export class SeatBands {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly bodies = input.required<readonly QuotaBody[]>();
  readonly hidden = input.required<ReadonlySet<string>>();

  protected readonly size = { band: TITLE + PLOT + BETWEEN, floor: TITLE + PLOT };
  protected readonly height = computed(() => this.bodies().length * this.size.band + AXIS);
  private readonly span = computed(() => spanOf(this.bodies()) ?? { from: 0, until: 1 });
  private readonly highest = computed(() => highestOf(this.bodies()));
  /** Either sex is to have the least share: the line stands at the bottom, and at the top where counts come near it. */
  protected readonly lines = computed(() =>
    [LEAST_SHARE, 1 - LEAST_SHARE]
      .filter((share) => share === LEAST_SHARE || this.highest() >= share)
      .map((share) => ({ y: this.y(share), text: this.says.share(share) })),
  );

  protected readonly years = computed(() => {
    const { from, until } = this.span();
    const step = Math.ceil((until - from + 1) / MOST_YEARS);
    return Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => {
      const year = from + index * step;
      return { text: String(year), x: this.x(((year - from) / (until - from)) * 100) };
    });
  });
  protected readonly bands = computed(() =>
    this.bodies().map((body) => {
      const points = pointsOf(body, this.span());
      return {
        key: body.indicator.key,
        title: linesOf(read(body.indicator.title, this.words.language()).text, LETTERS),
        isEmpty: points.length === 0,
        marks: this.marksOf(points),
        young: this.hidden().has('young') ? [] : points.flatMap((point) => this.youngOf(point)),
        joins: this.joinsOf(points),
      };
    }),
  );

  private marksOf(points: readonly SeatPoint[]) {
    const shown = points.filter(({ count, share }) => share !== null && !this.hidden().has(count.compliance));
    return shown.map((point, index) => this.markOf(point, shown[index - 1], shown[index + 1]));
  }

  private markOf({ count, share, x }: SeatPoint, before?: SeatPoint, after?: SeatPoint) {
    const { shape, fill } = LOOKS[count.compliance];
    const y = this.y(share ?? 0);
    const meets = (other?: SeatPoint): boolean =>
      other !== undefined && Math.abs(other.x - x) < NEAR && isAbove(other.share) === isAbove(share);
    const side = meets(before) === meets(after) ? 'middle' : meets(after) ? 'end' : 'start';
    return {
      x: this.x(x),
      y,
      path: MARKS[shape],
      fill,
      text: this.says.share(share ?? 0),
      side,
      shift: { end: -11, start: 11, middle: 0 }[side],
      textY: side === 'middle' ? this.textY(y, share) : y + 4,
    };
  }

  /** What complies is written above its mark, what falls short below, so that near ones keep apart. */
  private textY(y: number, share: number | null): number {
    return isAbove(share) ? y - 11 : Math.min(y + 20, this.size.floor + 14);
  }

  private youngOf({ count, x }: SeatPoint) {
    if (count.youngShare === null) return [];
    return [{ x: this.x(x), y: this.y(count.youngShare), path: MARKS[YOUNG.shape], fill: YOUNG.fill }];
  }

  /** Lines between one count and the next. */
  private joinsOf(points: readonly SeatPoint[]) {
    const known = points.flatMap(({ x, share }) => (share === null ? [] : [{ x: this.x(x), y: this.y(share) }]));
    return known.slice(1).map((to, index) => ({ from: known[index] ?? to, to }));
  }

  private x(percent: number): number {
    return LEFT + (percent * ACROSS) / 100;
  }

  private y(share: number): number {
    return TITLE + PLOT * (1 - share / this.highest());
  }
}

function isAbove(share: number | null): boolean {
  return share !== null && share >= LEAST_SHARE;
}
