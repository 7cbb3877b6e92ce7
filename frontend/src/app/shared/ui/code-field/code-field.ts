import { Component, type ElementRef, computed, input, model, viewChild } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { type WordKey } from '../../../i18n/word-keys';
import { Field } from '../field/field';

/** The six digits of an authenticator app, or a recovery code in their place. */
@Component({
  selector: 'pt-code-field',
  imports: [Field, Say],
  templateUrl: './code-field.html',
  styleUrl: './code-field.css',
})
export class CodeField {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  readonly fieldId = input('code');
  readonly error = input<string>();
  readonly isRecovery = input(false);
  readonly value = model('');

  protected readonly label = computed<WordKey>(() => (this.isRecovery() ? 'work.code.recovery' : 'work.code.label'));
  protected readonly hint = computed<WordKey>(() => (this.isRecovery() ? 'work.code.recoveryHint' : 'work.code.hint'));

  focus(): void {
    this.control().nativeElement.focus();
  }
}
