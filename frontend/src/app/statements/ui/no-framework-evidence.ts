import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';

/** Why no evidence is brought with what is said of a whole framework, and how it is named all the same. */
@Component({
  selector: 'pt-no-framework-evidence',
  imports: [RouterLink, Say],
  template: `
    <section aria-labelledby="no-evidence">
      <h2 id="no-evidence">{{ 'appraisal.frameworkEvidence.title' | say }}</h2>
      <p>{{ 'appraisal.frameworkEvidence.text' | say }}</p>
      <a [routerLink]="['/', words.language(), 'work', 'evidence']">{{ 'appraisal.frameworkEvidence.link' | say }}</a>
    </section>
  `,
  styles: `
    :host {
      display: block;
      max-width: 42rem;
      margin-top: var(--s10);
    }

    h2 {
      font-size: 1.375rem;
    }

    a {
      display: inline-block;
      padding-block: var(--s3);
    }
  `,
})
export class NoFrameworkEvidence {
  protected readonly words = inject(Words);
}
