import { Component, input, output } from '@angular/core';
import { type DemonstrationAccount, type OrganisationKind } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

export interface AccountGroup {
  /** Null: the platform roles, which belong to no organisation of a side. */
  kind: OrganisationKind | null;
  accounts: DemonstrationAccount[];
}

/** The accounts of a demonstration, by the side they speak for. */
@Component({
  selector: 'pt-demo-accounts',
  imports: [PerspectiveMark, Say, TranslatedText],
  templateUrl: './demo-accounts.html',
  styleUrl: './demo-accounts.css',
})
export class DemoAccounts {
  readonly groups = input.required<readonly AccountGroup[]>();
  /** The address in the form. */
  readonly chosen = input('');
  readonly choose = output<DemonstrationAccount>();

  protected nameOf({ email }: DemonstrationAccount): string {
    return email.split('@', 1)[0] ?? email;
  }
}
