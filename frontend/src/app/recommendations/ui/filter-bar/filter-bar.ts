import { Component, DestroyRef, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { convertToParamMap } from '@angular/router';
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
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { read } from '../../../shared/util/translated';
import { viewFromAddress, type ListView } from '../../data/filters';

/** Between the last letter typed and the search. */
const TYPING_MS = 300;

/** A plain form that the address can be read from, with or without script; with it, every change shows at once. */
@Component({
  selector: 'pt-filter-bar',
  imports: [Chosen, PerspectiveMark, Say],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  host: {
    '(document:keydown./)': 'toSearch($event)',
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeOutside($event)',
  },
})
export class FilterBar {
  protected readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  private typing: ReturnType<typeof setTimeout> | undefined;

  readonly view = input.required<ListView>();
  readonly themes = input<readonly Theme[]>([]);
  readonly frameworks = input<readonly Framework[]>([]);
  /** The view that the form now describes. */
  readonly changed = output<ListView>();

  protected readonly addressees = ADDRESSEES;
  protected readonly perspectives = PERSPECTIVES;
  protected readonly levels = LEVEL_NAMES;
  protected readonly sorts = RECOMMENDATION_SORTS;
  protected readonly gaps = [1, 2, 3];
  protected readonly silences = [90, 180, 365];
  protected readonly themeChoices = computed(() =>
    this.themes().map(({ slug, name }) => ({ slug, text: read(name, this.words.language()).text })),
  );
  protected readonly frameworkChoices = computed(() =>
    this.frameworks()
      .filter(({ recommendations }) => recommendations > 0)
      .map(({ slug, title }) => ({ slug, text: read(title, this.words.language()).text })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.typing);
    });
  }

  protected has(filter: 'theme' | 'framework' | 'addressee' | 'level', value: string): boolean {
    return this.view()[filter]?.some((one) => one === value) ?? false;
  }

  protected apply(event?: Event): void {
    event?.preventDefault();
    clearTimeout(this.typing);
    this.changed.emit(viewOf(this.form().nativeElement));
  }

  protected applySoon(): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.apply();
    }, TYPING_MS);
  }

  protected toSearch(event: Event): void {
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this.search().nativeElement.focus();
  }

  protected close(): void {
    const open = this.openGroup();
    if (open === null) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  }

  protected closeOutside({ target }: Event): void {
    const open = this.openGroup();
    if (open !== null && target instanceof Node && !open.contains(target)) open.open = false;
  }

  private openGroup(): HTMLDetailsElement | null {
    return this.host.nativeElement.querySelector<HTMLDetailsElement>('details.group[open]');
  }
}

function viewOf(form: HTMLFormElement): ListView {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return viewFromAddress(
    convertToParamMap(Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)]))),
  );
}
