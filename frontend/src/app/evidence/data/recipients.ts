import { Injectable, computed, inject } from '@angular/core';

import { answerOf } from '../../shared/data/answer';
import { ReferenceClient } from '../../shared/data/reference-client';
import { EvidenceClient } from './evidence-client';
import { PieceStore } from './piece-store';

/** To whom a piece of the own organisation's evidence may be handed. */
@Injectable()
export class Recipients {
  private readonly store = inject(PieceStore);
  private readonly own = this.store.own;
  readonly story = answerOf(inject(EvidenceClient).story(() => this.own()?.recommendation.reference));
  private readonly organisations = answerOf(inject(ReferenceClient).organisations(() => this.own() !== undefined));

  private readonly responsible = computed(() =>
    (this.story.value()?.responsibilities ?? []).filter(({ isCurrent }) => isCurrent),
  );
  private readonly taken = computed(() => (this.own()?.offers ?? []).map(({ organisation }) => organisation.slug));

  /** Observers that answer for nothing of it and have it not yet. */
  readonly observers = computed(() => {
    if (this.story.value() === undefined) return [];
    const barred = new Set([...this.responsible().map(({ organisation }) => organisation.slug), ...this.taken()]);
    return (this.organisations.value()?.items ?? []).filter(
      ({ kind, slug, until, isSuspended, hasAccounts }) =>
        kind === 'independent' && until === null && !isSuspended && hasAccounts && !barred.has(slug),
    );
  });
  /** Who leads the recommendation and does not read it yet. */
  readonly leads = computed(() =>
    this.responsible()
      .filter(({ part, organisation }) => part === 'lead' && organisation.slug !== this.own()?.organisation.slug)
      .map(({ organisation }) => organisation)
      .filter(({ slug }) => !this.taken().includes(slug)),
  );
}
