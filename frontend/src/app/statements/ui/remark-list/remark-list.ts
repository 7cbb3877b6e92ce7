import { Component, computed, inject, input } from '@angular/core';
import { type Language, type PlacedRemark } from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { quote } from '../../../shared/util/translated';
import { type Place } from '../../data/remark-places';
import { MarkedText } from '../marked-text/marked-text';

/** The remarks on a statement that was sent back: its text with the passages marked, and what was said of each. */
@Component({
  selector: 'pt-remark-list',
  imports: [MarkedText],
  template: `
    @if (hasQuotes()) {
      <div class="card"><pt-marked-text [text]="text()" [language]="language()" [quotes]="quotes()" /></div>
    }
    <ol>
      @for (one of remarks(); track $index) {
        <li>
          <strong>{{ placeOf(one) }}</strong>
          <p>{{ one.remark }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--s3);
      max-width: 42rem;
      margin: var(--s4) 0 0;
      padding-left: var(--s6);
    }

    p {
      white-space: pre-line;
    }
  `,
})
export class RemarkList {
  private readonly words = inject(Words);

  readonly remarks = input.required<readonly PlacedRemark[]>();
  readonly text = input.required<string>();
  readonly language = input.required<Language>();
  readonly textField = input.required<string>();
  readonly places = input.required<readonly Place[]>();

  protected readonly quotes = computed(() =>
    this.remarks().map(({ at, quote }) => (at === this.textField() ? quote : null)),
  );
  protected readonly hasQuotes = computed(() => this.quotes().some((one) => one !== null));

  protected placeOf({ at, quote: passage }: PlacedRemark): string {
    if (passage !== null) return quote(passage, this.words.language());
    const place = this.places().find((one) => one.at === at || at.startsWith(`${one.at}.`));
    return place?.label ?? this.words.say('report.remark.whole');
  }
}
