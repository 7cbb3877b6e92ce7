import { Component, computed, inject, input } from '@angular/core';
import { type OrganisationMember } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { SessionStore } from '../../../session/data/session-store';
import { answerOf } from '../../../shared/data/answer';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Loading } from '../../../shared/ui/loading';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { FocalPointsClient } from '../../data/focal-points-client';
import { FocalPointItem } from './focal-point-item';

/** Who looks after each recommendation that the own organisation answers for; the lead says so. */
@Component({
  selector: 'pt-focal-points',
  imports: [EmptyState, FocalPointItem, Loading, ProblemNotice, Say],
  template: `
    <h2 id="focal-points">{{ 'members.focal.title' | say }}</h2>
    <p class="soft">{{ 'members.focal.lead' | say }}</p>
    @if (list.value(); as page) {
      <ul role="list">
        @for (one of page.items; track one.recommendation.reference) {
          <li><pt-focal-point-item [focalPoints]="one" [people]="people()" [mayAssign]="mayAssign()" /></li>
        } @empty {
          <li>
            <pt-empty-state [title]="'members.focal.none' | say">
              <p>{{ 'members.focal.noneDetail' | say }}</p>
            </pt-empty-state>
          </li>
        }
      </ul>
    } @else if (list.failure(); as failure) {
      <pt-problem-notice [failure]="failure" (retry)="list.retry()" />
    } @else {
      <pt-loading />
    }
  `,
  styles: `
    h2 {
      margin-bottom: var(--s3);
    }

    li {
      padding: var(--s4) 0;
      border-top: 1px solid var(--line);
    }

    ul {
      margin-top: var(--s3);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'focal-points' },
})
export class FocalPointsList {
  private readonly session = inject(SessionStore);
  protected readonly list = answerOf(inject(FocalPointsClient).list());

  readonly members = input.required<readonly OrganisationMember[]>();

  protected readonly people = computed(() => this.members().filter(({ isSuspended }) => !isSuspended));
  protected readonly mayAssign = computed(() => this.session.can('focal_point.assign'));
}
