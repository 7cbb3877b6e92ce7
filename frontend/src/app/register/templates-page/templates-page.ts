import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { RegisterClient } from '../data/register-client';
import { RegisterNav } from '../ui/register-nav/register-nav';

/** By what kinds of recommendations are measured. */
@Component({
  selector: 'pt-register-templates-page',
  imports: [Loading, ProblemNotice, RegisterNav, RouterLink, Say, TranslatedText],
  templateUrl: './templates-page.html',
  styleUrl: '../ui/list.css',
})
export class TemplatesPage {
  protected readonly words = inject(Words);
  protected readonly list = answerOf(inject(RegisterClient).templates());

  constructor() {
    pageHead(() => ({ title: this.words.say('register.templates.title') }));
  }
}
