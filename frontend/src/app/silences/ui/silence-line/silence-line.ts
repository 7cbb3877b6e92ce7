import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SILENCE_KINDS, type SilenceItem, type SilenceKind } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DemoMark } from '../../../shared/ui/demo-mark';
import { InView } from '../../../shared/ui/in-view/in-view';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { BLACKOUTS } from '../../../shared/ui/proof/proof-part';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatDate } from '../../../shared/util/dates';
import { formatNumber } from '../../../shared/util/numbers';
import { quote } from '../../../shared/util/translated';
import { type Grouping } from '../../data/silences-view';

/** One organisation and one recommendation: for how long it has been silent, with what, and the last it said. */
@Component({
  selector: 'pt-silence-line',
  imports: [DemoMark, InView, OrganisationName, PerspectiveMark, RouterLink, Say, TranslatedText],
  templateUrl: './silence-line.html',
  styleUrl: './silence-line.css',
})
export class SilenceLine {
  protected readonly words = inject(Words);
  protected readonly blackouts = BLACKOUTS;

  readonly item = input.required<SilenceItem>();
  /** What the heading above it says already. */
  readonly grouping = input.required<Grouping>();
  /** The one kind of silence that the list was asked for. */
  readonly asked = input<SilenceKind>();

  protected readonly page = computed(() => [
    ...['/', this.words.language(), 'recommendations'],
    this.item().recommendation.reference,
  ]);
  /** What is expected of it, the longest silence first: it is the one that the number tells. */
  protected readonly silences = computed(() => {
    const { silent, days } = this.item();
    return SILENCE_KINDS.flatMap((kind) => {
      const one = silent[kind];
      return one === null ? [] : [{ kind, ...one, isLongest: one.days === days && (this.asked() ?? kind) === kind }];
    }).sort((one, other) => Number(other.isLongest) - Number(one.isLongest) || other.days - one.days);
  });
  protected readonly number = computed(() => {
    const { days } = this.item();
    return days === null ? null : formatNumber(days, this.words.language());
  });
  protected readonly lastWord = computed(() => {
    const { lastWord } = this.item();
    if (lastWord === null) return null;
    const { noun, id, publishedOn, language, sentence, blackouts, isDemo } = lastWord;
    return {
      ...{ blackouts, isDemo },
      text: sentence && quote(sentence, language),
      language: language === this.words.language() ? null : language,
      signed: this.words.say(`silences.signed.${noun}`, { day: formatDate(publishedOn, this.words.language()) }),
      fragment: `${noun}-${id}`,
    };
  });
}
