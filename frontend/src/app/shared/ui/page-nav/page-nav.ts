import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

import { Words } from '../../../i18n/words';

/** A page of an area: the last part of its address, and what it is called. */
export interface NamedPage {
  name: string;
  text: string;
}

/** The pages of an area, side by side. */
@Component({
  selector: 'pt-page-nav',
  imports: [RouterLink, RouterLinkActive],
  templateUrl: './page-nav.html',
  styleUrl: './page-nav.css',
})
export class PageNav {
  protected readonly words = inject(Words);

  readonly label = input.required<string>();
  /** The first part of the addresses. */
  readonly area = input.required<string>();
  readonly pages = input.required<readonly NamedPage[]>();
}
