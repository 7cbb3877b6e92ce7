import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { answerWith, pageHead } from '../util/page-head';

/** The page for an address where nothing is; answered with 404. */
@Component({
  selector: 'pt-not-found',
  imports: [RouterLink, Say],
  template: `
    <div class="page stack">
      <h1>{{ 'notFound.title' | say }}</h1>
      <p class="lead">{{ 'notFound.detail' | say }}</p>
      <p class="row">
        <a class="button" [routerLink]="['/', words.language()]">{{ 'nav.overview' | say }}</a>
        <a class="button" [routerLink]="['/', words.language(), 'recommendations']">{{
          'nav.recommendations' | say
        }}</a>
      </p>
    </div>
  `,
})
export class NotFound {
  protected readonly words = inject(Words);

  constructor() {
    answerWith(404);
    pageHead(() => ({ title: this.words.say('notFound.title') }));
  }
}
