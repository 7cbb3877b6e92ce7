import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationRef } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** A recommendation that the own organisation leads and has not answered. */
@Component({
  selector: 'pt-respond-item',
  imports: [RouterLink, Say, TranslatedText],
  template: `
    <div class="what">
      <p class="head">
        <span class="reference">{{ recommendation().reference }}</span>
        <span>{{ 'work.toRespond.none' | say }}</span>
      </p>
      <h3><pt-translated [content]="recommendation().text" /></h3>
    </div>
    <a
      class="button"
      [routerLink]="['/', words.language(), 'work', 'responses', 'new']"
      [queryParams]="{ recommendation: recommendation().reference }"
      >{{ 'work.toRespond.write' | say }} <span class="seen-by-reader-only">{{ recommendation().reference }}</span></a
    >
  `,
  styleUrl: '../item.css',
})
export class RespondItem {
  protected readonly words = inject(Words);

  readonly recommendation = input.required<RecommendationRef>();
}
