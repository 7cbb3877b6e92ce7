import { Component, computed, input, output } from '@angular/core';
import { type Judgement } from '@parole-tenue/contract';

import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { fieldIdOf } from '../../data/field-id';

export interface Option<Value> {
  value: Value;
  text?: string;
  /** Of the scale: shown in place of a text. */
  level?: Judgement;
  detail?: string;
  /** The first of those that stand apart from the ones above. */
  isFirstApart?: boolean;
}

/** One of several things with what each means; found by the name of the field that it fills. */
@Component({
  selector: 'pt-option-choice',
  imports: [LevelBadge],
  templateUrl: './option-choice.html',
  styleUrl: './option-choice.css',
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
  protected readonly described = computed(() => {
    if (this.error()) return `${this.id()}-error`;
    return this.hint() === '' ? null : `${this.id()}-hint`;
  });
}
