import { Component, input } from '@angular/core';
import { type Perspective } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';

export interface FilterChoice {
  value: string;
  text: string;
  /** Of an organisation: which side it speaks for. */
  kind?: Perspective;
}

/** One filter with several choices, folded away until somebody wants it. */
@Component({
  selector: 'pt-filter-group',
  imports: [PerspectiveMark, Say],
  template: `
    <details class="group" name="filters">
      <summary class="button">{{ label() }}</summary>
      <fieldset class="panel" [class.wide]="isWide()">
        <legend class="seen-by-reader-only">{{ label() }}</legend>
        @for (choice of choices(); track choice.value) {
          <label class="choice"
            ><input type="checkbox" [name]="name()" [value]="choice.value" [checked]="has(choice.value)" />
            @if (choice.kind; as kind) {
              <pt-perspective-mark [perspective]="kind" />
            }
            {{ choice.text }}</label
          >
        }
        <button class="button without-script">{{ 'filters.apply' | say }}</button>
      </fieldset>
    </details>
  `,
  styleUrl: './filter-panel.css',
  styles: ':host { display: contents; }',
})
export class FilterGroup {
  readonly label = input.required<string>();
  /** What the address calls it. */
  readonly name = input.required<string>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly chosen = input<readonly string[]>([]);
  readonly isWide = input(false);

  protected has(value: string): boolean {
    return this.chosen().includes(value);
  }
}
