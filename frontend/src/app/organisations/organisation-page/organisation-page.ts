import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { RESPONSIBILITY_PARTS, type ResponsibilityPart } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import '../../shared/ui/in-common';
import { DateText } from '../../shared/ui/date-text';
import { DemoMark } from '../../shared/ui/demo-mark';
import { FormerNames } from '../../shared/ui/former-names/former-names';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { PerspectiveMark } from '../../shared/ui/perspective-mark/perspective-mark';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RecommendationRow } from '../../shared/ui/recommendation-row/recommendation-row';
import { StandingText } from '../../shared/ui/standing-text';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { today } from '../../shared/util/dates';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { OrganisationsClient } from '../data/organisations-client';
import { LastReports } from '../ui/last-reports/last-reports';
import { OpenObjections } from '../ui/open-objections/open-objections';
import { PastParts } from '../ui/past-parts/past-parts';
import { PunctualityBars } from '../ui/punctuality-bars/punctuality-bars';

@Component({
  selector: 'pt-organisation-page',
  imports: [
    DateText,
    DemoMark,
    FormerNames,
    LastReports,
    Loading,
    NotFound,
    OpenObjections,
    PastParts,
    PerspectiveMark,
    ProblemNotice,
    PunctualityBars,
    RecommendationRow,
    RouterLink,
    Say,
    StandingText,
    TranslatedText,
  ],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.css',
})
export class OrganisationPage {
  protected readonly words = inject(Words);
  private readonly client = inject(OrganisationsClient);
  private readonly slug = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('slug') ?? '')), {
    requireSync: true,
  });

  protected readonly organisation = answerOf(this.client.one(this.slug));
  protected readonly answersFor = answerOf(this.client.answersFor(this.slug));
  protected readonly isAbsent = computed(() => this.organisation.failure()?.code === 'absent');

  /** Observers report nothing, and who never led owes nothing. */
  protected readonly reports = computed(() => {
    const one = this.organisation.value();
    return one !== undefined && one.kind !== 'independent' && one.responsibilities.some(({ part }) => part === 'lead');
  });
  /** What it answers for today, by its strongest part in each. */
  protected readonly groups = computed(() => {
    const items = this.answersFor.value()?.items ?? [];
    return RESPONSIBILITY_PARTS.map((part) => ({
      part,
      items: items.filter(({ reference }) => this.partIn(reference) === part),
    })).filter((group) => group.items.length > 0);
  });
  protected readonly pastParts = computed(() =>
    (this.organisation.value()?.responsibilities ?? []).filter(({ until }) => until !== null && until <= today()),
  );

  constructor() {
    pageHead(() => {
      const one = this.organisation.value();
      return one && { title: read(one.name, this.words.language()).text };
    });
  }

  private partIn(wanted: string): ResponsibilityPart {
    const current = (this.organisation.value()?.responsibilities ?? []).filter(
      ({ recommendation, until }) => recommendation.reference === wanted && (until === null || until > today()),
    );
    return RESPONSIBILITY_PARTS.find((part) => current.some((one) => one.part === part)) ?? 'support';
  }
}
