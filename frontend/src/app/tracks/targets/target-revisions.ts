import { Component, computed, inject, input } from '@angular/core';
import { type Indicator } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { DateText } from '../../shared/ui/date-text';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { sayPeriod } from '../../shared/util/periods';
import { Says } from '../data/says';

/** Targets that were changed once something was measured against them: what they were, what they are, and why. */
@Component({
  selector: 'pt-target-revisions',
  imports: [DateText, Say, TranslatedText],
  template: `
    @for (one of lines(); track $index) {
      <p class="soft small">
        {{ one.text }} ({{ 'tracks.targets.changedOn' | say }} <pt-date [value]="one.revision.on" />) —
        <pt-translated [content]="one.revision.reason" />
      </p>
    }
  `,
})
export class TargetRevisions {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly indicator = input.required<Pick<Indicator, 'targetRevisions' | 'unit'>>();

  protected readonly lines = computed(() => {
    const { targetRevisions, unit } = this.indicator();
    const amount = (target: { value: number } | null): string =>
      target === null ? this.words.say('tracks.targets.noTarget') : this.says.amount(target.value, unit);
    return targetRevisions.map((revision) => {
      const said = { from: amount(revision.from), to: amount(revision.to) };
      const text =
        revision.period === null
          ? this.words.say('tracks.targets.changedFinal', said)
          : this.words.say('tracks.targets.changed', { ...said, when: sayPeriod(revision.period, this.words) });
      return { revision, text };
    });
  });
}
