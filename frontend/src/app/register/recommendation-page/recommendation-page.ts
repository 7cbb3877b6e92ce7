import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { DateText } from '../../shared/ui/date-text';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../shared/ui/toast/announcer';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { RegisterClient } from '../data/register-client';
import { CrosswalkForm } from '../ui/crosswalk-form/crosswalk-form';
import { RegisterNav } from '../ui/register-nav/register-nav';
import { ResponsibilityForm } from '../ui/responsibility-form/responsibility-form';
import { WordingForm } from '../ui/wording-form/wording-form';

/** One recommendation in the register: what it says, who answers for it, what it is measured by, and what it relates to. */
@Component({
  selector: 'pt-register-recommendation-page',
  imports: [
    CrosswalkForm,
    DateText,
    Loading,
    NotFound,
    ProblemNotice,
    RegisterNav,
    ResponsibilityForm,
    RouterLink,
    Say,
    TranslatedText,
    WordingForm,
  ],
  templateUrl: './recommendation-page.html',
  styleUrl: './recommendation-page.css',
})
export class RecommendationPage {
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);
  private readonly reference = toSignal(
    inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('reference') ?? '')),
    { requireSync: true },
  );
  protected readonly story = answerOf(inject(RegisterClient).story(this.reference));
  protected readonly isAbsent = computed(() => this.story.failure()?.code === 'absent');
  /** Which responsibility is being changed; `new`: one that is added. */
  protected readonly open = signal<string | null>(null);

  constructor() {
    pageHead(() => ({ title: this.words.say('register.recommendations.title') }));
  }

  protected toggle(id: string): void {
    this.open.update((open) => (open === id ? null : id));
  }

  protected saved(): void {
    this.open.set(null);
    this.story.retry();
    this.announcer.say(this.words.say('register.saved'));
  }
}
