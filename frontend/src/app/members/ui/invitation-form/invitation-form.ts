import { Component, inject, signal } from '@angular/core';
import { type CreateInvitation } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Sending } from '../../../shared/data/sending';
import { Field } from '../../../shared/ui/field/field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { looksLikeEmail } from '../../../shared/util/email';
import { InvitationsStore } from '../../data/invitations-store';

/** Whom to invite, and as what. */
@Component({
  selector: 'pt-invitation-form',
  imports: [Field, Say, SendingForm, SendingNotice],
  templateUrl: './invitation-form.html',
  styles: `
    form {
      max-width: 42rem;
    }

    .choice {
      align-items: start;
      padding: var(--s2) 0;
    }

    .choice span {
      display: block;
    }

    .choice span::first-letter {
      text-transform: uppercase;
    }

    .choice small {
      display: block;
      color: var(--soft);
    }
  `,
})
export class InvitationForm {
  private readonly words = inject(Words);
  private readonly store = inject(InvitationsStore);
  private id = crypto.randomUUID();

  protected readonly sending = new Sending();
  protected readonly email = signal('');
  protected readonly role = signal<CreateInvitation['role']>('member');
  protected readonly roles = ['member', 'lead'] as const;

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    if (!this.sending.check({ email: !looksLikeEmail(email) && this.words.say('members.invitations.noEmail') })) return;
    const isMade = await this.sending.run(async () => {
      await this.store.invite(this.id, { email, role: this.role() });
      return true;
    });
    if (isMade) this.clear();
    else if (this.sending.failure()?.code === 'id_taken') this.id = crypto.randomUUID();
  }

  private clear(): void {
    this.id = crypto.randomUUID();
    this.email.set('');
    this.role.set('member');
  }
}
