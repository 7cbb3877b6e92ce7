import { Component, computed, inject, input, signal } from '@angular/core';
import { COMPLIANCES, type QuotaBody } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type Cell, type ChartTable } from '../../shared/ui/chart/chart-table';
import { type LegendEntry } from '../../shared/ui/chart/marks';
import { formatDate } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';
import { Says } from '../data/says';
import { LOOKS, SeatBands, YOUNG } from './seat-bands';
import { standingOf } from './seats';

/** Bodies over time against the legal share, with the sentence, the legend and the table of it. */
@Component({
  selector: 'pt-quota-chart',
  imports: [ChartFrame, SeatBands],
  template: `
    <pt-chart-frame
      [heading]="heading()"
      [summary]="summary()"
      [legend]="legend()"
      [table]="table()"
      [(hidden)]="hidden"
      definition="quota"
    >
      <pt-seat-bands [bodies]="bodies()" [hidden]="hidden()" />
    </pt-chart-frame>
  `,
})
export class QuotaChart {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  /** With counts. */
  readonly bodies = input.required<readonly QuotaBody[]>();
  readonly isDemo = input.required<boolean>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  private readonly hasYoung = computed(() =>
    this.bodies().some(({ counts }) => counts.some(({ youngShare }) => youngShare !== null)),
  );

  protected readonly heading = computed(() => {
    const heading = this.words.say('tracks.quota.heading');
    return this.isDemo() ? `${heading} (${this.words.say('demo.mark')})` : heading;
  });
  protected readonly legend = computed<LegendEntry[]>(() => {
    const seen = new Set(this.bodies().flatMap(({ counts }) => counts.map(({ compliance }) => compliance)));
    const marks = COMPLIANCES.filter((one) => seen.has(one)).map((key): LegendEntry => {
      return { key, text: this.words.say(`tracks.quota.${key}`), ...LOOKS[key] };
    });
    const line: LegendEntry = {
      key: 'line',
      text: this.words.say('tracks.quota.line'),
      fill: 'var(--ink)',
      shape: 'line',
      isFixed: true,
    };
    const young: LegendEntry = { key: 'young', text: this.words.say('tracks.quota.young'), ...YOUNG };
    return [...marks, ...(this.hasYoung() ? [young] : []), line];
  });
  protected readonly summary = computed(() =>
    this.words.say('tracks.quota.summary', { count: this.bodies().length, ...standingOf(this.bodies()) }),
  );
  protected readonly table = computed<ChartTable>(() => ({
    head: [
      this.words.say('tracks.table.body'),
      this.words.say('tracks.table.on'),
      this.words.say('tracks.table.women'),
      this.words.say('tracks.table.seats'),
      this.words.say('tracks.table.shareOfWomen'),
      this.words.say('tracks.table.shareOfYoung'),
      this.words.say('tracks.table.compliance'),
      this.words.say('tracks.table.who'),
      this.words.say('tracks.table.remark'),
    ],
    rows: this.bodies().flatMap((body) => this.rowsOf(body)),
  }));
  private rowsOf({ indicator, counts }: QuotaBody): Cell[][] {
    return counts.map((count) => [
      read(indicator.title, this.words.language()).text,
      formatDate(count.date, this.words.language()),
      count.women,
      count.seats,
      count.share === null ? null : this.says.share(count.share),
      count.youngShare === null ? null : this.says.share(count.youngShare),
      this.words.say(`tracks.quota.${count.compliance}`),
      this.says.who(count),
      count.note,
    ]);
  }
}
