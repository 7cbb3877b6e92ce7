import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import '../../shared/ui/in-common';
import { DateText } from '../../shared/ui/date-text';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { FrameworksClient } from '../data/frameworks-client';

@Component({
  selector: 'pt-frameworks-page',
  imports: [DateText, Loading, ProblemNotice, RouterLink, Say, TranslatedText],
  templateUrl: './frameworks-page.html',
  styles: `
    ul {
      margin-top: var(--s8);
    }

    li {
      padding: var(--s4) 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class FrameworksPage {
  protected readonly words = inject(Words);
  protected readonly list = answerOf(inject(FrameworksClient).list());

  constructor() {
    pageHead(() => ({ title: this.words.say('framework.title'), description: this.words.say('framework.lead') }));
  }
}
