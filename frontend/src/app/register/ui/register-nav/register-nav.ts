import { Component, computed, inject } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { PageNav } from '../../../shared/ui/page-nav/page-nav';

const PAGES = ['frameworks', 'recommendations', 'templates'] as const;

/** The pages of the register. */
@Component({
  selector: 'pt-register-nav',
  imports: [PageNav, Say],
  template: `<pt-page-nav area="register" [label]="'register.label' | say" [pages]="pages()" />`,
})
export class RegisterNav {
  private readonly words = inject(Words);
  protected readonly pages = computed(() =>
    PAGES.map((name) => ({ name, text: this.words.say(`register.page.${name}`) })),
  );
}
