import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COMPLIANCES, type QuotaBody, type QuotaTrack } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type Cell, type ChartTable } from '../../shared/ui/chart/chart-table';
import { type LegendEntry } from '../../shared/ui/chart/marks';
import { DateText } from '../../shared/ui/date-text';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { formatDate } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';
import { Says } from '../data/says';
import { SaidBy } from '../ui/said-by';
import { LOOKS, SeatBands, YOUNG } from './seat-bands';
import { standingOf } from './seats';

/** Who sits in each body, over time, against the legal share; and what follows the text that asked for it. */
@Component({
  selector: 'pt-quota-view',
  imports: [ChartFrame, DateText, RouterLink, SaidBy, Say, SeatBands, TranslatedText],
  templateUrl: './quota-view.html',
  styleUrl: './quota-view.css',
})
export class QuotaView {
  protected readonly words = inject(Words);
  protected readonly says = inject(Says);

  readonly track = input.required<QuotaTrack>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly counted = computed(() => this.track().bodies.filter(({ counts }) => counts.length > 0));
  private readonly hasYoung = computed(() =>
    this.counted().some(({ counts }) => counts.some(({ youngShare }) => youngShare !== null)),
  );

  protected readonly legend = computed<LegendEntry[]>(() => {
    const seen = new Set(this.counted().flatMap(({ counts }) => counts.map(({ compliance }) => compliance)));
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
    this.words.say('tracks.quota.summary', { count: this.counted().length, ...standingOf(this.counted()) }),
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
    rows: this.counted().flatMap((body) => this.rowsOf(body)),
  }));
  protected readonly bodies = computed(() =>
    this.track().bodies.map((body) => ({ ...body, last: body.counts.at(-1) ?? null, now: nowOf(body) })),
  );

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

function nowOf({ counts, compliesNow }: QuotaBody): 'unknown' | 'contradicted' | 'complies' | 'falls_short' {
  if (counts.length === 0) return 'unknown';
  if (compliesNow === null) return 'contradicted';
  return compliesNow ? 'complies' : 'falls_short';
}
