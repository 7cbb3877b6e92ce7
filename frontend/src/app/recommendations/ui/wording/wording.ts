import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type WordKey } from '../../../i18n/word-keys';
import { Words } from '../../../i18n/words';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatDate } from '../../../shared/util/dates';
import { quote, read, readOther } from '../../../shared/util/translated';

/** What is asked, in its own words: the sentence, its other language, where it is written, what it is about. */
@Component({
  selector: 'pt-wording',
  imports: [RouterLink, Say, TranslatedText],
  templateUrl: './wording.html',
  styleUrl: './wording.css',
})
export class Wording {
  protected readonly words = inject(Words);

  readonly story = input.required<RecommendationStory>();

  protected readonly shown = computed(() => read(this.story().text, this.words.language()));
  protected readonly other = computed(() => readOther(this.story().text, this.words.language()));
  protected readonly statusKey = computed<WordKey>(() => {
    const { language, isOriginal, isFallback } = this.shown();
    if (isFallback) return `wording.onlyIn.${language}`;
    if (isOriginal) return `wording.isOriginal.${language}`;
    return language === 'fr' && this.story().frStatus === 'unofficial' ? 'wording.unofficial' : 'wording.official';
  });
  /** ", Peace Direct, juillet 2018." */
  protected readonly imprint = computed(() => {
    const { publisher, published } = this.story().framework;
    const date = published === null ? null : formatDate(published, this.words.language());
    return [...[publisher, date].filter((part) => part !== null).map((part) => `, ${part}`), '.'].join('');
  });
  protected readonly quote = quote;
}
