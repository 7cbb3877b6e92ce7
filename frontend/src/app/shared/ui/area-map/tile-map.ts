import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type Area, type AreaOnMap } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../data/areas-store';
import { tileGrid } from '../../util/tile-grid';
import { neighbourOf } from '../area-tiles/neighbour';
import { Hatch } from '../chart/hatch';
import { linesOf } from '../chart/lines';
import { sumOf, type Measure } from './figures';
import { type Scale } from './looks';
import { MapSays } from './map-says';

const SIDE = 52;
const GAP = 3;
/** Letters of a name that stand side by side in a square. */
const LETTERS = 11;

/**
 * A square for each area where it lies, as large for Bamako as for Taoudénit, with its name and a number. Each leads to the
 * recommendations behind it; arrow keys walk over the map. Across, all is placed by percent: the server draws what any screen shows.
 */
@Component({
  selector: 'pt-tile-map',
  imports: [Hatch, RouterLink, Say],
  templateUrl: './tile-map.html',
  styleUrl: './tile-map.css',
})
export class TileMap {
  protected readonly words = inject(Words);
  private readonly says = inject(MapSays);
  private readonly store = inject(AreasStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly areas = input.required<readonly AreaOnMap[]>();
  readonly measure = input.required<Measure>();
  readonly scale = input.required<Scale>();
  readonly isOnly = input.required<boolean>();
  /** Filters of the list, which the links take along. */
  readonly query = input<Params>({});

  protected readonly side = SIDE;
  private readonly grid = computed(() => tileGrid(this.store.all()));
  protected readonly height = computed(() => this.grid().rows * (SIDE + GAP));
  protected readonly tiles = computed(() => {
    const known = new Map(this.areas().map((one) => [one.area, one]));
    const { columns, tiles } = this.grid();
    return tiles.flatMap(({ area, column, row }) => {
      const one = known.get(area.slug);
      if (one === undefined) return [];
      const figures = sumOf([one], this.isOnly());
      const name = this.store.nameOf(area.slug);
      return {
        area,
        x: (100 * (column - 1)) / columns,
        y: (row - 1) * (SIDE + GAP),
        width: 100 / columns,
        lines: linesOf(name, LETTERS),
        look: this.scale().lookOf(figures),
        said: `${name}${this.words.say('map.colon')}${this.says.figures(figures, this.measure(), this.isOnly())}`,
        query: { ...this.query(), area: area.slug },
      };
    });
  });
  /** What the letters stand for, where they are not the name itself. */
  protected readonly key = computed(() =>
    this.store
      .all()
      .filter(({ slug, short }) => short !== this.store.nameOf(slug))
      .map(({ slug, short }) => `${short}\u00a0${this.store.nameOf(slug)}`)
      .join(' · '),
  );
  /** Keys walk over it: until then, and without a script, Tab stops at every square. */
  protected readonly isLive = signal(false);
  /** The one square that Tab stops at. */
  protected readonly current = linkedSignal(() => this.grid().tiles[0]?.area.slug ?? '');

  constructor() {
    afterNextRender(() => {
      this.isLive.set(true);
    });
  }

  protected walk(event: KeyboardEvent, from: Area): void {
    const areas = this.grid().tiles.map(({ area }) => area);
    const next = neighbourOf(from, event.key, areas);
    if (next === undefined) return;
    event.preventDefault();
    this.current.set(next.slug);
    this.host.nativeElement.querySelector<SVGElement>(`[data-area="${next.slug}"]`)?.focus();
  }
}
