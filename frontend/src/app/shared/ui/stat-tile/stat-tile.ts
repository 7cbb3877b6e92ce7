import { NgTemplateOutlet } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

import { Words } from '../../../i18n/words';
import { formatNumber } from '../../util/numbers';

/** A large number with what it counts; it leads to the list of what it counted, where there is one. */
@Component({
  selector: 'pt-stat-tile',
  imports: [NgTemplateOutlet, RouterLink],
  template: `
    <ng-template #content>
      <span class="number">{{ format() }}</span>
      <span class="label"><ng-content /></span>
    </ng-template>
    @if (link(); as link) {
      <a [routerLink]="link" [queryParams]="query()"><ng-container [ngTemplateOutlet]="content" /></a>
    } @else {
      <div class="plain"><ng-container [ngTemplateOutlet]="content" /></div>
    }
  `,
  styleUrl: './stat-tile.css',
})
export class StatTile {
  private readonly words = inject(Words);

  readonly value = input.required<number>();
  readonly link = input<string>();
  readonly query = input<Params>({});

  protected format(): string {
    return formatNumber(this.value(), this.words.language());
  }
}
