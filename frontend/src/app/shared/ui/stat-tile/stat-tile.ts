import { Component, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

import { Words } from '../../../i18n/words';
import { formatNumber } from '../../util/numbers';

/** A large number with what it counts; it leads to the list of what it counted. */
@Component({
  selector: 'pt-stat-tile',
  imports: [RouterLink],
  template: `
    <a [routerLink]="link()" [queryParams]="query()">
      <span class="number">{{ format() }}</span>
      <span class="label"><ng-content /></span>
    </a>
  `,
  styleUrl: './stat-tile.css',
})
export class StatTile {
  private readonly words = inject(Words);

  readonly value = input.required<number>();
  readonly link = input.required<string>();
  readonly query = input<Params>({});

  protected format(): string {
    return formatNumber(this.value(), this.words.language());
  }
}
