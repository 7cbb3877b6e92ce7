import { Component, computed, inject, input } from '@angular/core';
import { type Params } from '@angular/router';
import { type TerritoryMap } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { AreasStore } from '../../data/areas-store';
import '../in-common';
import { ChartFrame } from '../chart/chart-frame';
import { Hatch } from '../chart/hatch';
import { outlineOf, type Measure } from './figures';
import { MapSays } from './map-says';
import { OUTLINE_HEIGHT, OUTLINE_SHAPES, OUTLINE_WIDTH } from './outline-shapes';

/** So wide is the bar of shares, in units of the drawing. */
const BAR = 30;
/** The district is smaller than its name: it stands beside, towards where there is room. */
const SMALL = 'Bamako';

/** The same numbers on the outline of eight regions and Bamako: what was parted from one of them since is summed into it. */
@Component({
  selector: 'pt-outline-figure',
  imports: [ChartFrame, Hatch, Say],
  templateUrl: './outline-figure.html',
  styles: `
    svg {
      display: block;
      max-width: 36rem;
      height: auto;
    }
  `,
})
export class OutlineFigure {
  protected readonly says = inject(MapSays);
  private readonly areas = inject(AreasStore);

  readonly map = input.required<TerritoryMap>();
  readonly measure = input.required<Measure>();
  readonly query = input<Params>({});

  protected readonly box = `0 0 ${String(OUTLINE_WIDTH)} ${String(OUTLINE_HEIGHT)}`;
  protected readonly bar = BAR;
  private readonly rows = computed(() =>
    outlineOf(this.map(), this.areas.all()).map(({ outline, areas, figures }) => ({ outline, areas, figures })),
  );
  protected readonly scale = computed(() =>
    this.says.scale(
      this.rows().map(({ figures }) => figures),
      this.measure(),
      false,
    ),
  );
  protected readonly shapes = computed(() =>
    this.rows().flatMap(({ outline, areas, figures }) => {
      const shape = OUTLINE_SHAPES.find(({ name }) => name === outline);
      if (shape === undefined) return [];
      const [x, y] = shape.label;
      const isSmall = outline === SMALL;
      return {
        ...shape,
        x: isSmall ? x - 8 : x,
        y: isSmall ? y + 3 : y,
        isSmall,
        old: isSmall ? SMALL : this.oldName(areas),
        look: this.scale().lookOf(figures),
      };
    }),
  );
  protected readonly table = computed(() =>
    this.says.table(
      this.rows().map(({ areas, figures }) => ({
        name: areas.map((area) => this.areas.nameOf(area)).join(' + '),
        figures,
      })),
      this.measure(),
      false,
    ),
  );

  /** The name of the one that the others were parted from: the first in the order of the territory. */
  private oldName([first = '']: readonly string[]): string {
    return this.areas.nameOf(first);
  }
}
