import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, computed, inject, input, model } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate, today } from '../../util/dates';
import { csvFile, download } from '../../util/download';
import { formatNumber } from '../../util/numbers';
import { slugOf } from '../../util/slug';
import { ChartFoot, type ChartFile } from './chart-foot';
import { type Cell, type ChartTable } from './chart-table';
import { csvOf } from './csv';
import { MARKS, type LegendEntry } from './marks';
import { type Caption } from './picture';

/**
 * What stands around every chart: a title that says what it shows, one sentence of it, a legend of buttons, a table of
 * the same numbers, files of what is on screen, where it is defined, and its address. The drawing stands inside and is one `svg`.
 */
@Component({
  selector: 'pt-chart-frame',
  imports: [ChartFoot, NgTemplateOutlet, Say],
  templateUrl: './chart-frame.html',
  styleUrl: './chart-frame.css',
})
export class ChartFrame {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = inject(Words);

  readonly heading = input.required<string>();
  readonly summary = input.required<string>();
  readonly legend = input<readonly LegendEntry[]>([]);
  readonly table = input.required<ChartTable>();
  /** Section of the Method page. */
  readonly definition = input.required<string>();
  /** The drawing itself can be read aloud and walked by keys. */
  readonly isRead = input(false);
  /** Keys of the legend that are taken away. */
  readonly hidden = model<ReadonlySet<string>>(new Set());

  protected readonly marks = MARKS;
  private readonly file = computed(() => slugOf(this.heading()));
  protected readonly id = computed(() => `chart-${this.file()}`);

  protected toggle(key: string): void {
    const hidden = new Set(this.hidden());
    if (!hidden.delete(key)) hidden.add(key);
    this.hidden.set(hidden);
  }

  protected isNumber(cell: Cell): boolean {
    return typeof cell === 'number';
  }

  protected shown(cell: Cell): string {
    if (typeof cell === 'number') return formatNumber(cell, this.words.language());
    return cell === null || cell === '' ? '–' : cell;
  }

  protected async save(kind: ChartFile): Promise<void> {
    if (kind === 'csv') {
      const { head, rows } = this.table();
      download(`${this.file()}.csv`, csvFile(csvOf([head, ...rows])));
    } else await this.savePicture(kind);
  }

  private async savePicture(kind: 'svg' | 'png'): Promise<void> {
    const drawing = this.host.nativeElement.querySelector<SVGSVGElement>('.drawing svg');
    if (drawing === null) return;
    const { pictureOf, pngFile, svgFile } = await import('./picture');
    const picture = pictureOf(drawing, this.caption());
    download(`${this.file()}.${kind}`, kind === 'svg' ? svgFile(picture) : await pngFile(picture));
  }

  private caption(): Caption {
    const date = formatDate(today(), this.words.language());
    return {
      title: this.heading(),
      source: `${this.words.say('product.name')} · ${location.host} · ${date}`,
      legend: this.legend().filter(({ key }) => !this.hidden().has(key)),
    };
  }
}
