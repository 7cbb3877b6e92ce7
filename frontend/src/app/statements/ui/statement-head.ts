import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FrameworkRef, type RecommendationRef, type Translated } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';

/** The way back, what is being done, and which recommendation or framework it is about. */
@Component({
  selector: 'pt-statement-head',
  imports: [RouterLink, Say, TranslatedText],
  template: `
    <p class="path">
      <a [routerLink]="['/', words.language(), 'work']">{{ 'work.back' | say }}</a>
      @if (recommendation(); as one) {
        <span aria-hidden="true">&ngsp;›&ngsp;</span> <span class="reference">{{ one.reference }}</span>
      }
    </p>
    <h1>{{ title() }}</h1>
    @if (milestone(); as title) {
      <p class="about">
        <span class="soft">{{ 'work.statement.ofMilestone' | say }}</span>&ngsp;<pt-translated [content]="title" />
      </p>
    }
    @if (framework(); as one) {
      <p class="about">
        <span class="soft">{{ 'work.statement.ofFramework' | say }}</span>&ngsp;<pt-translated
          [content]="one.title"
        />&ngsp;
        <a class="small" [routerLink]="['/', words.language(), 'frameworks', one.slug]">{{
          'work.statement.aboutFramework' | say
        }}</a>
      </p>
    }
    @if (recommendation(); as one) {
      <p class="about">
        <pt-translated [content]="one.text" />&ngsp;
        <a class="small" [routerLink]="['/', words.language(), 'recommendations', one.reference]">{{
          'work.statement.about' | say
        }}</a>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .path {
      color: var(--soft);
    }

    .path a {
      display: inline-block;
      padding-block: var(--s3);
    }

    .about {
      max-width: 46rem;
      margin-top: var(--s3);
      font-size: 1.125rem;
    }

    .about a {
      display: inline-block;
      padding-block: var(--s1);
      white-space: nowrap;
    }
  `,
})
export class StatementHead {
  protected readonly words = inject(Words);

  readonly title = input.required<string>();
  readonly recommendation = input<RecommendationRef | null>();
  /** A framework as a whole. */
  readonly framework = input<FrameworkRef | null>();
  /** The one step of the recommendation, by its title. */
  readonly milestone = input<Translated>();
}
