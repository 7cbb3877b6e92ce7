import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OrganisationDetail } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { PeriodText } from '../../../shared/ui/period-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** What an organisation reported last, each where it stands among what the others said. */
@Component({
  selector: 'pt-last-reports',
  imports: [DateText, PeriodText, RouterLink, Say, TranslatedText],
  template: `
    <ul role="list">
      @for (one of reports(); track one.id) {
        <li>
          <p class="row">
            <a
              [routerLink]="['/', words.language(), 'recommendations', one.recommendation.reference]"
              [queryParams]="{ statements: 'all' }"
              [fragment]="'report-' + one.id"
              ><span class="reference">{{ one.recommendation.reference }}</span> · <pt-period [period]="one.period"
            /></a>
            <span class="soft">{{ 'punctuality.reports.on' | say }} <pt-date [value]="one.publishedOn" /></span>
            @if (one.isLate) {
              <span class="late">{{ 'punctuality.reports.late' | say }}</span>
            }
          </p>
          <p class="small"><pt-translated [content]="one.recommendation.text" /></p>
        </li>
      }
    </ul>
  `,
  styleUrl: '../entries.css',
})
export class LastReports {
  protected readonly words = inject(Words);

  readonly reports = input.required<OrganisationDetail['lastReports']>();
}
