import { Component, computed, inject, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { DateText } from '../../shared/ui/date-text';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { formatDate } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';
import { Says } from '../data/says';
import { SaidBy } from '../ui/said-by';
import { verdictOf, type Step } from './stages';

/** Each stage in words: its number, who says so, who was lost on the way to it, and whether it is fast enough. */
@Component({
  selector: 'pt-stage-list',
  imports: [DateText, SaidBy, Say, TranslatedText],
  templateUrl: './stage-list.html',
  styleUrl: './stage-list.css',
})
export class StageList {
  private readonly words = inject(Words);
  protected readonly says = inject(Says);

  readonly steps = input.required<readonly Step[]>();

  protected readonly rows = computed(() =>
    this.steps().map((step) => ({ ...step, lostText: this.lostText(step), paceText: this.paceText(step) })),
  );

  private lostText({ before, lost }: Step): string {
    if (before === null) return '';
    const said = { before: read(before.slot.title, this.words.language()).text };
    const from = before.latest?.value;
    if (lost === null || from === undefined) return this.words.say('tracks.pipeline.lostUnknown', said);
    if (lost === 0) return this.words.say('tracks.pipeline.same', said);
    if (lost < 0) return this.words.say('tracks.pipeline.more', { ...said, count: -lost });
    return this.words.say('tracks.pipeline.lost', { ...said, count: lost, share: this.says.share(lost / from) });
  }

  private paceText({ stage: { pace } }: Step): string {
    if (pace === null) return '';
    const said = { share: this.says.share(pace.share), target: this.says.number(pace.target) };
    const day = pace.targetOn === null ? null : formatDate(pace.targetOn, this.words.language());
    const verdict = verdictOf(pace);
    return [
      day === null
        ? this.words.say('tracks.pipeline.pace', said)
        : this.words.say('tracks.pipeline.paceBy', { ...said, day }),
      pace.timeShare === null || pace.pace === null || verdict === 'done' || verdict === 'over'
        ? ''
        : this.words.say('tracks.pipeline.time', {
            share: this.says.share(pace.timeShare),
            pace: this.says.number(pace.pace),
          }),
      verdict === null ? '' : this.words.say(`tracks.pipeline.${verdict}`),
    ]
      .filter((text) => text !== '')
      .join(' ');
  }
}
