import { Component, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { EmptyState } from '../../shared/ui/empty-state';

/** A link that opens nothing: it is not in this page any more, or it was used, replaced or has expired. */
@Component({
  selector: 'pt-dead-link',
  imports: [EmptyState, Say],
  template: `
    @if (isMissing()) {
      <pt-empty-state [title]="'account.link.none.title' | say">
        <p>{{ 'account.link.none.detail' | say }}</p>
      </pt-empty-state>
    } @else {
      <pt-empty-state role="alert" [title]="'account.link.over.title' | say">
        <p>{{ (about() === 'invitation' ? 'account.link.over.invitation' : 'account.link.over.password') | say }}</p>
      </pt-empty-state>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 42rem;
      margin-top: var(--s8);
    }
  `,
})
export class DeadLink {
  readonly isMissing = input.required<boolean>();
  readonly about = input.required<'invitation' | 'password'>();
}
