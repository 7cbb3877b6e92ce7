import { Component, input, output } from '@angular/core';
import { LANGUAGES, type Language } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Field } from '../field/field';

/** The language that somebody writes in, or reads in; one need not be the other. */
@Component({
  selector: 'pt-language-choice',
  imports: [Field, Say],
  templateUrl: './language-choice.html',
  styles: ':host { display: block; }',
})
export class LanguageChoice {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly language = input.required<Language>();
  readonly choose = output<Language>();

  protected readonly languages = LANGUAGES;

  protected pick(value: string): void {
    const language = LANGUAGES.find((one) => one === value);
    if (language !== undefined) this.choose.emit(language);
  }
}
