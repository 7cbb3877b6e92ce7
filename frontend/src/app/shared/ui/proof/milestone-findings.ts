import '../in-common';
import { Component, computed, inject, input } from '@angular/core';
import { FINDINGS, type Finding, type MilestoneVerification } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { read } from '../../util/translated';
import { Findings } from './findings';

/** What observer organisations found of a milestone: whether it is verified, by whom, and their reasons. */
@Component({
  selector: 'pt-milestone-findings',
  imports: [Findings, Say],
  templateUrl: './milestone-findings.html',
  styles: `
    summary {
      min-height: var(--touch);
      align-content: center;
      cursor: pointer;
      font-size: 0.875rem;
    }

    .said + .said::before {
      content: '· ';
    }
  `,
})
export class MilestoneFindings {
  private readonly words = inject(Words);

  readonly verification = input.required<MilestoneVerification>();

  protected readonly verified = computed(() => {
    const { isVerified } = this.verification();
    return isVerified ? this.namesOf('confirmed') : '';
  });
  protected readonly said = computed(() =>
    FINDINGS.map((finding) => ({ finding, organisations: this.namesOf(finding) })).filter(
      ({ finding, organisations }) => organisations !== '' && !(finding === 'confirmed' && this.verified() !== ''),
    ),
  );

  private namesOf(finding: Finding): string {
    const language = this.words.language();
    const found = this.verification().findings.filter((one) => one.finding === finding);
    return found.map(({ organisation }) => read(organisation.name, language).text).join(', ');
  }
}
