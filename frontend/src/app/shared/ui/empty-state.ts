import { Component, input } from '@angular/core';

/** An empty place that says what belongs there and what the first step is. */
@Component({
  selector: 'pt-empty-state',
  template: `
    <p class="title">{{ title() }}</p>
    <div class="what"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s6);
      border: 1px dashed var(--edge);
      border-radius: var(--radius);
    }

    .title {
      font: 700 1.125rem/1.3 var(--serif);
    }

    .what {
      margin-top: var(--s2);
      color: var(--soft);
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
}
