import { Component, computed, inject, input } from '@angular/core';
import { type Assessment, type Day, type Translated } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { formatDate } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { DateText } from '../../../shared/ui/date-text';
import '../../../shared/ui/in-common';
import { InView } from '../../../shared/ui/in-view/in-view';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { BLACKOUTS, PROOF } from '../../../shared/ui/proof/proof-part';

/** What one organisation says of a framework as a whole, signed and dated, with why and how sure it is. */
@Component({
  selector: 'pt-framework-voice',
  imports: [DateText, InView, LevelBadge, OrganisationName, PerspectiveMark, Say],
  templateUrl: './framework-voice.html',
  styleUrl: './framework-voice.css',
})
export class FrameworkVoice {
  private readonly words = inject(Words);
  private readonly areas = inject(AreasStore);

  readonly assessment = input.required<Assessment>();

  protected readonly proof = PROOF;
  protected readonly blackouts = BLACKOUTS;
  protected readonly places = computed(() =>
    this.assessment()
      .areas.map((slug) => this.areas.nameOf(slug))
      .join(', '),
  );
  protected readonly reports = computed(() =>
    this.assessment()
      .grounds.reports.map(({ organisation, publishedOn }) => {
        const report = this.words.say('said.reportOf', { organisation: this.read(organisation.name) });
        return publishedOn === null ? report : `${report} (${this.day(publishedOn)})`;
      })
      .join(this.words.say('strip.separator')),
  );
  /** Words stay in the language they were written in. */
  protected readonly language = computed(() => {
    const { language } = this.assessment();
    return language === this.words.language() ? null : language;
  });

  protected day(day: Day): string {
    return formatDate(day, this.words.language());
  }

  private read(content: Translated): string {
    return read(content, this.words.language()).text;
  }
}
