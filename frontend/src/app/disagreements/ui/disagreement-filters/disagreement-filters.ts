import { Component, computed, inject, input, output } from '@angular/core';
import { type Params, type ParamMap } from '@angular/router';
import { SIDE_PAIRS, type Perspective } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FilterChoices } from '../../../shared/data/filter-choices';
import { viewToParams, without } from '../../../shared/data/list-view';
import { Chosen } from '../../../shared/ui/chosen';
import { ChipList, type Chip } from '../../../shared/ui/filters/chip-list';
import { FilterForm } from '../../../shared/ui/filters/filter-form';
import { FilterGroup, type FilterChoice } from '../../../shared/ui/filters/filter-group';
import { LARGEST_GAP, viewFromAddress, type DisagreementsView } from '../../data/disagreements-view';

/** What disagreements can be narrowed by, and what they are narrowed by now. */
@Component({
  selector: 'pt-disagreement-filters',
  imports: [ChipList, Chosen, FilterForm, FilterGroup, Say],
  templateUrl: './disagreement-filters.html',
  styleUrl: '../../../shared/ui/filters/filter-row.css',
})
export class DisagreementFilters {
  private readonly words = inject(Words);
  protected readonly choices = inject(FilterChoices);

  readonly view = input.required<DisagreementsView>();
  /** The view that the form now describes. */
  readonly changed = output<DisagreementsView>();

  protected readonly gaps = Array.from({ length: LARGEST_GAP - 1 }, (_, index) => index + 2);
  protected readonly pairs = computed<FilterChoice[]>(() =>
    SIDE_PAIRS.map((pair) => ({ value: pair, text: this.pairText(pair) })),
  );
  protected readonly chips = computed<Chip[]>(() => {
    const { theme, area, organisation, between, divergence } = this.view();
    const { themes, areas, organisations } = this.choices;
    return [
      ...this.chipsOf('between', between, this.pairs()),
      ...this.chipsOf('theme', theme, themes()),
      ...this.chipsOf('area', area, areas()),
      ...this.chipsOf('organisation', organisation, organisations()),
      ...(divergence === undefined
        ? []
        : [
            {
              text: this.words.say('filters.divergenceAtLeast', { count: divergence }),
              params: this.withoutFilter('divergence'),
            },
          ]),
    ];
  });

  protected apply(said: ParamMap): void {
    this.changed.emit(viewFromAddress(said));
  }

  private pairText(pair: string): string {
    const [one = '', other = ''] = (pair.split(':') as Perspective[]).map((side) =>
      this.words.say(`perspective.${side}`),
    );
    return this.words.say('disagreements.pair', { one, other: other.toLowerCase() });
  }

  private chipsOf(
    filter: keyof DisagreementsView,
    values: readonly string[] = [],
    among: readonly FilterChoice[],
  ): Chip[] {
    return values.map((value) => ({
      text: this.choices.nameOf(value, among),
      params: this.withoutFilter(filter, value),
    }));
  }

  private withoutFilter(filter: keyof DisagreementsView, value?: string): Params {
    return viewToParams(without(this.view(), filter, value));
  }
}
