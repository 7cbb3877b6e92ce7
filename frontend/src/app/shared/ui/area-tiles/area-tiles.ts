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

  protected readonly grid = computed(() => tileGrid(this.areas()).tiles);
  protected readonly names = computed(() =>
    this.areas()
      .filter(({ slug }) => this.chosen().includes(slug))
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
    return this.chosen().includes(slug);
  }

  protected toggle(slug: string): void {
    const rest = this.chosen().filter((one) => one !== slug);
    this.current.set(slug);
    this.changed.emit(rest.length < this.chosen().length ? rest : [...rest, slug]);
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
