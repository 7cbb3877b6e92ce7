import { Component, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Attempt } from '../../../shared/data/attempt';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { AccountStore } from '../../data/account-store';
import { UnkeptCodes } from '../../data/unkept-codes';
import { RecoveryCodeList } from '../../ui/recovery-codes/recovery-codes';

/** Whether a code is asked for at each sign-in, and how many recovery codes are left. */
@Component({
  selector: 'pt-factor-section',
  imports: [ProblemNotice, RecoveryCodeList, RouterLink, Say],
  templateUrl: './factor-section.html',
  styleUrl: '../../ui/section.css',
})
export class FactorSection {
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly words = inject(Words);
  protected readonly store = inject(AccountStore);
  protected readonly unkept = inject(UnkeptCodes);
  protected readonly renewal = new Attempt();

  protected async renew(): Promise<void> {
    await this.renewal.run(async () => {
      this.unkept.show(await this.store.newRecoveryCodes());
      this.title().nativeElement.focus();
    });
  }

  protected keep(): void {
    this.unkept.keep();
    this.title().nativeElement.focus();
  }
}
