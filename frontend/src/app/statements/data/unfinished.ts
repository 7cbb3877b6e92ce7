import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import { type WordKey } from '../../i18n/word-keys';
import { UnsentText } from '../../session/data/unsent-text';
import { type Gap } from './gaps';
import { keptTyping } from './kept';
import { StatementEditor } from './statement-editor';

/** What stands in a field, and what to do about it. */
interface Begun {
  what: WordKey;
  text: string;
}

/**
 * Fields in which something stands that cannot be taken over as it is, each with what to do about it. The words in them are no
 * part of the statement: the device keeps them until they are.
 */
@Injectable()
export class Unfinished {
  private readonly editor = inject(StatementEditor);
  private readonly device = inject(UnsentText);
  private readonly fields = signal<ReadonlyMap<string, Begun>>(new Map());
  /** By field, what was typed there before this page was opened. */
  private readonly kept = signal<ReadonlyMap<string, string>>(new Map());
  private id: Id = '';
  private isLeft = false;

  readonly all = computed<readonly Gap[]>(() => [...this.fields()].map(([name, { what }]) => ({ name, what })));

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isLeft = true));
    const id = computed(() => (this.editor.content() === null ? '' : this.editor.id()));
    effect(() => {
      const now = id();
      untracked(() => void this.follow(now));
    });
  }

  /** What is missing, and instead of what is missing there, what is begun. */
  among(missing: readonly Gap[]): Gap[] {
    return [...missing.filter(({ name }) => !this.has(name)), ...this.all()];
  }

  has(name: string): boolean {
    return this.fields().has(name);
  }

  /** What was typed there before and is no value yet. */
  keptIn(name: string): string | undefined {
    return this.kept().get(name);
  }

  set(name: string, what: WordKey | null, text = ''): void {
    const before = this.fields().get(name);
    if ((before?.what ?? null) === what && (before?.text ?? '') === text) return;
    const fields = new Map(this.fields());
    if (what === null) fields.delete(name);
    else fields.set(name, { what, text });
    this.fields.set(fields);
    this.forgetKept(name);
    this.keep();
  }

  /** The field is not shown any more. With the whole page gone, what is kept stays for the next time. */
  leave(name: string): void {
    queueMicrotask(() => {
      if (!this.isLeft) this.set(name, null);
    });
  }

  /** Another statement is written, or the same under another id: what is typed goes along. */
  private async follow(id: Id): Promise<void> {
    if (id === '' || id === this.id) return;
    const before = this.id;
    this.id = id;
    if (before !== '') {
      this.device.forget(keptTyping(before));
      this.keep();
      return;
    }
    const kept = (await this.device.all()).get(keptTyping(id));
    if (kept !== undefined) this.kept.set(new Map(Object.entries(kept as Record<string, string>)));
  }

  private forgetKept(name: string): void {
    if (!this.kept().has(name)) return;
    const kept = new Map(this.kept());
    kept.delete(name);
    this.kept.set(kept);
  }

  private keep(): void {
    const begun = [...this.fields()].flatMap(([name, { text }]) => (text === '' ? [] : [[name, text]]));
    const texts = Object.fromEntries([...this.kept(), ...begun]) as Record<string, string>;
    if (Object.keys(texts).length > 0) this.device.keep(keptTyping(this.id), texts);
    else this.device.forget(keptTyping(this.id));
  }
}
