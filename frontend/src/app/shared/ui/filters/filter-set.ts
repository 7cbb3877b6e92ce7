import { Component, computed, input, output, viewChild } from '@angular/core';
import { type ParamMap, type Params } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { viewToParams, without, type AddressedView } from '../../data/list-view';
import { Chosen } from '../chosen';
import { ChipList, type Chip } from './chip-list';
import { type Filter } from './filter';
import { FilterForm } from './filter-form';
import { FilterGroup } from './filter-group';

/** All that a list can be narrowed by, and what it is narrowed by now. What the page shows besides stands before it, in the same form. */
@Component({
  selector: 'pt-filter-set',
  imports: [ChipList, Chosen, FilterForm, FilterGroup, Say],
  templateUrl: './filter-set.html',
  styleUrl: './filter-set.css',
})
export class FilterSet {
  private readonly form = viewChild.required(FilterForm);

  readonly label = input<string>();
  readonly view = input.required<AddressedView>();
  readonly filters = input.required<readonly Filter[]>();
  /** What the form now says, as an address would. */
  readonly filtered = output<ParamMap>();

  protected readonly inForce = computed(() => new Map(this.filters().map(({ name }) => [name, this.valuesOf(name)])));
  protected readonly chips = computed<Chip[]>(() =>
    this.filters().flatMap(({ name, choices }) =>
      this.valuesOf(name).map((value) => {
        const choice = choices.find((one) => one.value === value);
        return {
          text: choice?.alone ?? choice?.text ?? value,
          params: viewToParams(without(this.view(), name, value)),
        };
      }),
    ),
  );
  protected readonly cleared = computed<Params>(() =>
    viewToParams(this.filters().reduce((view, { name }) => without(view, name), this.view())),
  );

  apply(): void {
    this.form().apply();
  }

  private valuesOf(name: string): string[] {
    const said = Object.entries(this.view()).find(([known]) => known === name);
    return said === undefined ? [] : [said[1] as unknown].flat().map(String);
  }
}
