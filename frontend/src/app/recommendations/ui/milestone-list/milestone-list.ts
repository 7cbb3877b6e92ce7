import { Component, computed, inject, input } from '@angular/core';
import { type Day, type Milestone, type MilestoneRollUp, type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { AreasStore } from '../../../shared/data/areas-store';
import { BlackoutLink } from '../../../shared/ui/blackout-link';
import { DateText } from '../../../shared/ui/date-text';
import { DemoMark } from '../../../shared/ui/demo-mark';
import { InView } from '../../../shared/ui/in-view/in-view';
import { VERIFIED } from '../../../shared/ui/proof/proof-part';
import { StateLabel } from '../../../shared/ui/state-label/state-label';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatShare } from '../../../shared/util/numbers';
import { AssessLink } from '../assess-link';
import { JUDGED_MILESTONE } from '../story-parts';

/** The steps promised: where, when planned, how they slipped, what blocks them; and what share of them is achieved. */
@Component({
  selector: 'pt-milestone-list',
  imports: [AssessLink, BlackoutLink, DateText, DemoMark, InView, Say, StateLabel, TranslatedText],
  templateUrl: './milestone-list.html',
  styleUrl: './milestone-list.css',
})
export class MilestoneList {
  private readonly words = inject(Words);
  protected readonly areas = inject(AreasStore);
  protected readonly session = inject(SessionStore);
  protected readonly verified = VERIFIED;
  protected readonly judged = JUDGED_MILESTONE;

  readonly milestones = input.required<readonly Milestone[]>();
  readonly rollUp = input.required<MilestoneRollUp>();
  /** The day on which the framework that it stands in or implements ended. */
  readonly ended = input<Day | null>(null);
  /** Of what they are steps, for who may judge them. */
  readonly story = input<Pick<RecommendationStory, 'reference' | 'responsibilities'> | null>(null);

  protected readonly share = computed(() => {
    const { share } = this.rollUp();
    return share === null ? null : formatShare(share, this.words.language());
  });

  /** What was achieved under a text that has ended stays as it was, and says so. */
  protected isUnderEnded({ achievedOn }: Milestone): boolean {
    const ended = this.ended();
    return achievedOn !== null && ended !== null && achievedOn <= ended;
  }
}
