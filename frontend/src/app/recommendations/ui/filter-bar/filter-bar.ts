import { Component, DestroyRef, computed, inject, input, output, viewChild, type ElementRef } from '@angular/core';
import { type ParamMap } from '@angular/router';
import {
  ADDRESSEES,
  LEVEL_NAMES,
  PERSPECTIVES,
  RECOMMENDATION_SORTS,
  type Framework,
  type Organisation,
  type Theme,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Chosen } from '../../../shared/ui/chosen';
import {
  atLeast,
  choicesOf,
  divergenceFilter,
  themeFilter,
  type Filter,
  type FilterChoice,
} from '../../../shared/ui/filters/filter';
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
  readonly themes = input<readonly Theme[]>([]);
  readonly frameworks = input<readonly Framework[]>([]);
  readonly organisations = input<readonly Organisation[]>([]);
  /** The view that the form now describes. */
  readonly changed = output<ListView>();

  protected readonly sorts = RECOMMENDATION_SORTS;
  protected readonly filters = computed<Filter[]>(() => {
    const { q, divergence, silentFor } = this.view();
    const frameworks = this.frameworks().filter(({ recommendations }) => recommendations > 0);
    return [
      { name: 'q', label: '', shape: 'elsewhere', choices: q === undefined ? [] : [this.wordsChoice(q)] },
      themeFilter(choicesOf(this.themes(), this.words), this.words),
      {
        name: 'framework',
        label: this.words.say('filters.framework'),
        choices: choicesOf(
          frameworks.map(({ slug, title }) => ({ slug, name: title })),
          this.words,
        ),
        isWide: true,
      },
      { name: 'organisation', label: '', shape: 'elsewhere', choices: choicesOf(this.organisations(), this.words) },
      {
        name: 'addressee',
        label: this.words.say('filters.addressee'),
        choices: ADDRESSEES.map((one) => ({ value: one, text: this.words.say(`addressee.${one}`) })),
      },
      { name: 'level', label: this.words.say('filters.level'), shape: 'bySide', choices: this.levelChoices() },
      divergenceFilter([1, 2, 3], divergence, this.words),
      atLeast(
        { name: 'silentFor', label: this.words.say('filters.silence'), any: this.words.say('filters.anySilence') },
        [90, 180, 365],
        silentFor,
        (count) => this.words.say('filters.silentFor', { count }),
      ),
      {
        name: 'overdue',
        label: this.words.say('filters.overdue'),
        shape: 'yes',
        choices: [{ value: 'true', text: this.words.say('filters.overdue') }],
      },
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

  private wordsChoice(q: string): FilterChoice {
    return { value: q, text: this.words.say('filters.words', { q }) };
  }

  private levelChoices(): FilterChoice[] {
    return PERSPECTIVES.flatMap((kind) =>
      LEVEL_NAMES.map((level, step) => {
        const text = this.words.say(`judgement.${level}`);
        const who = this.words.say(`perspective.${kind}`);
        const alone = this.words.say('strip.part', { who, what: text.toLowerCase() });
        return { value: `${kind}:${String(step)}`, kind, text, alone };
      }),
    );
  }
}
