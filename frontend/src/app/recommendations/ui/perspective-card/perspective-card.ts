import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Divergence, type PerspectiveView } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DisagreementStrip } from '../../../shared/ui/disagreement-strip/disagreement-strip';
import { statementOf } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { LOOKS, PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { formatAgo, today } from '../../../shared/util/dates';

/** How many sides spoke lately, in a word. */
const NUMBERS: Readonly<Record<number, 'two' | 'three' | 'four'>> = { 2: 'two', 3: 'three', 4: 'four' };

/** Where the four sides stand: the strip, and each side's statement in words. */
@Component({
  selector: 'pt-perspective-card',
  imports: [DisagreementStrip, PerspectiveMark, RouterLink, Say],
  templateUrl: './perspective-card.html',
  styleUrl: './perspective-card.css',
})
export class PerspectiveCard {
  protected readonly words = inject(Words);

  readonly views = input.required<readonly PerspectiveView[]>();
  readonly divergence = input.required<Divergence>();

  protected readonly heading = computed(() => {
    const fresh = this.views().filter(({ state }) => state === 'assessed').length;
    const gap = this.divergence();
    const number = NUMBERS[fresh];
    if (number === undefined || gap === null)
      return this.words.say(fresh === 0 ? 'perspectives.heading.none' : 'perspectives.heading.one');
    return this.words.say(`perspectives.heading.gap${gap}`, { count: this.words.say(`perspectives.number.${number}`) });
  });
  protected readonly columns = computed(() =>
    this.views().map((view) => ({
      view,
      look: LOOKS[view.state],
      what: statementOf(view, (key, parameters) => this.words.say(key, parameters)),
      when: view.latestOn === null ? '' : formatAgo(view.latestOn, today(), this.words.language()),
    })),
  );
}
