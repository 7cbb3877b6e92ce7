import { computed, signal, type Signal } from '@angular/core';

import { failureOf } from './problem';

/** A field that somebody else has changed as well, and what they wrote. */
export interface Clash<Fields> {
  field: keyof Fields & string;
  theirs: Fields[keyof Fields & string];
}

/**
 * A record in a form. Only what was changed is sent; what others changed meanwhile is taken over, and where both changed one
 * field, what was typed stays and both are shown.
 */
export class Editing<Kept extends { version: number }, Fields extends object> {
  private readonly kept;
  private readonly typed;
  private readonly clashing = signal<readonly (keyof Fields & string)[]>([]);

  readonly fields: Signal<Fields>;
  /** What differs from the record as it was last read. */
  readonly changes: Signal<Partial<Fields>>;
  readonly clashes: Signal<readonly Clash<Fields>[]>;

  /** @param kept null: the record is a new one. */
  constructor(
    kept: Kept | null,
    private readonly fieldsOf: (kept: Kept | null) => Fields,
  ) {
    this.kept = signal(kept);
    this.typed = signal(fieldsOf(kept));
    this.fields = this.typed.asReadonly();
    this.changes = computed(() => differences(this.typed(), fieldsOf(this.kept())));
    this.clashes = computed(() => {
      const theirs = fieldsOf(this.kept());
      return this.clashing()
        .filter((field) => field in this.changes())
        .map((field) => ({ field, theirs: theirs[field] }));
    });
  }

  get isNew(): boolean {
    return this.kept() === null;
  }

  type(changes: Partial<Fields>): void {
    this.typed.update((fields) => ({ ...fields, ...changes }));
  }

  /** What the other person wrote, in place of what was typed. */
  take(field: keyof Fields & string): void {
    const theirs = this.fieldsOf(this.kept());
    this.typed.update((fields) => ({ ...fields, [field]: theirs[field] }));
  }

  /** Begins anew with the record as it stands. */
  restart(kept: Kept | null): void {
    this.kept.set(kept);
    this.typed.set(this.fieldsOf(kept));
    this.clashing.set([]);
  }

  /** @throws what sending throws; after a clash the next try goes over what the other person wrote. */
  async save(send: (changes: Partial<Fields>, version: number) => Promise<Kept>): Promise<Kept> {
    try {
      return await send(this.changes(), this.kept()?.version ?? 0);
    } catch (error) {
      return this.meet(error);
    }
  }

  /** Where nothing is left to change, it was one's own change whose answer was lost. */
  private meet(error: unknown): Kept {
    const failure = failureOf(error);
    if (failure.code !== 'stale') throw error;
    const current = failure.current as Kept;
    const [before, now, mine] = [this.fieldsOf(this.kept()), this.fieldsOf(current), this.changes()];
    const theirs = Object.keys(differences(now, before)) as (keyof Fields & string)[];
    this.kept.set(current);
    this.typed.set({ ...now, ...mine });
    this.clashing.set(theirs.filter((field) => field in mine));
    if (Object.keys(this.changes()).length === 0) return current;
    throw error;
  }
}

function differences<Fields extends object>(one: Fields, other: Fields): Partial<Fields> {
  const different = Object.entries(one).filter(([field, value]) => !isSame(value, other[field as keyof Fields]));
  return Object.fromEntries(different) as Partial<Fields>;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
