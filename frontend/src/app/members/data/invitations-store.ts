import { Injectable, inject, signal } from '@angular/core';
import {
  INVITATION_DAYS,
  type CreateInvitation,
  type Id,
  type Invitation,
  type NewInvitation,
} from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { Attempt } from '../../shared/data/attempt';
import { GrowingList } from '../../shared/data/growing-list';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { MembersClient } from './members-client';

/** Who is invited into the own organisation. */
@Injectable()
export class InvitationsStore {
  private readonly client = inject(MembersClient);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);

  readonly list = new GrowingList((cursor) => this.client.invitations(cursor));
  readonly attempt = new Attempt();
  /** The one that was just made, with its link. */
  readonly made = signal<NewInvitation | null>(null);

  constructor() {
    void this.list.load();
  }

  /** The id stays the same until it arrived: sent twice, it is still one invitation. */
  async invite(id: Id, invitation: CreateInvitation): Promise<void> {
    const made = await this.client.invite(id, invitation);
    this.made.set(made);
    this.list.put('id', withoutLink(made));
  }

  async renew(invitation: Invitation): Promise<void> {
    const { id, email, role } = invitation;
    if (!(await this.ask('confirmAgain', invitation))) return;
    await this.attempt.run(() => this.invite(id, { email, role: role === 'lead' ? 'lead' : 'member' }));
  }

  /** True when it is gone. */
  async revoke(invitation: Invitation): Promise<boolean> {
    const { id } = invitation;
    if (!(await this.ask('confirmRevoke', invitation))) return false;
    const isGone = await this.attempt.run(async () => {
      await this.client.revoke(id);
      this.list.remove((one) => one.id === id);
      if (this.made()?.id === id) this.made.set(null);
      return true;
    });
    if (isGone) this.announcer.say(this.words.say('members.invitations.revoked'));
    return isGone ?? false;
  }

  private ask(about: 'confirmAgain' | 'confirmRevoke', { email }: Invitation): Promise<boolean> {
    const action = about === 'confirmAgain' ? 'again' : 'revoke';
    return this.dialogs.ask({
      title: this.words.say(`members.invitations.${about}.title`, { email }),
      detail: this.words.say(`members.invitations.${about}.detail`, { days: INVITATION_DAYS }),
      agree: this.words.say(`members.invitations.${action}`),
      isDangerous: about === 'confirmRevoke',
    });
  }
}

/** The link is shown once, and not kept in the list. */
function withoutLink({ link: _, ...invitation }: NewInvitation): Invitation {
  return invitation;
}
