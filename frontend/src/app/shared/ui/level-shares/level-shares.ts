import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { Router, RouterLink } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate, today } from '../../util/dates';
import { csvFile, download } from '../../util/download';
import { slugOf } from '../../util/slug';
import '../in-common';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';
import { FILLS } from './fills';
import { ChartFoot, type ChartFile } from '../chart/chart-foot';
import { type Caption } from '../chart/picture';
import { SHARE_COLUMNS, shareCsv, type ShareColumn, type ShareRow } from './share-table';
import { StackedBars, type Chosen } from './stacked-bars';

/** What the bars hand over for a download. */
interface Drawn {
  drawing(): SVGSVGElement | null;
}

/**
 * How many recommendations stand at each level: bars where a script runs and they come into view, and everywhere
 * a table of the same numbers.
 */
@Component({
  selector: 'pt-level-shares',
  imports: [ChartFoot, NgTemplateOutlet, PerspectiveMark, RouterLink, Say, StackedBars],
  templateUrl: './level-shares.html',
  styleUrl: './level-shares.css',
})
export class LevelSharesChart {
  protected readonly words = inject(Words);
  private readonly router = inject(Router);
  /** Found by name: naming the class here would load the chart with the page. */
  private readonly bars = viewChild<Drawn>('bars');

  readonly heading = input.required<string>();
  /** Of a section that says what it is about, for this chart and others. */
  readonly isPart = input(false);
  readonly rows = input.required<readonly ShareRow[]>();
  /** What the rows are: the table's corner. */
  readonly rowsAre = input.required<string>();

  protected readonly columns = SHARE_COLUMNS;
  protected readonly hidden = signal<ReadonlySet<ShareColumn>>(new Set());
  protected readonly shown = computed(() => new Set(SHARE_COLUMNS.filter((column) => !this.hidden().has(column))));
  protected readonly id = computed(() => `chart-${slugOf(this.heading())}`);
  protected readonly isTable = signal(false);
  protected readonly summary = computed(() =>
    this.rows()
      .map(({ label, counts, total }) =>
        this.words.say('shares.summary', { who: label, full: counts.full, count: total }),
      )
      .join(this.words.say('shares.summarySeparator')),
  );
  /** The bars take the place of the table without moving what stands below. */
  protected readonly height = computed(() => `${this.rows().length * 64 - 10}px`);

  /** What a number counts, where that is known. */
  protected readonly list = computed(() => `/${this.words.language()}/recommendations`);

  /** Of the bars, for who points at them; with the keyboard the table leads there. */
  protected open({ row, column }: Chosen): void {
    const queryParams = row.lists?.[column];
    if (queryParams) void this.router.navigate([this.list()], { queryParams });
  }

  protected nameOf(column: ShareColumn): string {
    return column === 'no_level' ? this.words.say('shares.noLevel') : this.words.say(`judgement.${column}`);
  }

  protected toggle(column: ShareColumn): void {
    const hidden = new Set(this.hidden());
    if (!hidden.delete(column)) hidden.add(column);
    this.hidden.set(hidden);
  }

  protected async save(kind: ChartFile): Promise<void> {
    if (kind === 'csv') this.saveCsv();
    else await this.savePicture(kind);
  }

  private saveCsv(): void {
    const headings = Object.fromEntries(SHARE_COLUMNS.map((column) => [column, this.nameOf(column)])) as Record<
      ShareColumn,
      string
    >;
    const csv = shareCsv(this.rows(), this.rowsAre(), { ...headings, total: this.words.say('shares.total') });
    download(`${this.words.say('shares.file')}.csv`, csvFile(csv));
  }

  private async savePicture(kind: 'svg' | 'png'): Promise<void> {
    const drawing = this.bars()?.drawing();
    if (drawing == null) return;
    const { pictureOf, pngFile, svgFile } = await import('../chart/picture');
    const picture = pictureOf(drawing, this.caption());
    download(`${this.words.say('shares.file')}.${kind}`, kind === 'svg' ? svgFile(picture) : await pngFile(picture));
  }

  private caption(): Caption {
    const date = formatDate(today(), this.words.language());
    return {
      title: this.heading(),
      source: `${this.words.say('product.name')} · ${location.host} · ${date}`,
      legend: SHARE_COLUMNS.map((column) => ({ text: this.nameOf(column), fill: FILLS[column].fill, shape: 'square' })),
    };
  }
}
