import { Component, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';

/** Where a figure of the public record was read, and whether somebody checked it against the original. */
@Component({
  selector: 'pt-source-note',
  imports: [Say],
  template: `
    {{ 'source.reportedBy' | say: { source: source() } }}
    @if (!isChecked()) {
      <strong>{{ 'source.notChecked' | say }}</strong>
    }
  `,
  styles: `
    :host {
      display: block;
      color: var(--soft);
      font-size: 0.8125rem;
    }

    strong {
      font-weight: 600;
    }
  `,
})
export class SourceNote {
  readonly source = input.required<string>();
  readonly isChecked = input.required<boolean>();
}
