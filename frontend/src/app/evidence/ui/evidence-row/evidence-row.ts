import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { STATEMENT_PATHS, type OwnEvidence } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { DateText } from '../../../shared/ui/date-text';
import { ReadersMark } from '../../../shared/ui/proof/readers-mark';
import { shownState } from '../../data/own-state';
import { RefusalText } from '../refusal-text';
import { Thumbnail } from '../thumbnail';

/** A piece of the own organisation in its list. */
@Component({
  selector: 'pt-evidence-row',
  imports: [DateText, ReadersMark, RefusalText, RouterLink, Say, Thumbnail],
  templateUrl: './evidence-row.html',
  styleUrl: './evidence-row.css',
})
export class EvidenceRow {
  protected readonly words = inject(Words);
  protected readonly areas = inject(AreasStore);

  readonly evidence = input.required<OwnEvidence>();
  readonly removed = output();

  protected readonly state = computed(() => shownState(this.evidence()));
  protected readonly canRemove = computed(() => this.evidence().allowedActions.includes('remove'));
  protected readonly statement = computed(() => {
    const { attachedTo } = this.evidence();
    return attachedTo === null
      ? null
      : ['/', this.words.language(), 'work', STATEMENT_PATHS[attachedTo.noun], attachedTo.id];
  });
}
