import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

import { type Sending } from '../data/sending';
import { showWhatIsWrong } from '../util/what-is-wrong';

/** A form whose checks are ours: whatever was refused, the person is taken to it. */
@Directive({ selector: 'form[ptSending]', host: { novalidate: '' } })
export class SendingForm {
  private readonly form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;

  readonly ptSending = input.required<Sending>();

  constructor() {
    afterRenderEffect(() => {
      const { errors, failure } = this.ptSending();
      if (Object.keys(errors()).length > 0 || failure() !== null) showWhatIsWrong(this.form);
    });
  }
}
