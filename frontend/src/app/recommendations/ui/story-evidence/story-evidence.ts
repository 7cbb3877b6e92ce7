import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { GrowingList } from '../../../shared/data/growing-list';
import '../../../shared/ui/in-common';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { ProofList } from '../../../shared/ui/proof/proof-list/proof-list';
import { StoryEvidenceClient } from '../../data/story-evidence-client';

/** Evidence on a recommendation that stands under none of the statements on the page; nothing where there is none. */
@Component({
  selector: 'pt-story-evidence',
  imports: [ProblemNotice, ProofList, Say],
  template: `
    @if (alone().length > 0) {
      <section aria-labelledby="evidence">
        <h2 id="evidence">{{ 'proof.alone' | say }}</h2>
        <p class="soft small">{{ 'proof.aloneLead' | say }}</p>
        <pt-proof-list [pieces]="alone()" />
        @if (list.failure(); as failure) {
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
  /** What is shown on the page already. */
  readonly shown = input.required<readonly Id[]>();

  protected readonly list = new GrowingList((cursor) => this.client.page(this.reference(), cursor));
  protected readonly alone = computed(() => {
    const shown = new Set(this.shown());
    return (this.list.items() ?? []).filter(({ id }) => !shown.has(id));
  });

  constructor() {
    effect(() => {
      this.reference();
      untracked(() => void this.list.load());
    });
  }
}
