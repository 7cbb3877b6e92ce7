import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatTime } from '../../../shared/util/dates';
import { type SaveState } from '../../data/save-queue';

/** Where saving stands, always in sight, and the two buttons. */
@Component({
  selector: 'pt-save-bar',
  imports: [Say],
  templateUrl: './save-bar.html',
  styleUrl: './save-bar.css',
})
export class SaveBar {
  private readonly words = inject(Words);

  readonly state = input.required<SaveState>();
  readonly savedAt = input.required<Date | null>();
  /** Whether the server has a record at all. */
  readonly isSaved = input.required<boolean>();
  /** Whether the device keeps what is not saved. */
  readonly isKept = input(false);
  readonly isSubmitting = input(false);
  /** Where nobody else reads it before it is public; otherwise it is sent in. */
  readonly submitLabel = input<string>();
  readonly save = output();
  readonly submitted = output();

  protected readonly text = computed(() => {
    const state = this.state();
    if (state === 'offline' && this.isKept()) return this.words.say('work.save.offlineKept');
    if (state !== 'idle') return this.words.say(`work.save.${state}`);
    const at = this.savedAt();
    if (at !== null) return this.words.say('work.save.savedAt', { time: formatTime(at, this.words.language()) });
    return this.words.say(this.isSaved() ? 'work.save.saved' : 'work.save.fresh');
  });

  protected readonly isTrouble = computed(() => !['idle', 'waiting', 'saving'].includes(this.state()));

  /** Read aloud: what saving came to, not that it is under way every few seconds. */
  protected readonly spoken = linkedSignal<{ text: string; isPassing: boolean }, string>({
    source: () => ({ text: this.text(), isPassing: this.state() === 'waiting' || this.state() === 'saving' }),
    computation: ({ text, isPassing }, previous) => (isPassing ? (previous?.value ?? '') : text),
  });
}
