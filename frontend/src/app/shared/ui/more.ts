import { Component, Injector, afterNextRender, inject, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { type GrowingList } from '../data/growing-list';
import { ProblemNotice } from './problem-notice/problem-notice';

/** Leads to more of a list; whoever asked for more goes on at the first item that came. */
@Component({
  selector: 'pt-more',
  imports: [ProblemNotice, Say],
  template: `
    @if (list().failure(); as failure) {
      <pt-problem-notice [failure]="failure" (retry)="list().more()" />
    }
    @if (list().hasMore()) {
      <button type="button" class="button" [attr.aria-disabled]="list().isBusy()" (click)="ask()">
        {{ (list().isBusy() ? 'loading' : 'work.more') | say }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s4);
    }
  `,
})
export class More<Item> {
  private readonly injector = inject(Injector);

  readonly list = input.required<GrowingList<Item>>();
  /** The element whose children are the items. */
  readonly items = input.required<HTMLElement>();

  protected async ask(): Promise<void> {
    const before = this.items().children.length;
    await this.list().more();
    afterNextRender(
      () => {
        this.focus(before);
      },
      { injector: this.injector },
    );
  }

  private focus(position: number): void {
    const item = this.items().children.item(position);
    if (!(item instanceof HTMLElement)) return;
    item.tabIndex = -1;
    item.focus();
  }
}
