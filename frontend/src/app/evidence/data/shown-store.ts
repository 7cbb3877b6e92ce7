import { Injectable, computed, inject, signal } from '@angular/core';
import { type EvidenceRecord, type Finding, type Id, type OwnVerification } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { GrowingList } from '../../shared/data/growing-list';
import { EvidenceClient } from './evidence-client';
import { VerificationClient } from './verification-client';

/** How the own organisation stands to what it is shown; `informed`: it is no observer of it. */
export type OwnFinding =
  | { state: 'toVerify' | 'informed' }
  | { state: 'begun'; id: Id }
  | { state: 'found'; id: Id; finding: Finding; on: string };

/** What others show to the own organisation alone, and what it found of it. */
@Injectable()
export class ShownStore {
  private readonly client = inject(EvidenceClient);
  private readonly verifications = inject(VerificationClient);
  private readonly session = inject(SessionStore);

  private readonly drafts = signal<ReadonlyMap<Id, OwnVerification>>(new Map());
  readonly list = new GrowingList<EvidenceRecord>((cursor) => this.client.shown(cursor));
  readonly items = computed(() =>
    this.list.items()?.map((evidence) => ({ evidence, finding: this.findingOf(evidence) })),
  );

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.loadDrafts()]);
  }

  /** Where they do not come, what is begun is found again by whoever begins. */
  private async loadDrafts(): Promise<void> {
    if (!this.session.can('verification.draft')) return;
    const drafts = await this.verifications.drafts().catch(() => []);
    this.drafts.set(new Map(drafts.map((draft) => [draft.about.id, draft])));
  }

  private findingOf({ id, verifications, allowedActions }: EvidenceRecord): OwnFinding {
    const draft = this.drafts().get(id);
    if (draft !== undefined) return { state: 'begun', id: draft.id };
    const us = this.session.user()?.organisation?.slug;
    const found = verifications.find(({ organisation }) => organisation.slug === us);
    if (found !== undefined) return { state: 'found', id: found.id, finding: found.finding, on: found.publishedOn };
    return { state: allowedActions.includes('verify') ? 'toVerify' : 'informed' };
  }
}
