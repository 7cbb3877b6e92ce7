import { computed, signal } from '@angular/core';
import { type Page } from '@parole-tenue/contract';

import { failureOf, type Failure } from './problem';

/** A list that is read page by page, each under the one before. */
export class GrowingList<Item> {
  private readonly known = signal<readonly Item[] | undefined>(undefined);
  private readonly next = signal<string | null>(null);
  private readonly count = signal(0);
  private readonly busy = signal(false);
  private readonly trouble = signal<Failure | null>(null);
  private beginnings = 0;

  /** Undefined until the first page is there. */
  readonly items = this.known.asReadonly();
  readonly total = this.count.asReadonly();
  readonly hasMore = computed(() => this.next() !== null);
  readonly isBusy = this.busy.asReadonly();
  readonly failure = this.trouble.asReadonly();

  constructor(private readonly ask: (cursor: string | null) => Promise<Page<Item>>) {}

  /** From the beginning; what is on screen stays until the answer is there. */
  load(): Promise<void> {
    return this.read(null);
  }

  more(): Promise<void> {
    return this.read(this.next());
  }

  /** Shows an item as it stands now, where it already is, or in front when it is new. */
  put(key: keyof Item, item: Item): void {
    const items = this.known() ?? [];
    const isKnown = items.some((one) => one[key] === item[key]);
    this.known.set(isKnown ? items.map((one) => (one[key] === item[key] ? item : one)) : [item, ...items]);
  }

  remove(isGone: (item: Item) => boolean): void {
    this.known.update((items) => items?.filter((one) => !isGone(one)));
  }

  /** A new beginning counts, whatever is still on its way of the one before. */
  private async read(cursor: string | null): Promise<void> {
    if (this.busy() && cursor !== null) return;
    const beginning = cursor === null ? ++this.beginnings : this.beginnings;
    const isOld = (): boolean => beginning !== this.beginnings;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      const { items, total, nextCursor } = await this.ask(cursor);
      if (isOld()) return;
      this.known.update((before = []) => (cursor === null ? items : [...before, ...items]));
      this.count.set(total);
      this.next.set(nextCursor);
    } catch (error) {
      if (!isOld()) this.trouble.set(failureOf(error));
    } finally {
      if (!isOld()) this.busy.set(false);
    }
  }
}
