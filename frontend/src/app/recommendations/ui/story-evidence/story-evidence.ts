import { Component, effect, inject, input, untracked } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { GrowingList } from '../../../shared/data/growing-list';
import '../../../shared/ui/in-common';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { ProofList } from '../../../shared/ui/proof/proof-list/proof-list';
import { StoryEvidenceClient } from '../../data/story-evidence-client';

/** Evidence on a recommendation that stands under no statement, and who brought it; nothing where there is none. */
@Component({
  selector: 'pt-story-evidence',
  imports: [ProblemNotice, ProofList, Say],
  template: `
    @let pieces = list.items() ?? [];
    @let failure = list.failure();
    @if (pieces.length > 0 || failure) {
      <section aria-labelledby="evidence">
        <h2 id="evidence">{{ 'proof.alone' | say }}</h2>
        <p class="soft small">{{ 'proof.aloneLead' | say }}</p>
        <pt-proof-list [pieces]="pieces" [isOwnerSaid]="true" [isPlace]="true" />
        @if (failure) {
          <pt-problem-notice [failure]="failure" (retry)="list.more()" />
        } @else if (list.hasMore()) {
          <p>
            <button type="button" class="button with-script" [attr.aria-disabled]="list.isBusy()" (click)="list.more()">
              {{ 'proof.more' | say }}
            </button>
          </p>
        }
      </section>
    }
  `,
  styles: `
    section > * + * {
      margin-top: var(--s4);
    }
  `,
})
export class StoryEvidence {
  private readonly client = inject(StoryEvidenceClient);

  readonly reference = input.required<string>();

  protected readonly list = new GrowingList((cursor) => this.client.page(this.reference(), cursor));

  constructor() {
    effect(() => {
      this.reference();
      untracked(() => void this.list.load());
    });
  }
}
