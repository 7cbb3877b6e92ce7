import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  type EvidenceKind,
  type OwnEvidence,
  type RecommendationRef,
  type VisibilityLevel,
} from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { GrowingList } from '../../shared/data/growing-list';
import { failureToTell, type Failure } from '../../shared/data/problem';
import { EvidenceClient, type OwnFilter } from './evidence-client';
import { shownState, type OwnState } from './own-state';
import { UploadQueue } from './upload-queue';

export interface OwnEvidenceFilters {
  recommendation: string | null;
  level: VisibilityLevel | null;
  state: OwnState | null;
  kind: EvidenceKind | null;
}

/** So often the list is read again while something in it is being cleaned. */
const CLEANING_MS = 10_000;

/** The evidence of the own organisation, as it stands, and what changed of it on this page. */
@Injectable()
export class OwnEvidenceStore {
  private readonly client = inject(EvidenceClient);
  private readonly queue = inject(UploadQueue);
  private readonly organisation = inject(SessionStore).user()?.organisation?.slug ?? '';

  private readonly asked = signal<OwnEvidenceFilters | null>(null);
  private readonly trouble = signal<Failure | null>(null);
  private readonly seen = signal<ReadonlyMap<string, RecommendationRef>>(new Map());
  private readonly list = new GrowingList<OwnEvidence>((cursor) => this.page(cursor));

  readonly failure = computed(() => this.list.failure() ?? this.trouble());
  readonly isBusy = this.list.isBusy;
  readonly hasMore = this.list.hasMore;
  readonly total = this.list.total;
  readonly isThere = computed(() => this.list.items() !== undefined);
  readonly isEmpty = computed(() => this.list.items()?.length === 0);

  /** The server has narrowed it; what changes meanwhile may match no longer. */
  readonly matching = computed(() => {
    const filters = this.asked();
    return (this.list.items() ?? []).filter((one) => filters === null || isMatch(one, filters));
  });
  /** Of what was here: what the list may be narrowed to. */
  readonly recommendations = computed<readonly RecommendationRef[]>(() =>
    [...this.seen().values()].sort((a, b) => (a.reference < b.reference ? -1 : 1)),
  );

  constructor() {
    this.showWhatArrives();
    const again = setInterval(() => {
      const isCleaning = this.list.items()?.some((one) => shownState(one) === 'cleaning') ?? false;
      if (isCleaning && document.visibilityState !== 'hidden') void this.refreshCleaning();
    }, CLEANING_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(again);
    });
  }

  async show(filters: OwnEvidenceFilters): Promise<void> {
    this.asked.set(filters);
    await this.load();
  }

  async load(): Promise<void> {
    await this.list.load();
  }

  async more(): Promise<void> {
    await this.list.more();
  }

  /** True when it is gone. */
  async remove(evidence: OwnEvidence): Promise<boolean> {
    this.trouble.set(null);
    try {
      await this.client.remove(evidence);
      this.queue.drop(evidence.id);
      this.list.remove(({ id }) => id === evidence.id);
      return true;
    } catch (error) {
      this.trouble.set(failureToTell(error));
      return false;
    }
  }

  private async page(cursor: string | null) {
    const page = await this.client.own({ organisation: this.organisation, ...wanted(this.asked()) }, cursor);
    const items = page.items.filter((one): one is OwnEvidence => 'author' in one);
    const about = items.map(({ recommendation }): [string, RecommendationRef] => [
      recommendation.reference,
      recommendation,
    ]);
    this.seen.update((seen) => new Map([...seen, ...about]));
    return { ...page, items };
  }

  private async refreshCleaning(): Promise<void> {
    for (const one of this.list.items() ?? []) {
      if (shownState(one) !== 'cleaning') continue;
      const now = await this.client.get(one.id).catch(() => null);
      if (now !== null) this.list.put('id', now);
    }
  }

  /** What was sent from this page stands in the list as soon as the server knows of it. */
  private showWhatArrives(): void {
    const records = computed(() => this.queue.uploads().flatMap(({ record }) => record ?? []));
    effect(() => {
      const [all, gone, isThere] = [records(), this.queue.takenBack(), this.isThere()];
      if (!isThere) return;
      untracked(() => {
        for (const record of all) this.put(record);
        this.list.remove(({ id }) => gone.has(id));
      });
    });
  }

  private put(record: OwnEvidence): void {
    const recommendation = this.asked()?.recommendation ?? null;
    if (recommendation === null || recommendation === record.recommendation.reference) this.list.put('id', record);
  }
}

/** What is not chosen is not asked for. */
function wanted(filters: OwnEvidenceFilters | null): Omit<OwnFilter, 'organisation'> {
  return Object.fromEntries(Object.entries(filters ?? {}).filter(([, value]) => value !== null));
}

function isMatch(one: OwnEvidence, { level, state, kind }: OwnEvidenceFilters): boolean {
  return (
    (level === null || one.level === level) &&
    (state === null || shownState(one) === state) &&
    (kind === null || one.kind === kind)
  );
}
