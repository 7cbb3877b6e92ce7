import { Component, ElementRef, Injector, afterNextRender, inject, input, signal } from '@angular/core';
import { type ToAssess } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { AssessItem } from './assess-item/assess-item';

/** So many are in sight on a phone; the style sheet below counts with it. */
const IN_SIGHT = 3;

/** What to assess. It is often long, and on a phone the rest stands behind a button. */
@Component({
  selector: 'pt-assess-list',
  imports: [AssessItem, Say],
  template: `
    <ul role="list" [class.folded]="isFolded()">
      @for (item of items(); track item.recommendation.reference) {
        <li tabindex="-1"><pt-assess-item [item]="item" /></li>
      }
    </ul>
    @if (isFolded() && items().length > inSight) {
      <button type="button" class="button" (click)="unfold()">
        {{ 'work.toAssess.all' | say: { count: items().length } }}
      </button>
    }
  `,
  styles: `
    li:focus {
      outline: none;
    }

    @media (width < 48rem) {
      .folded > li:nth-child(n + 4) {
        display: none;
      }
    }

    @media (width >= 48rem) {
      button {
        display: none;
      }
    }
  `,
})
export class AssessList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly items = input.required<readonly ToAssess[]>();

  protected readonly inSight = IN_SIGHT;
  protected readonly isFolded = signal(true);

  /** Whoever asked for the rest goes on at its first item. */
  protected unfold(): void {
    this.isFolded.set(false);
    afterNextRender(
      () => {
        this.host.nativeElement.querySelectorAll('li').item(IN_SIGHT).focus();
      },
      { injector: this.injector },
    );
  }
}
