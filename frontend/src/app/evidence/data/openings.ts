import { Injectable, inject, linkedSignal } from '@angular/core';
import { type EvidencePicture, type Id, type OpenEvidence, type PictureSize } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { failureOf, type Failure } from '../../shared/data/problem';
import { EvidenceClient } from './evidence-client';

/** Links are no longer counted on so long before they end. */
const MARGIN_MS = 30_000;

interface Opened {
  until: number;
  pages: readonly EvidencePicture[];
  original: string | null;
  failure: Failure | null;
}

/** What of evidence was opened on this page: links of ten minutes, asked for when somebody wants to see a picture. */
@Injectable({ providedIn: 'root' })
export class Openings {
  private readonly client = inject(EvidenceClient);
  /** Links are of one session: what the person before opened is forgotten with them. */
  private readonly known = linkedSignal<unknown, ReadonlyMap<Id, Opened>>({
    source: inject(SessionStore).user,
    computation: () => new Map(),
  });
  private readonly asking = new Set<Id>();

  url(id: Id, page: number, size: PictureSize): string | null {
    const found = this.of(id)?.pages.find((one) => one.page === page);
    return found?.pictures.find((picture) => picture.size === size)?.url ?? null;
  }

  /** Why it could not be opened. */
  failure(id: Id): Failure | null {
    return this.known().get(id)?.failure ?? null;
  }

  original(id: Id): string | null {
    return this.of(id)?.original ?? null;
  }

  pages(id: Id): readonly EvidencePicture[] {
    return this.of(id)?.pages ?? [];
  }

  /** Opens it, from a page on; asked twice at once it is opened once. */
  open(id: Id, page = 1): Promise<void> {
    return this.ask(id, page === 1 ? {} : { page });
  }

  /** The first page, small, for a list: of one's own evidence that is no opening. */
  cover(id: Id): Promise<void> {
    return this.ask(id, { cover: true });
  }

  private async ask(id: Id, wish: OpenEvidence): Promise<void> {
    if (this.asking.has(id)) return;
    this.asking.add(id);
    try {
      const { until, pages, original } = await this.client.open(id, wish);
      const others = this.pages(id).filter((one) => !pages.some((opened) => opened.page === one.page));
      const all = [...others, ...pages].sort((a, b) => a.page - b.page);
      this.set(id, { until: Date.parse(until) - MARGIN_MS, pages: all, original, failure: null });
    } catch (error) {
      this.set(id, { until: 0, pages: [], original: null, failure: failureOf(error) });
    } finally {
      this.asking.delete(id);
    }
  }

  private of(id: Id): Opened | undefined {
    const opened = this.known().get(id);
    return opened !== undefined && opened.until > Date.now() ? opened : undefined;
  }

  private set(id: Id, opened: Opened): void {
    this.known.update((known) => new Map(known).set(id, opened));
  }
}
