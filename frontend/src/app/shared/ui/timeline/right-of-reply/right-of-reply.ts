import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ReplyRef } from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { Words } from '../../../../i18n/words';
import '../../in-common';
import { DateText } from '../../date-text';
import { DemoMark } from '../../demo-mark';
import { InView } from '../../in-view/in-view';
import { OrganisationName } from '../../organisation-name';
import { PerspectiveMark } from '../../perspective-mark/perspective-mark';
import { BLACKOUTS } from '../../proof/proof-part';

/** What those replied who answer for what was judged: it stands beside the judgement, and beside the one that follows it. */
@Component({
  selector: 'pt-right-of-reply',
  imports: [DateText, DemoMark, InView, OrganisationName, PerspectiveMark, RouterLink, Say],
  templateUrl: './right-of-reply.html',
  styleUrl: './right-of-reply.css',
})
export class RightOfReply {
  protected readonly words = inject(Words);
  protected readonly blackouts = BLACKOUTS;

  readonly replies = input.required<readonly ReplyRef[]>();
  /** Of the recommendation that the judgement is of. */
  readonly reference = input.required<string>();
}
