import { Component, input, output } from '@angular/core';
import { type Invitation } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { DateText } from '../../../shared/ui/date-text';

/** An invitation that nobody has accepted yet. */
@Component({
  selector: 'pt-invitation-item',
  imports: [DateText, Say],
  templateUrl: './invitation-item.html',
  styleUrl: './invitation-item.css',
})
export class InvitationItem {
  readonly invitation = input.required<Invitation>();
  readonly mayChange = input(false);
  readonly isBusy = input(false);
  readonly renewed = output();
  readonly revoked = output();
}
