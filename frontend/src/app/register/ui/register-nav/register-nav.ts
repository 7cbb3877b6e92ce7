import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';

/** The pages of the register. */
@Component({
  selector: 'pt-register-nav',
  imports: [RouterLink, RouterLinkActive, Say],
  templateUrl: './register-nav.html',
  styleUrl: './register-nav.css',
})
export class RegisterNav {
  protected readonly words = inject(Words);
  protected readonly pages = ['frameworks', 'recommendations', 'templates'] as const;
}
