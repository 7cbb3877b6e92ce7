import { Component, computed, inject, input, output } from '@angular/core';
import { type Params, type ParamMap } from '@angular/router';
import { SILENCE_KINDS } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FilterChoices } from '../../../shared/data/filter-choices';
import { viewToParams, without } from '../../../shared/data/list-view';
import { Chosen } from '../../../shared/ui/chosen';
import { ChipList, type Chip } from '../../../shared/ui/filters/chip-list';
import { FilterForm } from '../../../shared/ui/filters/filter-form';
import { FilterGroup } from '../../../shared/ui/filters/filter-group';
import { viewFromAddress, type SilencesView } from '../../data/silences-view';

/** What silences can be narrowed by, and what they are narrowed by now. */
@Component({
  selector: 'pt-silence-filters',
  imports: [ChipList, Chosen, FilterForm, FilterGroup, Say],
  templateUrl: './silence-filters.html',
  styleUrl: '../../../shared/ui/filters/filter-row.css',
})
export class SilenceFilters {
  private readonly words = inject(Words);
  protected readonly choices = inject(FilterChoices);

  readonly view = input.required<SilencesView>();
  /** The view that the form now describes. */
  readonly changed = output<SilencesView>();

  protected readonly kinds = SILENCE_KINDS;
  protected readonly spans = [30, 90, 180, 365];
  protected readonly cleared = computed<Params>(() => viewToParams({ ...(this.view().by && { by: this.view().by }) }));
  protected readonly chips = computed<Chip[]>(() => {
    const { theme = [], organisation = [], recommendation = [], with: what, days } = this.view();
    const { themes, organisations } = this.choices;
    return [
      ...(what === undefined ? [] : [this.chip(this.words.say(`silences.without.${what}`), 'with')]),
      ...(days === undefined ? [] : [this.chip(this.words.say('silences.daysAtLeast', { count: days }), 'days')]),
      ...theme.map((one) => this.chip(this.choices.nameOf(one, themes()), 'theme', one)),
      ...organisation.map((one) => this.chip(this.choices.nameOf(one, organisations()), 'organisation', one)),
      ...recommendation.map((one) => this.chip(one, 'recommendation', one)),
    ];
  });

  protected apply(said: ParamMap): void {
    this.changed.emit(viewFromAddress(said));
  }

  private chip(text: string, ...filter: [keyof SilencesView, string?]): Chip {
    return { text, params: viewToParams(without(this.view(), ...filter)) };
  }
}
