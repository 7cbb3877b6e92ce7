import { Component, computed, inject, input } from '@angular/core';
import { LEVEL_NAMES, type MappedAssessment } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatShare } from '../../../shared/util/numbers';
import { DateText } from '../../../shared/ui/date-text';
import '../../../shared/ui/in-common';
import { OrganisationName } from '../../../shared/ui/organisation-name';

type Mapped = Omit<MappedAssessment, 'levels'> & { levels: NonNullable<MappedAssessment['levels']> };

/** Counts that somebody published on another scale, read on ours. */
@Component({
  selector: 'pt-mapped-counts',
  imports: [DateText, OrganisationName, Say],
  templateUrl: './mapped-counts.html',
  styleUrl: './mapped-counts.css',
})
export class MappedCounts {
  private readonly words = inject(Words);

  readonly counted = input.required<Mapped>();

  protected readonly rows = computed(() => {
    const { levels, total } = this.counted();
    return LEVEL_NAMES.map((name, level) => {
      const count = levels[level] ?? 0;
      return { name, count, share: formatShare(total === 0 ? 0 : count / total, this.words.language()) };
    });
  });
}
