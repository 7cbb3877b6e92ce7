import { Component, DOCUMENT, computed, inject, input, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { CopyButton } from '../../../shared/ui/copy-button';
import { download } from '../../../shared/util/download';

/** Recovery codes, shown this once, and the ways to keep them. On paper they stand alone: nothing says what they open. */
@Component({
  selector: 'pt-recovery-codes',
  imports: [CopyButton, Say],
  templateUrl: './recovery-codes.html',
  styleUrl: './recovery-codes.css',
})
export class RecoveryCodeList {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly words = inject(Words);

  readonly codes = input.required<readonly string[]>();
  readonly kept = output();

  protected readonly text = computed(() => this.codes().join('\n'));

  protected print(): void {
    this.window?.print();
  }

  protected save(): void {
    download(this.words.say('account.codes.file'), new Blob([`${this.text()}\n`], { type: 'text/plain' }));
  }
}
