import { Component, inject, input, output, signal } from '@angular/core';
import { type OrganisationDetail } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Sending } from '../../../shared/data/sending';
import { Field } from '../../../shared/ui/field/field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { today } from '../../../shared/util/dates';
import { RegisterClient } from '../../data/register-client';
import { NameFields } from '../name-fields/name-fields';

/** A new name from a day on. */
@Component({
  selector: 'pt-rename-form',
  imports: [Field, NameFields, Say, SendingForm, SendingNotice],
  templateUrl: './rename-form.html',
  styles: `
    form {
      display: grid;
      gap: var(--s5);
      max-width: 42rem;
    }

    .button {
      justify-self: start;
    }

    input[type='date'] {
      max-width: 14rem;
    }
  `,
})
export class RenameForm {
  private readonly client = inject(RegisterClient);
  private readonly words = inject(Words);

  readonly organisation = input.required<OrganisationDetail>();
  readonly renamed = output();

  protected readonly sending = new Sending();
  protected readonly fr = signal('');
  protected readonly en = signal('');
  protected readonly since = signal('');
  protected readonly latest = today();

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const [fr, en, since] = [this.fr().trim(), this.en().trim(), this.since()];
    const name = { fr, since, ...(en && { en }) };
    const renamed = await this.sending.run(() => this.client.rename(this.organisation(), name));
    if (renamed === undefined) return;
    for (const field of [this.fr, this.en, this.since]) field.set('');
    this.renamed.emit();
  }

  private missing(): Record<string, string | false> {
    const isDay = this.since() !== '' && this.since() <= this.latest;
    return {
      fr: this.fr().trim().length < 2 && this.words.say('administration.create.noName'),
      since: !isDay && this.words.say('administration.organisation.noSince'),
    };
  }
}
