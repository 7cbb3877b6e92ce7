import { Component, DestroyRef, computed, inject, input, output, viewChild, type ElementRef } from '@angular/core';
import { type ParamMap } from '@angular/router';
import { LEVEL_NAMES, PERSPECTIVES, RECOMMENDATION_SORTS } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Chosen } from '../../../shared/ui/chosen';
import { counted, matterFilters, type Facets } from '../../../shared/ui/filters/facet-filters';
import { atLeast, divergenceFilter, type Filter, type FilterChoice } from '../../../shared/ui/filters/filter';
import { FilterSet } from '../../../shared/ui/filters/filter-set';
import { viewFromAddress, type ListView } from '../../data/filters';

/** Between the last letter typed and the search. */
const TYPING_MS = 300;

/** What the list of recommendations can be narrowed by, and what it is narrowed by now. */
@Component({
  selector: 'pt-filter-bar',
  imports: [Chosen, FilterSet, Say],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  host: { '(document:keydown./)': 'toSearch($event)' },
})
export class FilterBar {
  private readonly words = inject(Words);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly set = viewChild.required(FilterSet);
  private typing: ReturnType<typeof setTimeout> | undefined;

  readonly view = input.required<ListView>();
  readonly facets = input<Facets>();
  /** The view that the form now describes. */
  readonly changed = output<ListView>();

  protected readonly sorts = RECOMMENDATION_SORTS;
  protected readonly filters = computed<Filter[]>(() => {
    const { q, divergence } = this.view();
    const filters: Filter[] = [
      { name: 'level', label: this.words.say('filters.level'), shape: 'bySide', choices: this.levelChoices() },
      divergenceFilter([1, 2, 3], divergence, this.words),
      this.silenceFilter(),
      this.yes('overdue', 'true', this.words.say('filters.overdue')),
      this.yes('judged', 'none', this.words.say('filters.neverJudged')),
      this.yes('invited', 'false', this.words.say('filters.notInvited')),
    ];
    const facets = Object.entries(this.facets() ?? {});
    return [
      { name: 'q', label: '', shape: 'elsewhere', choices: q === undefined ? [] : [this.wordsChoice(q)] },
      ...matterFilters(this.facets(), this.words),
      ...filters.map((filter) => ({
        ...filter,
        choices: counted(filter.choices, facets.find(([name]) => name === filter.name)?.[1]),
      })),
    ];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.typing);
    });
  }

  protected apply(said: ParamMap): void {
    clearTimeout(this.typing);
    this.changed.emit(viewFromAddress(said));
  }

  protected applySoon(): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.set().apply();
    }, TYPING_MS);
  }

  protected toSearch(event: Event): void {
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this.search().nativeElement.focus();
  }

  private silenceFilter(): Filter {
    const label = this.words.say('filters.silence');
    return atLeast(
      { name: 'silentFor', label, any: this.words.say('filters.anySilence') },
      [90, 180, 365],
      this.view().silentFor,
      (count) => this.words.say('filters.silentFor', { count }),
    );
  }

  private yes(name: string, value: string, label: string): Filter {
    return { name, label, shape: 'yes', choices: [{ value, text: label }] };
  }

  private wordsChoice(q: string): FilterChoice {
    return { value: q, text: this.words.say('filters.words', { q }) };
  }

  /** Each level, and none of the last twelve months, of each side. */
  private levelChoices(): FilterChoice[] {
    return PERSPECTIVES.flatMap((kind) =>
      [...LEVEL_NAMES, 'none'].map((level, step) => {
        const text = this.words.say(level === 'none' ? 'shares.noLevel' : `judgement.${LEVEL_NAMES[step] ?? 'full'}`);
        const who = this.words.say(`perspective.${kind}`);
        const alone = this.words.say('strip.part', { who, what: text.toLowerCase() });
        return { value: `${kind}:${level === 'none' ? level : String(step)}`, kind, text, alone };
      }),
    );
  }
}
