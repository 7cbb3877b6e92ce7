import { Component, computed, inject, input } from '@angular/core';
import { type Assessment } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatDate } from '../../../shared/util/dates';
import { DateText } from '../../../shared/ui/date-text';
import '../../../shared/ui/in-common';
import { InView } from '../../../shared/ui/in-view/in-view';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { PROOF } from '../../../shared/ui/proof/proof-part';

/** What one organisation says of a framework as a whole, signed and dated, with why and how sure it is. */
@Component({
  selector: 'pt-framework-voice',
  imports: [DateText, InView, LevelBadge, OrganisationName, PerspectiveMark, Say],
  templateUrl: './framework-voice.html',
  styleUrl: './framework-voice.css',
})
export class FrameworkVoice {
  private readonly words = inject(Words);

  readonly assessment = input.required<Assessment>();

  protected readonly proof = PROOF;
  protected readonly asOf = computed(() => formatDate(this.assessment().asOf, this.words.language()));
  /** Words stay in the language they were written in. */
  protected readonly language = computed(() => {
    const { language } = this.assessment();
    return language === this.words.language() ? null : language;
  });
}
