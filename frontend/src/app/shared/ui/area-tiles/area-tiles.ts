import { Component, ElementRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type Area } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { tileGrid } from '../../util/tile-grid';
import { read } from '../../util/translated';
import { neighbourOf } from './neighbour';

/**
 * A choice of areas: a square for each where it lies, as large for Bamako as for Taoudénit, and the same as a list.
 * Arrow keys walk over the map.
 */
@Component({
  selector: 'pt-area-tiles',
  imports: [Say],
  templateUrl: './area-tiles.html',
  styleUrl: './area-tiles.css',
})
export class AreaTiles {
  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Of the control: unique on the page. */
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly areas = input.required<readonly Area[]>();
  /** Slugs. */
  readonly chosen = input<readonly string[]>([]);
  readonly error = input<string>();
  readonly changed = output<string[]>();

  /** As they were chosen, also where the next is chosen before they are drawn. */
  private readonly now = linkedSignal(() => this.chosen());
  protected readonly grid = computed(() => tileGrid(this.areas()).tiles);
  protected readonly names = computed(() =>
    this.areas()
      .filter(({ slug }) => this.isChosen(slug))
      .map((area) => this.nameOf(area)),
  );
  /** The one tile that Tab stops at. */
  protected readonly current = linkedSignal<readonly Area[], string>({
    source: this.areas,
    computation: () => this.chosen()[0] ?? this.grid()[0]?.area.slug ?? '',
  });

  protected nameOf({ name }: Area): string {
    return read(name, this.words.language()).text;
  }

  protected isChosen(slug: string): boolean {
    return this.now().includes(slug);
  }

  protected toggle(slug: string): void {
    this.current.set(slug);
    this.now.update((chosen) => (chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]));
    this.changed.emit([...this.now()]);
  }

  protected walk(event: KeyboardEvent, from: Area): void {
    const next = neighbourOf(
      from,
      event.key,
      this.grid().map(({ area }) => area),
    );
    if (next === undefined) return;
    event.preventDefault();
    this.current.set(next.slug);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-area="${next.slug}"]`)?.focus();
  }
}
