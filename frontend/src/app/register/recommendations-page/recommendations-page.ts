import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { slugOf } from '../../shared/util/slug';
import { read } from '../../shared/util/translated';
import { RegisterClient } from '../data/register-client';
import { RegisterNav } from '../ui/register-nav/register-nav';

/** Every recommendation, found by its words. */
@Component({
  selector: 'pt-register-recommendations-page',
  imports: [Loading, ProblemNotice, RegisterNav, RouterLink, Say],
  templateUrl: './recommendations-page.html',
  styleUrl: '../ui/list.css',
})
export class RecommendationsPage {
  protected readonly words = inject(Words);
  protected readonly list = answerOf(inject(RegisterClient).recommendations());
  protected readonly sought = signal('');

  protected readonly found = computed(() => {
    const sought = slugOf(this.sought());
    return this.list
      .value()
      ?.items.map(({ reference, text, leads }) => ({
        reference,
        text: read(text, this.words.language()).text,
        leads: leads.map(({ name }) => read(name, this.words.language()).text).join(', '),
      }))
      .filter((one) => slugOf(`${one.reference} ${one.text}`).includes(sought) || sought === '');
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('register.recommendations.title') }));
  }
}
