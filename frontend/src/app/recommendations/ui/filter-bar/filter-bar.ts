import { Component, DestroyRef, computed, inject, input, output, viewChild, type ElementRef } from '@angular/core';
import { type ParamMap } from '@angular/router';
import {
  ADDRESSEES,
  LEVEL_NAMES,
  PERSPECTIVES,
  RECOMMENDATION_SORTS,
  type Framework,
  type Theme,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Chosen } from '../../../shared/ui/chosen';
import { FilterForm } from '../../../shared/ui/filters/filter-form';
import { FilterGroup, type FilterChoice } from '../../../shared/ui/filters/filter-group';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { read } from '../../../shared/util/translated';
import { viewFromAddress, type ListView } from '../../data/filters';

/** Between the last letter typed and the search. */
const TYPING_MS = 300;

/** What the list of recommendations can be narrowed by. */
@Component({
  selector: 'pt-filter-bar',
  imports: [Chosen, FilterForm, FilterGroup, PerspectiveMark, Say],
  templateUrl: './filter-bar.html',
  styleUrls: [
    '../../../shared/ui/filters/filter-row.css',
    '../../../shared/ui/filters/filter-panel.css',
    './filter-bar.css',
  ],
  host: { '(document:keydown./)': 'toSearch($event)' },
})
export class FilterBar {
  protected readonly words = inject(Words);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly form = viewChild.required(FilterForm);
  private typing: ReturnType<typeof setTimeout> | undefined;

  readonly view = input.required<ListView>();
  readonly themes = input<readonly Theme[]>([]);
  readonly frameworks = input<readonly Framework[]>([]);
  /** The view that the form now describes. */
  readonly changed = output<ListView>();

  protected readonly perspectives = PERSPECTIVES;
  protected readonly levels = LEVEL_NAMES;
  protected readonly sorts = RECOMMENDATION_SORTS;
  protected readonly gaps = [1, 2, 3];
  protected readonly silences = [90, 180, 365];
  protected readonly addresseeChoices = computed<FilterChoice[]>(() =>
    ADDRESSEES.map((one) => ({ value: one, text: this.words.say(`addressee.${one}`) })),
  );
  protected readonly themeChoices = computed<FilterChoice[]>(() =>
    this.themes().map(({ slug, name }) => ({ value: slug, text: read(name, this.words.language()).text })),
  );
  protected readonly frameworkChoices = computed<FilterChoice[]>(() =>
    this.frameworks()
      .filter(({ recommendations }) => recommendations > 0)
      .map(({ slug, title }) => ({ value: slug, text: read(title, this.words.language()).text })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.typing);
    });
  }

  protected hasLevel(value: string): boolean {
    return this.view().level?.includes(value) ?? false;
  }

  protected apply(said: ParamMap): void {
    clearTimeout(this.typing);
    this.changed.emit(viewFromAddress(said));
  }

  protected applySoon(): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.form().apply();
    }, TYPING_MS);
  }

  protected toSearch(event: Event): void {
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this.search().nativeElement.focus();
  }
}
