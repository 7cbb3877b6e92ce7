import { Component, inject, input } from '@angular/core';
import { type FileRefusal } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { SessionStore } from '../../session/data/session-store';

/** Why a file was refused, what to do, and what a lead may decide instead. */
@Component({
  selector: 'pt-refusal',
  imports: [Say],
  templateUrl: './refusal-text.html',
})
export class RefusalText {
  readonly refusal = input.required<FileRefusal>();
  protected readonly isLead = inject(SessionStore).can('evidence.keep_original');
}
