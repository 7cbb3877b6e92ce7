import { signal } from '@angular/core';

import { failureOf, type Failure } from '../../shared/data/problem';
import { clashes, differences, merge, type Choice, type Clash, type Fields } from './fields';

/** How a form's content is kept on the server. */
export interface Backing<Saved> {
  create: (fields: Fields) => Promise<Saved>;
  /** `changed` names the fields that differ from what the server has. */
  change: (fields: Fields, changed: string[], version: number) => Promise<Saved>;
  load: () => Promise<Saved>;
  fieldsOf: (saved: Saved) => Fields;
}

/** What was typed and is not known to be on the server, with all that is needed to go on from there. */
export interface Unsaved {
  wanted: Fields;
  known: Fields;
  creation: Fields | null;
  unanswered: Fields[];
}

/**
 * `idle`: nothing to save; `waiting`: typing goes on; `offline`, `busy`: tried again by itself; `signed_out`, `refused`:
 * wait for the person; `stale`: somebody else changed the record, and the person chooses.
 */
export type SaveState = 'idle' | 'waiting' | 'saving' | 'offline' | 'busy' | 'signed_out' | 'refused' | 'stale';

/** Typing is saved this long after its first letter, and over this long after its last. */
const PAUSE_MS = 2_000;
const RETRY_MS = 3_000;
const RETRY_MOST_MS = 60_000;

/**
 * Saves what is typed: one request at a time, first the record, then its changes. Nothing typed is let go before the
 * server has answered that it has it.
 */
export class SaveQueue<Saved extends { version: number }> {
  private readonly status = signal<SaveState>('idle');
  private readonly record = signal<Saved | null>(null);
  private readonly time = signal<Date | null>(null);
  private readonly trouble = signal<Failure | null>(null);
  private readonly differing = signal<Clash[]>([]);

  readonly state = this.status.asReadonly();
  readonly saved = this.record.asReadonly();
  readonly savedAt = this.time.asReadonly();
  /** Why the last attempt failed, while that stands. */
  readonly failure = this.trouble.asReadonly();
  /** What somebody else changed, while the person is to choose. */
  readonly clashes = this.differing.asReadonly();

  private wanted: Fields | null = null;
  private known: Fields = {};
  /** The body of a creation that was not answered. It goes again as it was: another body under its id is refused. */
  private creation: Fields | null = null;
  /** Changes that were sent and not answered. */
  private unanswered: Fields[] = [];
  private theirs: Saved | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = RETRY_MS;
  private running: Promise<void> | undefined;
  /** Until one starts over: with what is asked of the server now. */
  private life: { sending?: Promise<Saved> } = {};
  private typedAt = 0;
  private asking: ReturnType<typeof setTimeout> | undefined;

  /** `keep` is told at every change what is unsaved; null when nothing is. */
  constructor(
    private readonly backing: Backing<Saved>,
    private readonly keep: (unsaved: Unsaved | null) => void = () => undefined,
  ) {}

  /** Begins with a record that exists, or goes on with a newer version of it that holds what we have. */
  open(saved: Saved): void {
    this.known = this.backing.fieldsOf(saved);
    this.wanted ??= this.known;
    this.record.set(saved);
  }

  /**
   * Goes on with what was typed before and never saved. Whatever somebody else changed since then is compared first.
   * Answers what the form holds.
   */
  resume(saved: Saved | null, { wanted, known, creation, unanswered }: Unsaved): Fields {
    this.wanted = wanted;
    this.known = known;
    this.record.set(saved);
    if (saved === null) this.creation = creation;
    else this.unanswered = creation === null ? unanswered : [...unanswered, creation];
    if (saved === null || this.compare(saved)) this.edit(wanted);
    return wanted;
  }

  /** Takes over what stands in the form now and saves it a little later. */
  edit(fields: Fields): void {
    this.wanted = fields;
    this.typedAt = Date.now();
    this.keepUnsaved();
    if (this.status() === 'idle' || this.status() === 'refused') this.status.set('waiting');
    if (this.status() === 'waiting') this.saveIn(PAUSE_MS);
  }

  /** Saves at once; true when the server has everything. */
  async flush(): Promise<boolean> {
    this.typedAt = 0;
    await this.save();
    return !this.hasChanges();
  }

  hasChanges(): boolean {
    if (this.wanted === null) return false;
    return this.record() === null || differences(this.known, this.wanted).length > 0 || this.theirs !== null;
  }

  /** Goes on under another record, as if nothing had ever been sent; answers what the server has of the one before. */
  startOver(): Promise<Saved | null> {
    const before = this.record();
    const left = this.life.sending?.catch(() => before) ?? Promise.resolve(before);
    this.stop();
    this.life = {};
    this.running = undefined;
    this.know(null, {});
    this.creation = null;
    this.theirs = null;
    this.differing.set([]);
    this.time.set(null);
    this.status.set('idle');
    return left;
  }

  /** Goes on after a choice for each field that somebody else changed; answers what the form holds now. */
  resolve(choices: Readonly<Record<string, Choice>>): Fields {
    if (this.theirs === null || this.wanted === null) throw new Error('there is nothing to choose');
    this.wanted = merge(this.wanted, this.backing.fieldsOf(this.theirs), choices);
    this.goOnFrom(this.theirs);
    return this.wanted;
  }

  /** A newer version came to light by another way than saving; true when nobody else changed anything. */
  meet(theirs: Saved): boolean {
    return this.compare(theirs);
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.asking);
    this.timer = undefined;
  }

  private saveIn(ms: number): void {
    this.timer ??= setTimeout(() => void this.save(), ms);
  }

  private async save(): Promise<void> {
    this.stop();
    if (this.theirs !== null) {
      this.askToChoose(this.theirs);
      return;
    }
    const { life } = this;
    this.running ??= this.run().finally(() => {
      if (life === this.life) this.running = undefined;
    });
    await this.running;
  }

  private async run(): Promise<void> {
    const { life } = this;
    while (this.hasChanges()) {
      this.status.set('saving');
      const goOn = await this.attempt();
      // Started over meanwhile: that was the answer about another record.
      if (life !== this.life || !goOn()) return;
    }
    this.status.set('idle');
  }

  /** Sends what is typed; answers what is to follow from the answer, and that whether to go on at once. */
  private async attempt(): Promise<() => boolean> {
    const { life } = this;
    const wanted = this.wanted ?? {};
    try {
      life.sending = this.send(wanted);
      const saved = await life.sending;
      return () => this.accept(saved, wanted);
    } catch (error) {
      const failure = failureOf(error);
      return failure.code === 'id_taken' ? await this.meetStored() : () => this.recover(failure);
    } finally {
      delete life.sending;
    }
  }

  private send(wanted: Fields): Promise<Saved> {
    const saved = this.record();
    if (saved === null) this.creation ??= wanted;
    else this.unanswered.push(wanted);
    this.keepUnsaved();
    return saved === null
      ? this.backing.create(this.creation ?? wanted)
      : this.backing.change(wanted, differences(this.known, wanted), saved.version);
  }

  private accept(saved: Saved, wanted: Fields): true {
    const isCreated = this.record() === null;
    this.creation = null;
    this.time.set(new Date());
    this.retryMs = RETRY_MS;
    // What was sent is there, even where the server writes it a little otherwise.
    this.know(saved, isCreated ? this.backing.fieldsOf(saved) : wanted);
    return true;
  }

  private know(saved: Saved | null, known: Fields): void {
    this.known = known;
    this.unanswered = [];
    this.record.set(saved);
    this.trouble.set(null);
    this.keepUnsaved();
  }

  private keepUnsaved(): void {
    const { wanted, known, creation, unanswered } = this;
    this.keep(wanted !== null && this.hasChanges() ? { wanted, known, creation, unanswered } : null);
  }

  /** Whether to go on at once. */
  private recover(failure: Failure): boolean {
    this.trouble.set(failure);
    switch (failure.code) {
      case 'unreachable':
        return this.tryAgain('offline');
      case 'unavailable':
      case 'too_many':
      case 'internal':
        return this.tryAgain('busy');
      case 'stale':
        return this.compare(failure.current as Saved);
      case 'unauthenticated':
        this.status.set('signed_out');
        return false;
      default:
        return this.refuse(failure);
    }
  }

  private refuse(failure: Failure): false {
    this.trouble.set(failure);
    this.creation = null;
    this.status.set('refused');
    return false;
  }

  private tryAgain(state: SaveState): false {
    this.status.set(state);
    this.saveIn(this.retryMs);
    this.retryMs = Math.min(2 * this.retryMs, RETRY_MOST_MS);
    return false;
  }

  /** The record was created in another window of the same form. */
  private async meetStored(): Promise<() => boolean> {
    try {
      const stored = await this.backing.load();
      return () => this.compare(stored);
    } catch (error) {
      const failure = failureOf(error);
      return () => (failure.code === 'absent' ? this.refuse(failure) : this.tryAgain('busy'));
    }
  }

  /** A newer version in which nobody else changed anything that we do not have is simply taken. */
  private compare(theirs: Saved): boolean {
    if (this.clashesWith(theirs).length === 0) {
      this.take(theirs);
      return true;
    }
    this.theirs = theirs;
    this.askToChoose(theirs);
    return false;
  }

  /** Once nobody types any more: the choice takes the place of the form. */
  private askToChoose(theirs: Saved): void {
    clearTimeout(this.asking);
    const quietIn = this.typedAt + PAUSE_MS - Date.now();
    this.status.set(quietIn > 0 ? 'waiting' : 'stale');
    if (quietIn > 0) {
      this.asking = setTimeout(() => {
        this.askToChoose(theirs);
      }, quietIn);
      return;
    }
    this.differing.set(this.clashesWith(theirs));
    if (this.differing().length === 0) this.goOnFrom(theirs);
  }

  private clashesWith(theirs: Saved): Clash[] {
    return clashes(this.known, this.wanted ?? {}, this.backing.fieldsOf(theirs), this.unanswered);
  }

  private goOnFrom(theirs: Saved): void {
    this.take(theirs);
    this.status.set('waiting');
    void this.flush();
  }

  private take(theirs: Saved): void {
    this.theirs = null;
    this.creation = null;
    this.differing.set([]);
    this.know(theirs, this.backing.fieldsOf(theirs));
  }
}
