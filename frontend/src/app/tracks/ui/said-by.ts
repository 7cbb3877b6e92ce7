import { Component, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { SourceNote } from '../../shared/ui/source-note';
import { type Source } from '../data/says';

/** Who says a number: an organisation here, or where it was read and whether that was checked. */
@Component({
  selector: 'pt-said-by',
  imports: [OrganisationName, Say, SourceNote],
  template: `
    @let one = said();
    @if (one.organisation; as organisation) {
      {{ 'tracks.measured.reportedBy' | say }} <pt-organisation-name [organisation]="organisation" />
    } @else if (one.source ?? one.by; as source) {
      <pt-source-note [source]="source" [isChecked]="one.isChecked" />
    }
  `,
  styles: `
    :host {
      display: block;
      color: var(--soft);
      font-size: 0.8125rem;
    }
  `,
})
export class SaidBy {
  readonly said = input.required<Source & { source: string | null }>();
}
