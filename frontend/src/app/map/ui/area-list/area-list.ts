import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type TerritoryMap } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { sumOf, type Measure } from '../../../shared/ui/area-map/figures';
import { MapSays } from '../../../shared/ui/area-map/map-says';

/** The map as a list: every area with what it shows, and the recommendations behind it. */
@Component({
  selector: 'pt-area-list',
  imports: [RouterLink, Say],
  templateUrl: './area-list.html',
  styleUrl: './area-list.css',
})
export class AreaList {
  protected readonly words = inject(Words);
  private readonly says = inject(MapSays);

  readonly map = input.required<TerritoryMap>();
  readonly measure = input.required<Measure>();
  /** Filters of the list, which the links take along. */
  readonly query = input<Params>({});

  protected readonly rows = computed(() => {
    const { areas, only } = this.map();
    const isOnly = only !== null;
    return areas.map((one) => {
      const named = this.measure() === 'apart' && !isOnly ? one.apartOn : [];
      return {
        area: one.area,
        name: this.says.nameOf(one),
        text: this.says.figures(sumOf([one], isOnly), this.measure(), isOnly),
        query: { ...this.query(), area: one.area },
        named,
        more: named.length === 0 ? 0 : one.apart - named.length,
      };
    });
  });
  protected readonly list = computed(() => `/${this.words.language()}/recommendations`);
}
