import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { type PlacedRemark } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { quote } from '../../../shared/util/translated';
import { fieldIdOf } from '../../data/field-id';

/** What was remarked on a field when the statement was sent back, at that field; of a passage, with the way to it. */
@Component({
  selector: 'pt-field-remarks',
  imports: [Say],
  template: `
    @for (one of here(); track $index) {
      <div class="remark" role="note" [attr.aria-label]="'report.remark.label' | say">
        @if (one.quote) {
          <p class="soft small">{{ quoted(one.quote) }}</p>
        }
        <p>{{ one.remark }}</p>
        @if (one.quote && isThere(one.quote)) {
          <button type="button" class="button quiet" (click)="select(one.quote)">
            {{ 'report.remark.show' | say }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    .remark {
      max-width: 42rem;
      margin-top: var(--s2);
      padding: var(--s2) var(--s3);
      border-left: 4px solid var(--earth);
      background: var(--demo-a);
    }

    p {
      white-space: pre-line;
    }

    .button {
      margin-left: calc(-1 * var(--s4));
    }
  `,
})
export class FieldRemarks {
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);

  /** The field, and every field below it. */
  readonly at = input.required<string>();
  readonly remarks = input<readonly PlacedRemark[]>([]);
  /** What now stands in the field, where that is text. */
  readonly text = input('');

  protected readonly here = computed(() =>
    this.remarks().filter(({ at }) => at === this.at() || at.startsWith(`${this.at()}.`)),
  );

  protected quoted(text: string): string {
    return quote(text, this.words.language());
  }

  protected isThere(passage: string): boolean {
    return this.text().includes(passage);
  }

  protected select(passage: string): void {
    const field = this.document.getElementById(fieldIdOf(this.at()));
    const from = this.text().indexOf(passage);
    if (!(field instanceof HTMLTextAreaElement) || from < 0) return;
    field.focus();
    field.setSelectionRange(from, from + passage.length);
  }
}
