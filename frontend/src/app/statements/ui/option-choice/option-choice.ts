import { Component, computed, input, output } from '@angular/core';

import { fieldIdOf } from '../../data/field-id';

export interface Option<Value> {
  value: Value;
  text: string;
  detail?: string;
}

/** One of several things with what each means; found by the name of the field that it fills. */
@Component({
  selector: 'pt-option-choice',
  templateUrl: './option-choice.html',
  styleUrl: '../judgement-choice/judgement-choice.css',
})
export class OptionChoice<Value extends string | null> {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly options = input.required<readonly Option<Value>[]>();
  readonly value = input.required<Value | null>();
  readonly error = input<string>();
  readonly choose = output<Value>();

  protected readonly id = computed(() => fieldIdOf(this.name()));
}
