import { Component, computed, inject, input } from '@angular/core';
import { type Punctuality } from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { ChartFrame } from '../../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../../shared/ui/chart/chart-table';

const PARTS = ['onTime', 'late', 'missing'] as const;
const LOOKS: Readonly<Record<(typeof PARTS)[number], { fill: string; edge: string; dashes: string | null }>> = {
  onTime: { fill: 'var(--level-3)', edge: 'var(--edge)', dashes: null },
  late: { fill: 'var(--late)', edge: 'var(--late)', dashes: null },
  missing: { fill: 'var(--paper)', edge: 'var(--late)', dashes: '4 3' },
};
const ROW = 44;

/** How many of the reports that were expected came on time, late or never. */
@Component({
  selector: 'pt-punctuality-bars',
  imports: [ChartFrame],
  template: `
    <pt-chart-frame [heading]="heading()" [summary]="summary()" [table]="table()" definition="punctuality">
      <svg width="100%" [attr.height]="height" overflow="visible" focusable="false">
        @for (one of bars(); track one.part) {
          <text x="0" [attr.y]="one.y + 13" fill="var(--ink)" font-size="13">{{ one.text }}</text>
          <rect
            x="0"
            [attr.y]="one.y + 20"
            [attr.width]="one.percent + '%'"
            height="14"
            [attr.fill]="one.fill"
            [attr.stroke]="one.edge"
            [attr.stroke-dasharray]="one.dashes"
          />
        }
      </svg>
    </pt-chart-frame>
  `,
  styles: ':host { display: block; max-width: 44rem; }',
})
export class PunctualityBars {
  private readonly words = inject(Words);

  readonly punctuality = input.required<Punctuality>();

  protected readonly height = PARTS.length * ROW;
  protected readonly heading = computed(() => this.words.say('punctuality.heading'));
  protected readonly summary = computed(() => this.words.say('punctuality.summary', { ...this.punctuality() }));
  protected readonly bars = computed(() => {
    const punctuality = this.punctuality();
    return PARTS.map((part, index) => ({
      ...LOOKS[part],
      part,
      y: index * ROW,
      text: this.words.say('punctuality.bar', {
        part: this.words.say(`punctuality.${part}`),
        count: punctuality[part],
      }),
      percent: (punctuality[part] / Math.max(punctuality.due, 1)) * 100,
    }));
  });
  protected readonly table = computed<ChartTable>(() => ({
    head: [this.words.say('punctuality.how'), this.words.say('punctuality.count')],
    rows: [
      ...PARTS.map((part) => [this.words.say(`punctuality.${part}`), this.punctuality()[part]]),
      [this.words.say('punctuality.due'), this.punctuality().due],
    ],
  }));
}
