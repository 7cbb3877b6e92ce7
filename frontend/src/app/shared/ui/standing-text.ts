import { Component, computed, input } from '@angular/core';
import { type Organisation } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { isDissolved } from '../util/standing';
import { DateText } from './date-text';

/** In words, why nobody speaks for an organisation: it ended, it is suspended, or nobody was invited yet. */
@Component({
  selector: 'pt-standing',
  imports: [DateText, Say],
  template: `
    @let one = organisation();
    @if (one.until !== null && hasEnded()) {
      <strong>{{ 'organisations.until' | say }} <pt-date [value]="one.until" /></strong>
    } @else if (one.isSuspended) {
      <strong class="late">{{ 'organisations.suspended' | say }}</strong>
    } @else if (!one.hasAccounts) {
      <span>{{ 'organisations.notInvited' | say }}</span>
    }
  `,
})
export class StandingText {
  readonly organisation = input.required<Pick<Organisation, 'until' | 'isSuspended' | 'hasAccounts'>>();
  protected readonly hasEnded = computed(() => isDissolved(this.organisation()));
}
