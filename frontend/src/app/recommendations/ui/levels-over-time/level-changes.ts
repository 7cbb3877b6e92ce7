import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LevelCause, type LevelChange } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { stateOf } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { LOOKS, PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { read } from '../../../shared/util/translated';
import { NgTemplateOutlet } from '@angular/common';

/** So many are told at once; the earlier ones are unfolded. */
const TOLD = 6;

/** On which day which side came to see it otherwise, what changed that, and what may have led to it. */
@Component({
  selector: 'pt-level-changes',
  imports: [DateText, NgTemplateOutlet, PerspectiveMark, RouterLink, Say],
  templateUrl: './level-changes.html',
  styleUrl: './level-changes.css',
})
export class LevelChanges {
  protected readonly words = inject(Words);

  /** Newest first. */
  readonly changes = input.required<readonly LevelChange[]>();
  readonly reference = input.required<string>();

  private readonly all = computed(() =>
    this.changes().map((change) => ({ change, look: LOOKS[change.to.state], sentence: this.sentenceOf(change) })),
  );
  protected readonly latest = computed(() => this.all().slice(0, TOLD));
  protected readonly earlier = computed(() => this.all().slice(TOLD));

  protected page(): string[] {
    return ['/', this.words.language(), 'recommendations', this.reference()];
  }

  protected nameOf({ noun, organisation }: LevelCause): string {
    const name = read(organisation.name, this.words.language()).text;
    return this.words.say('levels.changes.by', {
      noun: this.words.say(`levels.changes.noun.${noun}`),
      organisation: name,
    });
  }

  private sentenceOf({ perspective, from, to }: LevelChange): string {
    const say: Words['say'] = (key, values) => this.words.say(key, values);
    const who = say(`perspective.${perspective}`);
    if (from.state === 'never_assessed') return say('levels.changes.first', { who, to: stateOf(to, say) });
    return say('levels.changes.moved', { who, from: stateOf(from, say), to: stateOf(to, say) });
  }
}
