import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../i18n/say.pipe';
import { Words } from '../i18n/words';
import { DateText } from '../shared/ui/date-text';
import { Address } from '../shared/util/address';
import { today } from '../shared/util/dates';

@Component({
  selector: 'pt-footer',
  imports: [DateText, RouterLink, Say],
  template: `
    <footer>
      <p>{{ 'footer.promise' | say }}</p>
      <p class="not-on-paper">
        <a [routerLink]="['/', words.language(), 'method']">{{ 'nav.method' | say }}</a>
      </p>
      <p class="on-paper-only">{{ here() }} — <pt-date [value]="day" /></p>
    </footer>
  `,
})
export class Footer {
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly address = inject(Address);
  protected readonly words = inject(Words);
  protected readonly day = today();
  protected readonly here = computed(() => this.origin + this.address.current());
}
