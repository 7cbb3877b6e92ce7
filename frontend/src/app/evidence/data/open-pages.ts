import { DestroyRef, Injectable, PLATFORM_ID, computed, effect, inject, signal, untracked } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import { type EvidencePicture, type Id } from '@parole-tenue/contract';

import { Attempt } from '../../shared/data/attempt';
import { PieceClient } from './piece-client';

/** New links are asked for so long before the old ones end. */
const MARGIN_MS = 60_000;
const SOONEST_MS = 5_000;

/** Links to the pages of one piece that is not public. They end after ten minutes and are renewed while the page is open. */
@Injectable()
export class OpenPages {
  private readonly client = inject(PieceClient);
  private readonly isBrowser = isPlatformBrowser(inject(PLATFORM_ID));
  private readonly known = signal<ReadonlyMap<number, EvidencePicture>>(new Map());
  private readonly asked = signal<{ id: Id; page: number } | null>(null);
  private readonly until = signal<number | null>(null);
  private readonly link = signal<string | null>(null);

  readonly opening = new Attempt();
  readonly original = this.link.asReadonly();
  readonly isOpen = computed(() => this.until() !== null);

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const until = this.until();
      clearTimeout(timer);
      if (until === null || !this.isBrowser) return;
      timer = setTimeout(() => void this.renew(), Math.max(until - Date.now() - MARGIN_MS, SOONEST_MS));
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
    });
  }

  page(page: number): EvidencePicture | undefined {
    return this.known().get(page);
  }

  /** Opens it at a page; what is open already is not asked for again. */
  async open(id: Id, page: number): Promise<void> {
    const before = untracked(this.asked);
    if (before?.id === id && untracked(this.known).has(page)) return;
    if (before?.id !== id) this.known.set(new Map());
    await this.ask(id, page);
  }

  async renew(): Promise<void> {
    const asked = this.asked();
    if (asked !== null) await this.ask(asked.id, asked.page);
  }

  forget(): void {
    this.asked.set(null);
    this.known.set(new Map());
    this.until.set(null);
    this.link.set(null);
  }

  private async ask(id: Id, page: number): Promise<void> {
    const opened = await this.opening.run(() => this.client.open(id, page));
    if (opened === undefined) return;
    this.asked.set({ id, page });
    this.known.update((known) => new Map([...known, ...opened.pages.map((one) => [one.page, one] as const)]));
    this.until.set(Date.parse(opened.until));
    this.link.set(opened.original);
  }
}
