import { Component, type ElementRef, input, model, viewChild } from '@angular/core';

import { Field } from '../field/field';

/** A field for one line of text. */
@Component({
  selector: 'pt-text-field',
  imports: [Field],
  templateUrl: './text-field.html',
  styles: ':host { display: block; }',
})
export class TextField {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** Of anything but plain text no keyboard mends spelling or capitals. */
  readonly kind = input<'text' | 'email' | 'url' | 'slug'>('text');
  /** Characters at most. */
  readonly most = input.required<number>();
  readonly autocomplete = input<'off' | 'name' | 'username'>('off');
  readonly isRequired = input(false);
  /** Of the text, where it is not the page's. */
  readonly language = input<string>();
  readonly value = model('');

  focus(): void {
    this.control().nativeElement.focus();
  }
}
