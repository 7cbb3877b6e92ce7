import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OrganisationRef } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { read } from '../util/translated';
import { DemoMark } from './demo-mark';
import { TranslatedText } from './translated-text/translated-text';

/** The name of an organisation, leading to its page; marked when it is fictional. */
@Component({
  selector: 'pt-organisation-name',
  imports: [DemoMark, RouterLink, TranslatedText],
  template: `
    <a [routerLink]="['/', words.language(), 'organisations', organisation().slug]"
      ><pt-translated [content]="organisation().name"
    /></a>
    @if (needsMark()) {
      &ngsp;<pt-demo-mark />
    }
  `,
})
export class OrganisationName {
  protected readonly words = inject(Words);

  readonly organisation = input.required<OrganisationRef>();

  /** Names of the demonstration's own organisations say it themselves. */
  protected readonly needsMark = computed(() => {
    const { isDemo, name } = this.organisation();
    return isDemo && !/\(d[ée]monstration\)$/.test(read(name, this.words.language()).text);
  });
}
