import { Component, input } from '@angular/core';
import { SILENT_DAYS, type Silence } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';

/** How long the lead has been silent, in words; one that nobody invited yet is never called silent. */
@Component({
  selector: 'pt-silence',
  imports: [Say],
  templateUrl: './silence-text.html',
})
export class SilenceText {
  readonly silence = input.required<Silence>();

  protected isLong(): boolean {
    return (this.silence().days ?? 0) >= SILENT_DAYS;
  }
}
