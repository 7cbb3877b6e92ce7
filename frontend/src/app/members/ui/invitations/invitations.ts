import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import { INVITATION_DAYS, type Invitation } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { More } from '../../../shared/ui/more';
import { OneTimeLink } from '../../../shared/ui/one-time-link/one-time-link';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { InvitationsStore } from '../../data/invitations-store';
import { InvitationForm } from '../invitation-form/invitation-form';
import { InvitationItem } from '../invitation-item/invitation-item';

/** Inviting people into the own organisation, and those who have not answered yet. */
@Component({
  selector: 'pt-invitations',
  imports: [InvitationForm, InvitationItem, More, OneTimeLink, ProblemNotice, Say],
  providers: [InvitationsStore],
  templateUrl: './invitations.html',
  styleUrl: './invitations.css',
})
export class Invitations {
  private readonly open = viewChild<ElementRef<HTMLElement>>('open');
  protected readonly store = inject(InvitationsStore);
  protected readonly days = INVITATION_DAYS;

  readonly mayInvite = input(false);

  protected async revoke(invitation: Invitation): Promise<void> {
    if (await this.store.revoke(invitation)) this.open()?.nativeElement.focus();
  }

  protected close(): void {
    this.store.made.set(null);
    this.open()?.nativeElement.focus();
  }
}
