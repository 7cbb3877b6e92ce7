import '../in-common';
import { Component, inject, input } from '@angular/core';
import { type BlackoutMark } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate } from '../../util/dates';

/** That words which endangered a person were blacked out in a statement or a finding: why, and when. */
@Component({
  selector: 'pt-blackout-marks',
  imports: [Say],
  templateUrl: './blackout-marks.html',
  styles: `
    :host {
      display: block;
    }

    p {
      display: inline-block;
      padding: var(--s1) var(--s3);
      border: 1px dashed var(--edge);
      border-radius: var(--radius);
    }
  `,
})
export class BlackoutMarks {
  private readonly words = inject(Words);

  readonly marks = input.required<readonly BlackoutMark[]>();

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }
}
