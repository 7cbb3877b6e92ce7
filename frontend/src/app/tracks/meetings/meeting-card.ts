import { Component, computed, inject, input } from '@angular/core';
import { type DecisionOutcomeKind, type ReportedMeeting } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { AreasStore } from '../../shared/data/areas-store';
import { DateText } from '../../shared/ui/date-text';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { type OutcomeShare } from './coverage';

/** One meeting: when, where, who met, what was decided, and what each side says became of it. */
@Component({
  selector: 'pt-meeting-card',
  imports: [DateText, OrganisationName, Say],
  templateUrl: './meeting-card.html',
  styleUrl: './meeting-card.css',
})
export class MeetingCard {
  private readonly words = inject(Words);
  private readonly areas = inject(AreasStore);

  readonly meeting = input.required<ReportedMeeting>();

  protected readonly place = computed(() => {
    const { area } = this.meeting();
    return area === null ? '' : this.areas.nameOf(area);
  });
  /** `12 femmes, 20 hommes, dont 9 jeunes`; what was not counted is said. */
  protected readonly present = computed(() => {
    const { women, men, young } = this.meeting();
    const sexes =
      women === null || men === null
        ? this.words.say('tracks.meetings.notCounted')
        : this.words.say('tracks.meetings.present', { women, men });
    return young === null ? sexes : `${sexes}, ${this.words.say('tracks.meetings.young', { count: young })}`;
  });
  protected readonly decisions = computed(() =>
    this.meeting().decisions.map((decision) => ({ decision, state: this.stateOf(decision) })),
  );

  private stateOf({ outcomes, isOverdue }: ReportedMeeting['decisions'][number]): OutcomeShare {
    const said = new Set<DecisionOutcomeKind>(outcomes.map(({ outcome }) => outcome));
    if (said.size > 1) return 'disputed';
    if (said.has('kept')) return 'kept';
    if (said.has('not_kept')) return 'notKept';
    return isOverdue ? 'overdue' : 'open';
  }
}
