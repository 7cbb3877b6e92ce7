import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OrganisationDetail } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { MatterName } from '../../../shared/ui/matter-name';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { pageOfMatter } from '../../../shared/util/matter';

/** Objections to what an organisation published, to which it has not replied. */
@Component({
  selector: 'pt-open-objections',
  imports: [DateText, MatterName, OrganisationName, RouterLink, Say],
  template: `
    <ul role="list">
      @for (one of objections(); track one.id) {
        <li>
          <p class="row">
            <pt-organisation-name [organisation]="one.organisation" />
            <span>
              <span class="soft">{{ 'punctuality.objections.about' | say }}</span>&ngsp;<a
                [routerLink]="['/', words.language(), ...pageOf(one)]"
                [queryParams]="one.recommendation && { statements: 'all' }"
                [fragment]="'objection-' + one.id"
                ><pt-matter-name [matter]="one"
              /></a>
            </span>
            @if (one.standing === 'unanswered') {
              <span class="late">{{ 'punctuality.objections.overdue' | say }} <pt-date [value]="one.dueOn" /></span>
            } @else {
              <span class="soft">{{ 'punctuality.objections.deadline' | say }} <pt-date [value]="one.dueOn" /></span>
            }
          </p>
        </li>
      }
    </ul>
  `,
  styleUrl: '../entries.css',
})
export class OpenObjections {
  protected readonly words = inject(Words);

  protected readonly pageOf = pageOfMatter;

  readonly objections = input.required<OrganisationDetail['unansweredObjections']>();
}
