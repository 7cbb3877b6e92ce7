import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TimelineEntry } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../date-text';
import { LevelBadge } from '../level-badge/level-badge';
import { OrganisationName } from '../organisation-name';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';
import { StateLabel } from '../state-label/state-label';
import { TranslatedText } from '../translated-text/translated-text';

/** Who said what, and when: dated statements of all sides, each with its evidence. */
@Component({
  selector: 'pt-timeline',
  imports: [DateText, LevelBadge, OrganisationName, PerspectiveMark, RouterLink, Say, StateLabel, TranslatedText],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  protected readonly words = inject(Words);

  readonly entries = input.required<readonly TimelineEntry[]>();
  /** One line per statement, with the recommendation it is about, and no evidence. */
  readonly isBrief = input(false);
  /** All are about the one recommendation that the page is about: none says so again. */
  readonly isOfOne = input(false);

  /** Statements stay in the language they were written in. */
  protected isForeign({ language }: TimelineEntry): boolean {
    return language !== this.words.language();
  }
}
