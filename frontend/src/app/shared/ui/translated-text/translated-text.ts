import { Component, computed, inject, input } from '@angular/core';
import { type Translated } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { read } from '../../util/translated';

/** Content in the language of the page; where it was not translated, the original, and a word that says so. */
@Component({
  selector: 'pt-translated',
  imports: [Say],
  templateUrl: './translated-text.html',
  styles: `
    .note {
      margin-left: 0.375rem;
      color: var(--soft);
      font: 0.8125rem var(--sans);
    }
  `,
})
export class TranslatedText {
  private readonly words = inject(Words);

  readonly content = input.required<Translated>();

  protected readonly reading = computed(() => read(this.content(), this.words.language()));
}
