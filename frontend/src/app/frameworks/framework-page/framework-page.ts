import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import '../../shared/ui/in-common';
import { DateText } from '../../shared/ui/date-text';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RecordedAssessments } from '../../shared/ui/recorded-assessments/recorded-assessments';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { FrameworksClient } from '../data/frameworks-client';
import { FrameworkLevels } from '../ui/framework-levels/framework-levels';
import { PeriodList } from '../ui/period-list';

@Component({
  selector: 'pt-framework-page',
  imports: [
    DateText,
    FrameworkLevels,
    Loading,
    NotFound,
    PeriodList,
    ProblemNotice,
    RecordedAssessments,
    RouterLink,
    Say,
    TranslatedText,
  ],
  templateUrl: './framework-page.html',
  styleUrl: './framework-page.css',
})
export class FrameworkPage {
  protected readonly words = inject(Words);
  private readonly slug = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('slug') ?? '')), {
    requireSync: true,
  });

  private readonly client = inject(FrameworksClient);

  protected readonly framework = answerOf(this.client.one(this.slug));
  protected readonly levels = answerOf(this.client.levels(this.slug));
  protected readonly isAbsent = computed(() => this.framework.failure()?.code === 'absent');
  protected readonly groups = computed(() => {
    const { standing = [], relating = [] } = this.framework.value() ?? {};
    return [
      { title: 'framework.standing', items: standing } as const,
      { title: 'framework.relating', items: relating } as const,
    ].filter(({ items }) => items.length > 0);
  });

  constructor() {
    pageHead(() => {
      const one = this.framework.value();
      return one && { title: read(one.title, this.words.language()).text };
    });
  }
}
