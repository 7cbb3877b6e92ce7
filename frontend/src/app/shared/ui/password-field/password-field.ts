import { Component, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { PASSWORD_LENGTH } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Field } from '../field/field';

/** A password, shown on demand: whoever types it on a phone wants to see it. */
@Component({
  selector: 'pt-password-field',
  imports: [Field, Say],
  templateUrl: './password-field.html',
  styles: ':host { display: block; }',
})
export class PasswordField {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  readonly fieldId = input('password');
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** What the browser's password keeper is to do. */
  readonly use = input<'current' | 'new'>('current');
  readonly value = model('');

  protected readonly most = PASSWORD_LENGTH.most;
  protected readonly isShown = signal(false);

  focus(): void {
    this.control().nativeElement.focus();
  }
}
