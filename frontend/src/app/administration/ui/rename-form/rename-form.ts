import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type OrganisationDetail, type RenameOrganisation } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { failureOf } from '../../../shared/data/problem';
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

  /** As it was last read. */
  private readonly known = linkedSignal(() => this.organisation());
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
    const rename = (): Promise<OrganisationDetail> =>
      this.client.rename(this.known(), name).catch((error: unknown) => this.takeOver(error, name));
    const renamed = await this.sending.run(rename);
    if (renamed === undefined) return;
    for (const field of [this.fr, this.en, this.since]) field.set('');
    this.renamed.emit();
  }

  /** What stands in the way may be this very name, when the answer was lost on the way; otherwise the next try is over it. */
  private takeOver(error: unknown, { fr, en, since }: RenameOrganisation): OrganisationDetail {
    const failure = failureOf(error);
    if (failure.code !== 'stale') throw error;
    const current = failure.current as OrganisationDetail;
    this.known.set(current);
    const { name, nameSince } = current;
    if (name.fr !== fr || (name.en ?? undefined) !== en || nameSince !== since) throw error;
    return current;
  }

  private missing(): Record<string, string | false> {
    const isDay = this.since() !== '' && this.since() <= this.latest;
    return {
      fr: this.fr().trim().length < 2 && this.words.say('administration.create.noName'),
      since: !isDay && this.words.say('administration.organisation.noSince'),
    };
  }
}
