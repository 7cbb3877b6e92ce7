import { Component } from '@angular/core';

import { Say } from '../../i18n/say.pipe';

/** The person is the focal point here, or the alternate. */
@Component({
  selector: 'pt-mine-mark',
  imports: [Say],
  template: `<span aria-hidden="true">★</span> {{ 'work.mine' | say }}`,
  styles: `
    :host {
      color: var(--earth);
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class MineMark {}
