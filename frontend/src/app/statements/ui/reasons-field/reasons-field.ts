import { Component, computed, inject, input, output } from '@angular/core';
import { REASONS_LEAST, STATEMENT_TEXT_MOST, type Language, type PlacedRemark } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Field } from '../../../shared/ui/field/field';
import { tooLong } from '../../../shared/ui/too-long';
import { MarkedText } from '../marked-text/marked-text';
import { FieldRemarks } from '../remarks/field-remarks';

/** The reasons of a judgement, with how much is still missing, and what was remarked on them. */
@Component({
  selector: 'pt-reasons-field',
  imports: [Field, FieldRemarks, MarkedText, Say],
  templateUrl: './reasons-field.html',
  styleUrl: '../form.css',
})
export class ReasonsField {
  private readonly words = inject(Words);

  readonly reasons = input.required<string>();
  readonly language = input.required<Language>();
  readonly error = input<string>();
  readonly remarks = input<readonly PlacedRemark[]>([]);
  readonly typed = output<string>();

  protected readonly least = REASONS_LEAST;
  protected readonly wrong = computed(() => tooLong(this.words, this.reasons(), STATEMENT_TEXT_MOST) ?? this.error());
  protected readonly length = computed(() => this.reasons().trim().length);
  protected readonly quotes = computed(() =>
    this.remarks().flatMap(({ at, quote }) => (at === 'reasons' && quote !== null ? [quote] : [])),
  );
}
