import { Component, inject } from '@angular/core';

import { Say } from '../i18n/say.pipe';
import { DemonstrationStore } from '../session/data/demonstration-store';

@Component({
  selector: 'pt-demo-banner',
  imports: [Say],
  template: `
    @if (demonstration.isDemonstration()) {
      <aside [attr.aria-label]="'demo.mark' | say">
        <strong>{{ 'demo.banner' | say }}</strong> {{ 'demo.explanation' | say }}
      </aside>
    }
  `,
  styles: `
    aside {
      padding: var(--s2) var(--s4);
      border-bottom: 1px solid var(--line);
      background: repeating-linear-gradient(135deg, var(--demo-a) 0 14px, var(--demo-b) 14px 28px);
      font-size: 0.875rem;
    }

    @media (width >= 48rem) {
      aside {
        padding-inline: var(--s8);
      }
    }
  `,
})
export class DemoBanner {
  protected readonly demonstration = inject(DemonstrationStore);
}
