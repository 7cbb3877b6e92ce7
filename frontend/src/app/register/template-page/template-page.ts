import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type Template } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../shared/ui/toast/announcer';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { RegisterClient } from '../data/register-client';
import { RegisterNav } from '../ui/register-nav/register-nav';
import { TemplateForm } from '../ui/template-form/template-form';

/** One template, or a new one. */
@Component({
  selector: 'pt-register-template-page',
  imports: [Loading, NotFound, ProblemNotice, RegisterNav, Say, TemplateForm, TranslatedText],
  templateUrl: './template-page.html',
})
export class TemplatePage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);
  protected readonly slug = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('slug') ?? '')), {
    requireSync: true,
  });
  protected readonly list = answerOf(inject(RegisterClient).templates());
  protected readonly isNew = computed(() => this.slug() === 'new');
  protected readonly template = computed(() => this.list.value()?.items.find(({ slug }) => slug === this.slug()));

  constructor() {
    pageHead(() => ({ title: this.words.say('register.templates.title') }));
  }

  protected async saved({ slug }: Template): Promise<void> {
    this.announcer.say(this.words.say('register.saved'));
    if (this.isNew()) await this.router.navigate(['/', this.words.language(), 'register', 'templates', slug]);
    this.list.retry();
  }
}
