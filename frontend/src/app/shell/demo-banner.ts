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
})
export class DemoBanner {
  protected readonly demonstration = inject(DemonstrationStore);
}
