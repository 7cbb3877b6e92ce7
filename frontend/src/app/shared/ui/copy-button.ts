import { Component, DOCUMENT, inject, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Announcer } from './toast/announcer';

/** Puts a text on the clipboard, and says so. */
@Component({
  selector: 'pt-copy-button',
  imports: [Say],
  template: `<button type="button" class="button" [class.primary]="isFirst()" (click)="copy()">
    {{ 'work.copy.do' | say }}
  </button>`,
})
export class CopyButton {
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);

  readonly text = input.required<string>();
  /** Whether copying is the first thing to do here. */
  readonly isFirst = input(false);

  protected async copy(): Promise<void> {
    const outcome = (await this.write()) ? 'work.copy.done' : 'work.copy.failed';
    this.announcer.say(this.words.say(outcome));
  }

  private async write(): Promise<boolean> {
    try {
      await this.clipboard?.writeText(this.text());
      return this.clipboard !== undefined;
    } catch {
      return false;
    }
  }
}
