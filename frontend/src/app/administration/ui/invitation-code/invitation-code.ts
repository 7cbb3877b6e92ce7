import { Component, type ElementRef, afterNextRender, input, output, viewChild } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { CopyButton } from '../../../shared/ui/copy-button';

/** Half of what opens an invitation, shown this once to who asked for it; the other half goes to who approves. */
@Component({
  selector: 'pt-invitation-code',
  imports: [CopyButton, Say],
  templateUrl: './invitation-code.html',
  styleUrl: './invitation-code.css',
})
export class InvitationCode {
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  readonly code = input.required<string>();
  /** The address that is to be invited. */
  readonly who = input.required<string>();
  readonly closed = output();

  constructor() {
    afterNextRender(() => {
      this.title().nativeElement.focus();
    });
  }
}
