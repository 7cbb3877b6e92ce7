import { Component, inject, input, output } from '@angular/core';
import { type AdminRequest, type RequestAction } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../date-text';
import { OrganisationName } from '../organisation-name';

/** What one administrator asked for, why, what it will do, and what came of it. */
@Component({
  selector: 'pt-admin-request',
  imports: [DateText, OrganisationName, Say],
  templateUrl: './admin-request.html',
  styleUrl: './admin-request.css',
})
export class AdminRequestItem {
  protected readonly words = inject(Words);

  readonly request = input.required<AdminRequest>();
  readonly isBusy = input(false);
  readonly asked = output<RequestAction>();
}
