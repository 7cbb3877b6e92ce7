import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { RegisterClient } from '../data/register-client';
import { LifeForm } from '../ui/life-form/life-form';
import { PeriodForm } from '../ui/period-form/period-form';
import { RegisterNav } from '../ui/register-nav/register-nav';

/** One framework: its life, and when reports under it are taken. */
@Component({
  selector: 'pt-register-framework-page',
  imports: [LifeForm, Loading, NotFound, PeriodForm, ProblemNotice, RegisterNav, RouterLink, Say, TranslatedText],
  templateUrl: './framework-page.html',
})
export class FrameworkPage {
  protected readonly words = inject(Words);
  private readonly slug = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('slug') ?? '')), {
    requireSync: true,
  });
  protected readonly framework = answerOf(inject(RegisterClient).framework(this.slug));
  protected readonly isAbsent = computed(() => this.framework.failure()?.code === 'absent');

  constructor() {
    pageHead(() => ({ title: this.words.say('register.frameworks.title') }));
  }
}
