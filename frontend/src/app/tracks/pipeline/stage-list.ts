import { Component, computed, inject, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { DateText } from '../../shared/ui/date-text';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { formatDate, today } from '../../shared/util/dates';
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
    this.steps().map((step) => ({
      ...step,
      lostText: this.lostText(step),
      paceText: this.paceText(step),
      record: this.recordOf(step),
    })),
  );

  private isPast(day: string | null): boolean {
    return day !== null && day < today();
  }

  private lostText({ next, dropOut, lost }: Step): string {
    if (next.length === 0) return '';
    const titles = next.map(({ slot }) => read(slot.title, this.words.language()).text);
    const said = { next: this.words.say('tracks.pipeline.quoted', { text: titles.join(', ') }) };
    if (dropOut === null || lost === null) return this.words.say('tracks.pipeline.lostUnknown', said);
    if (lost === 0) return this.words.say('tracks.pipeline.same', said);
    if (lost < 0) return this.words.say('tracks.pipeline.more', { ...said, count: -lost });
    return this.words.say('tracks.pipeline.lost', { ...said, count: lost, share: this.says.share(dropOut) });
  }

  /** What the public record says besides the number that is shown. */
  private recordOf({ stage: { record, latest } }: Step) {
    return record.flatMap((indicator) =>
      indicator.values
        .filter((value) => value.date !== latest?.date || value.value !== latest.value)
        .map((value) => ({ value, text: this.says.value(value, indicator) })),
    );
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
      pace.timeShare === null || pace.pace === null || verdict === 'done'
        ? ''
        : this.words.say('tracks.pipeline.time', {
            share: this.says.share(pace.timeShare),
            pace: this.says.number(pace.pace),
          }),
      this.isPast(pace.targetOn) && verdict !== 'done'
        ? this.words.say('tracks.pipeline.over')
        : verdict === null
          ? ''
          : this.words.say(`tracks.pipeline.${verdict}`),
    ]
      .filter((text) => text !== '')
      .join(' ');
  }
}
