import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { Loading } from '../../shared/ui/loading';
import { PerspectiveMark } from '../../shared/ui/perspective-mark/perspective-mark';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { StandingText } from '../../shared/ui/standing-text';
import { pageHead } from '../../shared/util/page-head';
import { slugOf } from '../../shared/util/slug';
import { read } from '../../shared/util/translated';
import { RegisterClient } from '../data/register-client';
import { AdministrationNav } from '../ui/administration-nav/administration-nav';

/** Every organisation, found by its name, and whether it speaks. */
@Component({
  selector: 'pt-organisations-page',
  imports: [AdministrationNav, Loading, PerspectiveMark, ProblemNotice, RouterLink, Say, StandingText],
  templateUrl: './organisations-page.html',
  styleUrl: './organisations-page.css',
})
export class OrganisationsPage {
  protected readonly words = inject(Words);
  protected readonly list = answerOf(inject(RegisterClient).list());
  protected readonly sought = signal('');

  protected readonly found = computed(() => {
    const sought = slugOf(this.sought());
    const all = this.list.value()?.items.map((one) => ({ ...one, text: read(one.name, this.words.language()).text }));
    return all?.filter(({ text }) => slugOf(text).includes(sought));
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('administration.organisations.title') }));
  }
}
