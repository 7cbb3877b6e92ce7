import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { STATEMENT_PATHS, type PendingStatement } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { MatterName } from '../../../shared/ui/matter-name';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { type PendingGroup } from '../../data/lists';

/** A statement of the own organisation that waits for somebody, and the one thing to do with it. */
@Component({
  selector: 'pt-pending-item',
  imports: [DateText, MatterName, RouterLink, Say, TranslatedText],
  templateUrl: './pending-item.html',
  styleUrl: '../item.css',
})
export class PendingItem {
  protected readonly words = inject(Words);

  readonly statement = input.required<PendingStatement>();
  readonly group = input.required<PendingGroup>();

  protected readonly link = computed(() => {
    const { noun, id } = this.statement();
    const isWritten = this.group() === 'drafts' || this.group() === 'returned';
    return ['/', this.words.language(), 'work', STATEMENT_PATHS[noun], id, ...(isWritten ? ['edit'] : [])];
  });
}
