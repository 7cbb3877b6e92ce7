import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { answerWith, pageHead } from '../../shared/util/page-head';

/** There is none, or none for who asks: the same words either way. */
@Component({
  selector: 'pt-absent-piece',
  imports: [RouterLink, Say],
  template: `
    <div class="page stack">
      <h1>{{ 'proof.one.title' | say }}</h1>
      <p class="lead">{{ 'proof.one.absent' | say }}</p>
      @if (!session.isSignedIn()) {
        <p>{{ 'proof.one.absentDetail' | say }}</p>
        <p>
          <a class="button" [routerLink]="['/', words.language(), 'sign-in']" [queryParams]="{ returnTo: address() }">{{
            'proof.one.signIn' | say
          }}</a>
        </p>
      }
    </div>
  `,
})
export class AbsentPiece {
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);

  /** Of this page, to come back to. */
  readonly address = input.required<string>();

  constructor() {
    answerWith(404);
    pageHead(() => ({ title: this.words.say('proof.one.title') }));
  }
}
