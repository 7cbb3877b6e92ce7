import { Component, type ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type OrganisationMember } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { type Deed } from '../../data/members-store';

/** A person of the own organisation; for their lead, what can be done about them. */
@Component({
  selector: 'pt-member-item',
  imports: [DateText, Say],
  templateUrl: './member-item.html',
  styleUrl: './member-item.css',
})
export class MemberItem {
  protected readonly words = inject(Words);
  private readonly manage = viewChild<ElementRef<HTMLElement>>('manage');

  readonly member = input.required<OrganisationMember>();
  readonly isBusy = input(false);
  readonly asked = output<Deed>();

  protected readonly isOpen = signal(false);
  protected readonly deeds = computed<Deed[]>(() => {
    const { role, allowedActions } = this.member();
    return allowedActions.map((action) => (action === 'appoint' ? (role === 'lead' ? 'member' : 'lead') : action));
  });

  /** Where the person goes on when the button they pressed is gone. */
  focus(): void {
    this.manage()?.nativeElement.focus();
  }
}
