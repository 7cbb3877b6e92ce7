import { Component, type ElementRef, afterNextRender, input, model, output, signal, viewChild } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Field } from '../../../shared/ui/field/field';

/** What should change, in words, before a statement goes back to its author. */
@Component({
  selector: 'pt-return-form',
  imports: [Field, Say],
  templateUrl: './return-form.html',
  host: { '(keydown.escape)': 'cancelled.emit()' },
})
export class ReturnForm {
  private readonly input = viewChild.required<ElementRef<HTMLTextAreaElement>>('remarkInput');

  /** Kept by the page, so that it is still there when the form was closed and is opened again. */
  readonly remark = model('');
  readonly isBusy = input(false);
  readonly returned = output<string>();
  readonly cancelled = output();

  protected readonly isMissing = signal(false);

  constructor() {
    afterNextRender(() => {
      this.input().nativeElement.focus();
    });
  }

  protected type(remark: string): void {
    this.remark.set(remark);
    this.isMissing.set(false);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const remark = this.remark().trim();
    this.isMissing.set(remark === '');
    if (remark === '') this.input().nativeElement.focus();
    else if (!this.isBusy()) this.returned.emit(remark);
  }
}
