import { Component, computed, inject, input } from '@angular/core';

import { AreasStore } from '../../shared/data/areas-store';
import { Hatch } from '../../shared/ui/chart/hatch';
import { tileGrid } from '../../shared/util/tile-grid';

const SIDE = 44;
const GAP = 3;

/** What a square of the map says, and how. */
export interface AreaLook {
  text: string;
  fill: string;
  ink: string;
  isDashed?: boolean;
}

/** One square per area with its short name and a few letters: the drawing of a chart whose table names all areas. */
@Component({
  selector: 'pt-area-map',
  imports: [Hatch],
  templateUrl: './area-map.html',
  styles: `
    :host,
    svg {
      display: block;
      max-width: 26rem;
    }

    p {
      margin-top: var(--s2);
    }
  `,
})
export class AreaMap {
  private readonly areas = inject(AreasStore);

  readonly lookOf = input.required<(area: string) => AreaLook>();

  protected readonly side = SIDE;
  private readonly grid = computed(() => tileGrid(this.areas.all()));
  protected readonly box = computed(() => {
    const { columns, rows } = this.grid();
    return `0 0 ${String(columns * (SIDE + GAP))} ${String(rows * (SIDE + GAP))}`;
  });
  /** What the letters stand for, where they are not the name itself. */
  protected readonly key = computed(() =>
    this.areas
      .all()
      .filter(({ slug, short }) => short !== this.areas.nameOf(slug))
      .map(({ slug, short }) => `${short}\u00a0${this.areas.nameOf(slug)}`)
      .join(' · '),
  );
  protected readonly tiles = computed(() =>
    this.grid().tiles.map(({ area, column, row }) => ({
      slug: area.slug,
      short: area.short,
      x: (column - 1) * (SIDE + GAP),
      y: (row - 1) * (SIDE + GAP),
      look: this.lookOf()(area.slug),
    })),
  );
}
