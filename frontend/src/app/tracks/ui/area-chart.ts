import { Component, computed, inject, input } from '@angular/core';

import { Words } from '../../i18n/words';
import { AreasStore } from '../../shared/data/areas-store';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { HATCHED, type LegendEntry } from '../../shared/ui/chart/marks';
import { Says } from '../data/says';
import { shadesOf } from './shades';
import { AreaMap, type AreaLook } from './area-map';

const NOTHING: AreaLook = { text: '', fill: HATCHED, ink: 'var(--ink)', isDashed: true };

/** Numbers by area: the darker a square, the larger; hatched where none is known. */
@Component({
  selector: 'pt-area-chart',
  imports: [AreaMap, ChartFrame],
  template: `
    <pt-chart-frame
      [heading]="heading()"
      [summary]="summary()"
      [legend]="legend()"
      [table]="table()"
      definition="breakdown"
    >
      <pt-area-map [lookOf]="lookOf()" />
    </pt-chart-frame>
  `,
})
export class AreaChart {
  private readonly words = inject(Words);
  private readonly says = inject(Says);
  private readonly areas = inject(AreasStore);

  readonly heading = input.required<string>();
  readonly values = input.required<ReadonlyMap<string, number>>();

  protected readonly lookOf = computed(() => {
    const shadeOf = shadesOf([...this.values().values()]);
    return (area: string): AreaLook => {
      const value = this.values().get(area);
      return value === undefined ? NOTHING : { text: this.says.number(value), ...shadeOf(value) };
    };
  });
  protected readonly summary = computed(() => {
    const [highest] = [...this.values()].sort(([, one], [, other]) => other - one);
    if (highest === undefined) return this.words.say('tracks.areas.none');
    const [area, value] = highest;
    const said = { count: this.values().size, area: this.areas.nameOf(area), value: this.says.number(value) };
    return `${this.words.say('tracks.areas.summary', said)} ${this.words.say('tracks.areas.shade')}`;
  });
  protected readonly legend = computed<LegendEntry[]>(() => [
    { key: 'none', text: this.words.say('tracks.areas.missing'), fill: HATCHED, shape: 'square', isFixed: true },
  ]);
  protected readonly table = computed(() => ({
    head: [this.words.say('tracks.table.area'), this.words.say('tracks.table.value')],
    rows: this.areas.all().map(({ slug }) => [this.areas.nameOf(slug), this.values().get(slug) ?? null]),
  }));
}
