import { Component, computed, inject, input } from '@angular/core';
import { type FrameworkRef, type RecordedAssessment } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatShare } from '../../util/numbers';
import '../in-common';
import { DateText } from '../date-text';
import { OrganisationName } from '../organisation-name';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';
import { SourceNote } from '../source-note';
import { TranslatedText } from '../translated-text/translated-text';

/** How somebody judged a whole framework elsewhere: counts on their own scale, with source. */
@Component({
  selector: 'pt-recorded-assessments',
  imports: [DateText, OrganisationName, PerspectiveMark, Say, SourceNote, TranslatedText],
  templateUrl: './recorded-assessments.html',
  styleUrl: './recorded-assessments.css',
})
export class RecordedAssessments {
  private readonly words = inject(Words);

  readonly framework = input.required<FrameworkRef>();
  readonly assessments = input.required<readonly RecordedAssessment[]>();

  protected readonly tables = computed(() =>
    this.assessments().map((assessment) => ({
      assessment,
      rows: assessment.scale.map((step, index) => {
        const count = assessment.counts[index] ?? 0;
        const share = assessment.total === 0 ? 0 : count / assessment.total;
        const length = count / Math.max(1, ...assessment.counts);
        return { step, count, length, text: formatShare(share, this.words.language()) };
      }),
    })),
  );
}
