import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { mayOn } from '../../../session/relation';

/** On a public page: what a signed-in person may write about this recommendation. Nothing for a visitor. */
@Component({
  selector: 'pt-statement-actions',
  imports: [RouterLink, Say],
  templateUrl: './statement-actions.html',
  styles: `
    nav {
      margin-top: var(--s5);
    }
  `,
})
export class StatementActions {
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);

  readonly story = input.required<Pick<RecommendationStory, 'reference' | 'responsibilities'>>();

  protected readonly mayReport = computed(() => this.may('report.draft'));
  protected readonly mayAssess = computed(() => this.may('assessment.draft'));

  protected readonly mayProve = computed(() => this.session.can('evidence.add'));
  protected readonly mayRespond = computed(() => this.may('response.draft'));

  protected readonly mayPlan = computed(() => this.may('milestone.plan'));
  protected readonly mayEdit = computed(() => this.session.can('responsibility.edit'));
  protected readonly mayAnything = computed(
    () => this.mayReport() || this.mayAssess() || this.mayRespond() || this.mayPlan() || this.mayEdit(),
  );

  private may(permission: 'report.draft' | 'assessment.draft' | 'response.draft' | 'milestone.plan'): boolean {
    return mayOn(this.session.user(), permission, this.story().responsibilities);
  }
}
