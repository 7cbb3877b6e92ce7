import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';

export interface QuestionText {
  title: string;
  detail: string;
  /** What happens, in a verb: "Publier". */
  agree: string;
  isDangerous?: boolean;
}

@Component({
  selector: 'pt-question',
  imports: [Say],
  template: `
    <div class="card stack">
      <h2 id="question-title">{{ text.title }}</h2>
      <p>{{ text.detail }}</p>
      <p class="row">
        <button
          type="button"
          class="button"
          [class]="text.isDangerous ? 'danger' : 'primary'"
          (click)="ref.close(true)"
        >
          {{ text.agree }}
        </button>
        <button type="button" class="button quiet" (click)="ref.close(false)">{{ 'work.dialog.cancel' | say }}</button>
      </p>
    </div>
  `,
  styles: '.card { width: min(32rem, calc(100vw - 2rem)); }',
})
export class Question {
  protected readonly text = inject<QuestionText>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
