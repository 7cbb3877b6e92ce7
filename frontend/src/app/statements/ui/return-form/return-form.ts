import {
  Component,
  computed,
  type ElementRef,
  afterNextRender,
  input,
  model,
  output,
  signal,
  viewChild,
  inject,
} from '@angular/core';
import { type Language, type PlacedRemark, type ReturnStatement } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Field } from '../../../shared/ui/field/field';
import { type Place } from '../../data/remark-places';
import { PlacedRemarks } from '../placed-remarks/placed-remarks';

/** What should change, in words and at the very places, before a statement goes back to its author. */
@Component({
  selector: 'pt-return-form',
  imports: [Field, PlacedRemarks, Say],
  templateUrl: './return-form.html',
  host: { '(keydown.escape)': 'cancelled.emit()' },
})
export class ReturnForm {
  private readonly words = inject(Words);
  private readonly input = viewChild.required<ElementRef<HTMLTextAreaElement>>('remarkInput');

  /** Kept by the page, so that they are still there when the form was closed and is opened again. */
  readonly remark = model('');
  readonly remarks = model<readonly PlacedRemark[]>([]);
  readonly text = input('');
  readonly language = input<Language>('fr');
  readonly textField = input('text');
  readonly places = input<readonly Place[]>([]);
  readonly isBusy = input(false);
  readonly returned = output<ReturnStatement>();
  readonly cancelled = output();

  private readonly checked = signal(false);
  protected readonly isChecked = this.checked.asReadonly();
  /** Remarks at their places need no other. */
  protected readonly isMissing = computed(
    () => this.checked() && this.remark().trim() === '' && this.remarks().length === 0,
  );

  constructor() {
    afterNextRender(() => {
      this.input().nativeElement.focus();
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.checked.set(true);
    const isEmpty = this.remarks().some(({ remark }) => remark.trim() === '');
    if (this.isMissing() || isEmpty) this.showWhatIsMissing(event.target as HTMLElement);
    else if (!this.isBusy()) this.returned.emit(this.sent());
  }

  private sent(): ReturnStatement {
    const remarks = this.remarks().map((one) => ({ ...one, remark: one.remark.trim() }));
    const remark = this.remark().trim() || this.words.say('report.remark.general');
    return remarks.length > 0 ? { remark, remarks } : { remark };
  }

  private showWhatIsMissing(form: HTMLElement): void {
    if (this.isMissing()) this.input().nativeElement.focus();
    else
      [...form.querySelectorAll<HTMLTextAreaElement>('ol textarea')].find(({ value }) => value.trim() === '')?.focus();
  }
}
