import { Component, input, output } from '@angular/core';
import { type Id, type Notice } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { DateText } from '../date-text';

/** What happened to one's account or organisation, until one says that it is noted. */
@Component({
  selector: 'pt-notice-list',
  imports: [DateText, Say],
  templateUrl: './notice-list.html',
  styleUrl: './notice-list.css',
})
export class NoticeList {
  readonly notices = input.required<readonly Notice[]>();
  readonly closed = output<Id>();
}
