import { Component, computed, inject, input } from '@angular/core';
import { type Params } from '@angular/router';
import { type TerritoryMap } from '@parole-tenue/contract';

import '../in-common';
import { ChartFrame } from '../chart/chart-frame';
import { sumOf, type Measure } from './figures';
import { MapSays } from './map-says';
import { TileMap } from './tile-map';

/** The tile map as a chart: with its sentence, legend, table, files and definition. */
@Component({
  selector: 'pt-tile-figure',
  imports: [ChartFrame, TileMap],
  template: `
    <pt-chart-frame
      [heading]="says.heading(map(), measure())"
      [summary]="says.summary(map(), measure())"
      [legend]="scale().legend"
      [table]="table()"
      [isRead]="true"
      definition="map"
    >
      <pt-tile-map
        [areas]="map().areas"
        [measure]="measure()"
        [scale]="scale()"
        [isOnly]="isOnly()"
        [query]="query()"
      />
    </pt-chart-frame>
  `,
})
export class TileFigure {
  protected readonly says = inject(MapSays);

  readonly map = input.required<TerritoryMap>();
  readonly measure = input.required<Measure>();
  /** Filters of the list, which the links take along. */
  readonly query = input<Params>({});

  protected readonly isOnly = computed(() => this.map().only !== null);
  private readonly rows = computed(() =>
    this.map().areas.map((one) => ({ name: this.says.nameOf(one), figures: sumOf([one], this.isOnly()) })),
  );
  protected readonly scale = computed(() => {
    const all = this.rows().map(({ figures }) => figures);
    return this.says.scale(all, this.measure(), this.isOnly());
  });
  protected readonly table = computed(() => this.says.table(this.rows(), this.measure(), this.isOnly()));
}
