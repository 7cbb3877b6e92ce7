import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { ReferenceClient } from '../../shared/data/reference-client';
import { DateText } from '../../shared/ui/date-text';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { RegisterNav } from '../ui/register-nav/register-nav';

/** Every framework, and where it is in its life. */
@Component({
  selector: 'pt-register-frameworks-page',
  imports: [DateText, Loading, ProblemNotice, RegisterNav, RouterLink, Say, TranslatedText],
  templateUrl: './frameworks-page.html',
  styleUrl: '../ui/list.css',
})
export class FrameworksPage {
  protected readonly words = inject(Words);
  protected readonly list = answerOf(inject(ReferenceClient).frameworks());

  constructor() {
    pageHead(() => ({ title: this.words.say('register.frameworks.title') }));
  }
}
