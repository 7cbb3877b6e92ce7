import { Component, computed, inject, input } from '@angular/core';
import { type Milestone, type MilestoneRollUp } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { DemoMark } from '../../../shared/ui/demo-mark';
import { StateLabel } from '../../../shared/ui/state-label/state-label';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatShare } from '../../../shared/util/numbers';

/** The steps promised: when planned, how they slipped, which are late; and what share of them is achieved. */
@Component({
  selector: 'pt-milestone-list',
  imports: [DateText, DemoMark, Say, StateLabel, TranslatedText],
  templateUrl: './milestone-list.html',
  styleUrl: './milestone-list.css',
})
export class MilestoneList {
  private readonly words = inject(Words);

  readonly milestones = input.required<readonly Milestone[]>();
  readonly rollUp = input.required<MilestoneRollUp>();

  protected readonly share = computed(() => {
    const { share } = this.rollUp();
    return share === null ? null : formatShare(share, this.words.language());
  });
}
