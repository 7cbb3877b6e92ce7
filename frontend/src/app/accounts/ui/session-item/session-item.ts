import { Component, computed, inject, input, output } from '@angular/core';
import { type Id, type OpenSession } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate, formatTime } from '../../../shared/util/dates';

/** One sign-in that still holds: on what kind of device, since when, last used when. */
@Component({
  selector: 'pt-session-item',
  imports: [Say],
  templateUrl: './session-item.html',
  styleUrl: './session-item.css',
})
export class SessionItem {
  private readonly words = inject(Words);

  readonly session = input.required<OpenSession>();
  readonly finish = output<Id>();

  protected readonly used = computed(() => this.words.say('account.own.sessions.used', this.at('lastUsedAt')));
  protected readonly since = computed(() => this.words.say('account.own.sessions.since', this.at('since')));

  private at(moment: 'since' | 'lastUsedAt'): { day: string; time: string } {
    const at = this.session()[moment];
    const language = this.words.language();
    return { day: formatDate(at, language), time: formatTime(new Date(at), language) };
  }
}
