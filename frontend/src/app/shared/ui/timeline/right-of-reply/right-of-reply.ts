import { Component, inject, input } from '@angular/core';
import { type ReplyRef } from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { Words } from '../../../../i18n/words';
import '../../in-common';
import { DateText } from '../../date-text';
import { OrganisationName } from '../../organisation-name';
import { PerspectiveMark } from '../../perspective-mark/perspective-mark';

/** What those replied who answer for what was judged: it stands beside the judgement. */
@Component({
  selector: 'pt-right-of-reply',
  imports: [DateText, OrganisationName, PerspectiveMark, Say],
  templateUrl: './right-of-reply.html',
  styleUrl: './right-of-reply.css',
})
export class RightOfReply {
  protected readonly words = inject(Words);

  readonly replies = input.required<readonly ReplyRef[]>();
}
