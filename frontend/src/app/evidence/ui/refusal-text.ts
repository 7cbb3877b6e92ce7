import { Component, inject, input } from '@angular/core';
import { type Day, type FileRefusal } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { SessionStore } from '../../session/data/session-store';
import { DateText } from '../../shared/ui/date-text';

/** Why a file was refused, what to do, and what a lead may decide instead. */
@Component({
  selector: 'pt-refusal',
  imports: [DateText, Say],
  templateUrl: './refusal-text.html',
})
export class RefusalText {
  readonly refusal = input.required<FileRefusal>();
  /** Null: it is not there any more, or nobody may keep it. */
  readonly keptUntil = input.required<Day | null>();
  protected readonly isLead = inject(SessionStore).can('evidence.keep_original');
}
