import { Component, computed, inject, input, output } from '@angular/core';
import { LEVEL_NAMES, type Judgement } from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { OptionChoice, type Option } from '../option-choice/option-choice';

const APART = ['no_evidence', 'not_applicable'] as const satisfies readonly Judgement[];

/** The scale as choices, each with what it means; what stands apart from the scale stands apart here as well. */
@Component({
  selector: 'pt-judgement-choice',
  imports: [OptionChoice],
  template: `
    <pt-option-choice
      name="judgement"
      [legend]="legend()"
      [hint]="hint()"
      [options]="options()"
      [value]="judgement()"
      [error]="error()"
      (choose)="choose.emit($event)"
    />
  `,
})
export class JudgementChoice {
  private readonly words = inject(Words);

  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly judgement = input.required<Judgement | null>();
  readonly error = input<string>();
  /** Whether one may also state no level. */
  readonly isOptional = input(false);
  readonly choose = output<Judgement | null>();

  protected readonly options = computed<Option<Judgement | null>[]>(() => [
    ...[...LEVEL_NAMES, ...APART].map((level) => ({
      ...{ value: level, level, detail: this.words.say(`method.scale.${level}`) },
      isFirstApart: level === APART[0],
    })),
    ...(this.isOptional() ? [{ value: null, text: this.words.say('work.report.noJudgement') }] : []),
  ]);
}
