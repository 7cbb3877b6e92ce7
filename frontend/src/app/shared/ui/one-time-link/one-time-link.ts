import { Component, type ElementRef, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import { type OneTimeLink as Link } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate, formatTime } from '../../util/dates';
import { CopyButton } from '../copy-button';

/** A link that is shown this once: how to hand it over, and until when it can be used. */
@Component({
  selector: 'pt-one-time-link',
  imports: [CopyButton, Say],
  templateUrl: './one-time-link.html',
  styleUrl: './one-time-link.css',
})
export class OneTimeLink {
  private readonly words = inject(Words);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  readonly link = input.required<Link>();
  /** Whom it is for: a name, or an address. */
  readonly who = input.required<string>();
  readonly use = input.required<'invitation' | 'password'>();
  readonly closed = output();

  protected readonly until = computed(() => {
    const { expiresAt } = this.link();
    const language = this.words.language();
    return this.words.say('work.link.until', {
      day: formatDate(expiresAt, language),
      time: formatTime(new Date(expiresAt), language),
    });
  });

  constructor() {
    afterNextRender(() => {
      this.title().nativeElement.focus();
    });
  }
}
