import { Component } from '@angular/core';

import { Say } from '../../i18n/say.pipe';

/** Stands at everything that is fictional. */
@Component({
  selector: 'pt-demo-mark',
  imports: [Say],
  template: `{{ 'demo.mark' | say }}`,
  styles: `
    :host {
      display: inline-block;
      padding: 0 0.375rem;
      border: 1px solid var(--line);
      border-radius: 0.25rem;
      background: repeating-linear-gradient(135deg, var(--demo-a) 0 6px, var(--demo-b) 6px 12px);
      font: 600 0.75rem/1.5 var(--sans);
      white-space: nowrap;
    }
  `,
})
export class DemoMark {}
