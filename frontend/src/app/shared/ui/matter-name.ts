import { Component, input } from '@angular/core';
import { type Matter } from '@parole-tenue/contract';

import { TranslatedText } from './translated-text/translated-text';

/** What something is about, as short as it goes: a recommendation's reference, or a framework's title. */
@Component({
  selector: 'pt-matter-name',
  imports: [TranslatedText],
  template: `
    @if (matter().recommendation; as one) {
      <span class="reference">{{ one.reference }}</span>
    } @else if (matter().framework; as one) {
      <pt-translated [content]="one.title" />
    }
  `,
})
export class MatterName {
  readonly matter = input.required<Matter>();
}
