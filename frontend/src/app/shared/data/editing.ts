import { computed, signal, type Signal } from '@angular/core';

import { failureOf } from './problem';

/** A field that somebody else has changed as well, and what they wrote. */
export interface Clash<Fields> {
  field: keyof Fields & string;
  theirs: Fields[keyof Fields & string];
}

/** Where what is typed and not saved stays when the page is closed. */
export interface Memory {
  find: () => Promise<unknown>;
  keep: (typed: object) => void;
  forget: () => void;
}

/**
 * A record in a form. Only what was changed is sent; what others changed meanwhile is taken over, and where both changed one
 * field, what was typed stays and both are shown.
 */
export class Editing<Kept extends { version: number }, Fields extends object> {
  private readonly kept;
  private readonly typed;
  private memory: Memory | undefined;
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

  /**
   * Takes up what was typed before and never saved, and keeps what is typed from now on. It stands against the record as that
   * was then: what others changed since comes to light when it is saved. True when there was something.
   */
  async keepIn(memory: Memory): Promise<boolean> {
    this.memory = memory;
    const found = (await memory.find()) as { kept: Kept | null; typed: Fields } | undefined;
    if (found === undefined || this.isTyped()) return false;
    this.kept.set(found.kept);
    this.typed.set({ ...this.typed(), ...found.typed });
    return true;
  }

  /** It is saved, or the person lets go of it. */
  letGo(): void {
    this.memory?.forget();
  }

  type(changes: Partial<Fields>): void {
    this.typed.update((fields) => ({ ...fields, ...changes }));
    if (this.isTyped()) this.memory?.keep({ kept: this.kept(), typed: this.typed() });
    else this.letGo();
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
    this.letGo();
  }

  /** Takes over a newer record: what was typed stays, and where both changed one field, both are shown. */
  follow(current: Kept): void {
    const kept = this.kept();
    if (kept !== null && current.version <= kept.version) return;
    const [before, now, mine] = [this.fieldsOf(kept), this.fieldsOf(current), this.changes()];
    const theirs = Object.keys(differences(now, before)) as (keyof Fields & string)[];
    this.kept.set(current);
    this.typed.set({ ...now, ...mine });
    this.clashing.set(theirs.filter((field) => field in mine));
  }

  /** @throws what sending throws; after a clash the next try goes over what the other person wrote. */
  async save(send: (changes: Partial<Fields>, version: number) => Promise<Kept>): Promise<Kept> {
    try {
      return await send(this.changes(), this.kept()?.version ?? 0);
    } catch (error) {
      return this.meet(error);
    }
  }

  private isTyped(): boolean {
    return Object.keys(this.changes()).length > 0;
  }

  /** Where nothing is left to change, it was one's own change whose answer was lost. */
  private meet(error: unknown): Kept {
    const failure = failureOf(error);
    if (failure.code !== 'stale') throw error;
    const current = failure.current as Kept;
    this.follow(current);
    if (!this.isTyped()) return current;
    throw error;
  }
}

function differences<Fields extends object>(one: Fields, other: Fields): Partial<Fields> {
  const different = Object.entries(one).filter(([field, value]) => !isSame(value, other[field as keyof Fields]));
  return Object.fromEntries(different) as Partial<Fields>;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
