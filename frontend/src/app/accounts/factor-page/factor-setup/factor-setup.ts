import { Component, computed, inject, input, signal } from '@angular/core';
import { type FactorSecret } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { isWrong } from '../../../shared/data/field-errors';
import { Sending } from '../../../shared/data/sending';
import { CodeField } from '../../../shared/ui/code-field/code-field';
import { CopyButton } from '../../../shared/ui/copy-button';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { FactorStore } from '../../data/factor-store';
import { QrCode } from '../../ui/qr-code/qr-code';

/** Three steps: the app, the secret in it, a code of it. */
@Component({
  selector: 'pt-factor-setup',
  imports: [CodeField, CopyButton, QrCode, Say, SendingForm, SendingNotice],
  templateUrl: './factor-setup.html',
  styleUrl: './factor-setup.css',
})
export class FactorSetup {
  private readonly store = inject(FactorStore);
  private readonly words = inject(Words);

  readonly secret = input.required<FactorSecret>();

  protected readonly code = signal('');
  protected readonly sending = new Sending();
  /** In fours, as people read aloud and type. */
  protected readonly groups = computed(
    () =>
      this.secret()
        .secret.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().trim();
    if (!this.sending.check({ code: code === '' && this.words.say('account.factor.check.missing') })) return;
    await this.sending.run(() => this.store.confirm(code));
    if (isWrong(this.sending.failure(), 'code')) {
      this.sending.check({ code: this.words.say('account.factor.check.wrong') });
    }
  }
}
