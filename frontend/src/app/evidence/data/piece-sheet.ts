import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { type EvidenceKind, type Id } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { UnsentFiles } from '../../session/data/unsent-files';
import { UnsentText } from '../../session/data/unsent-text';
import { defaultLevel } from './default-level';
import { type KeptSheet } from './kept-pieces';
import {
  NOTHING_SAID,
  creationOf,
  gapsOf,
  isFile,
  keptAt,
  type Draft,
  type Gap,
  type Place,
  type Said,
  type Shared,
} from './piece';
import { Preparation } from './preparation';
import { FileRefused, type FileProblem } from './prepared-file';
import { UploadQueue } from './upload-queue';

/** So many are chosen at once at most: a day's measure. */
export const PIECES_MAX = 50;

/** A piece as it stands on the sheet: with what is known of it on this page alone. */
export interface Sheeted extends Draft {
  isPreparing: boolean;
  problem: FileProblem | null;
  /** The original may be asked for: what was chosen is still at hand, and may go as it is. */
  canBeOriginal: boolean;
  /** Whether its bytes are there again after a reload. */
  isKept: boolean;
}

/** Pieces of evidence that are being prepared at one place: chosen or written, not sent yet. */
@Injectable()
export class PieceSheet {
  private readonly preparation = inject(Preparation);
  private readonly queue = inject(UploadQueue);
  private readonly texts = inject(UnsentText);
  private readonly files = inject(UnsentFiles);
  private readonly kind = inject(SessionStore).user()?.organisation?.kind;

  private readonly where = signal<Place | null>(null);
  private readonly drafts = signal<readonly Sheeted[]>([]);
  private readonly said = signal<Shared>(this.nothingShared());
  private readonly asked = signal(false);
  private readonly leftOut = signal(0);
  /** What was chosen, while this page is open, and what will be sent. */
  private readonly chosen = new Map<Id, Blob>();
  private readonly contents = new Map<Id, Blob>();
  private preparing: Promise<void> = Promise.resolve();

  readonly place = this.where.asReadonly();
  readonly pieces = this.drafts.asReadonly();
  readonly shared = this.said.asReadonly();
  /** How many were chosen too many. */
  readonly tooMany = this.leftOut.asReadonly();
  readonly isPreparing = computed(() => this.drafts().some(({ isPreparing }) => isPreparing));
  /** What could not be taken is lost already. */
  readonly ready = computed(() => this.drafts().filter(({ problem, isPreparing }) => problem === null && !isPreparing));
  readonly isAtRisk = computed(() =>
    this.drafts().some((draft) => (isFile(draft.kind) ? !draft.isKept : this.isLosing(draft))),
  );
  /** What is missing, by piece, once somebody wanted to send. */
  readonly gaps = computed<ReadonlyMap<Id, readonly Gap[]>>(
    () => new Map(this.asked() ? this.drafts().map((draft) => [draft.id, gapsOf(draft)]) : []),
  );

  constructor() {
    effect(() => {
      if (this.where() !== null) untracked(() => void this.takeUp());
    });
    this.warnBeforeLosing();
  }

  open(place: Place): void {
    const known = this.where();
    if (known !== null && keptAt(known) === keptAt(place)) return;
    if (known !== null) this.forgetPage();
    this.where.set(place);
  }

  /** The statement that they hang on goes on under another id. */
  move(place: Place): void {
    const known = this.where();
    if (known !== null) this.texts.forget(keptAt(known));
    this.where.set(place);
    this.keep();
  }

  /** How many were taken. */
  addFiles(files: readonly Blob[]): number {
    const room = PIECES_MAX - this.drafts().length;
    this.leftOut.set(Math.max(0, files.length - room));
    const taken = files.slice(0, room);
    for (const file of taken) {
      const draft = this.add('image');
      this.chosen.set(draft.id, file);
      this.prepare(draft.id, false);
    }
    return taken.length;
  }

  add(kind: EvidenceKind): Sheeted {
    const isMade = { isPreparing: isFile(kind), problem: null, canBeOriginal: false, isKept: !isFile(kind) };
    const draft: Sheeted = { id: crypto.randomUUID(), kind, said: NOTHING_SAID, own: {}, file: null, ...isMade };
    this.drafts.update((drafts) => [...drafts, draft]);
    this.keep();
    return draft;
  }

  say(id: Id, changes: Partial<Said>): void {
    this.changeAndKeep(id, (draft) => ({ said: { ...draft.said, ...changes } }));
  }

  /** Different for this piece alone. */
  sayOwn(id: Id, changes: Partial<Shared>): void {
    this.changeAndKeep(id, (draft) => ({ own: { ...draft.own, ...changes } }));
  }

  /** As for all the others again. */
  forgetOwn(id: Id): void {
    this.changeAndKeep(id, () => ({ own: {} }));
  }

  share(changes: Partial<Shared>): void {
    this.said.update((said) => ({ ...said, ...changes }));
    this.keep();
  }

  /** The photo as the camera made it, or reduced again. */
  prepare(id: Id, wantsOriginal: boolean): void {
    this.change(id, () => ({ isPreparing: true, problem: null }));
    // One at a time: a phone holds one large picture in mind, and hardly two.
    this.preparing = this.preparing.then(() => this.prepareOne(id, wantsOriginal));
  }

  remove(id: Id): void {
    this.chosen.delete(id);
    this.contents.delete(id);
    void this.files.forget(id);
    this.drafts.update((drafts) => drafts.filter((draft) => draft.id !== id));
    this.keep();
  }

  /** The person lets go of all of it. */
  discard(): void {
    for (const { id } of this.drafts()) this.remove(id);
  }

  /** Whether nothing is missing; from then on what is missing is shown. */
  check(): boolean {
    this.asked.set(true);
    return this.drafts().every((draft) => gapsOf(draft).length === 0 && draft.problem === null && !draft.isPreparing);
  }

  /** Hands everything to the queue; false while something is missing. */
  send(): boolean {
    const place = this.where();
    if (place === null || !this.check()) return false;
    for (const draft of this.drafts()) {
      const creation = creationOf(draft, this.said(), place);
      const thumbnail = draft.file?.thumbnail ?? null;
      const upload = { id: draft.id, place, creation, thumbnail, url: null, isPaused: false };
      this.queue.add(upload, this.contents.get(draft.id) ?? null, draft.isKept);
    }
    this.forgetPage();
    this.keep();
    return true;
  }

  /** What the device keeps of it stays there. */
  private forgetPage(): void {
    this.drafts.set([]);
    this.chosen.clear();
    this.contents.clear();
    this.asked.set(false);
    this.leftOut.set(0);
  }

  /** Words that this device does not keep, and a page that is left takes with it. */
  private isLosing({ said }: Draft): boolean {
    return Object.values(said).some((text) => text !== '') && !this.texts.isKept();
  }

  private async prepareOne(id: Id, wantsOriginal: boolean): Promise<void> {
    const chosen = this.chosen.get(id);
    if (chosen === undefined || this.find(id) === undefined) return;
    try {
      const { file, content, canBeOriginal } = await this.preparation.prepare(chosen, wantsOriginal);
      this.contents.set(id, content);
      const kind = file.mediaType === 'application/pdf' ? 'document' : 'image';
      const isKept = await this.files.keep(id, content);
      this.change(id, () => ({ file, kind, canBeOriginal, isKept, isPreparing: false }));
    } catch (error) {
      const problem = error instanceof FileRefused ? error.problem : 'unreadable';
      this.change(id, () => ({ problem, isPreparing: false }));
    }
    this.keep();
  }

  private changeAndKeep(id: Id, changes: (draft: Sheeted) => Partial<Sheeted>): void {
    this.change(id, changes);
    this.keep();
  }

  private change(id: Id, changes: (draft: Sheeted) => Partial<Sheeted>): void {
    this.drafts.update((drafts) => drafts.map((draft) => (draft.id === id ? { ...draft, ...changes(draft) } : draft)));
  }

  private find(id: Id): Sheeted | undefined {
    return this.drafts().find((draft) => draft.id === id);
  }

  /** What was begun here before, and whose bytes are still there. */
  private async takeUp(): Promise<void> {
    const place = this.where();
    if (place === null) return;
    const kept = (await this.texts.all()).get(keptAt(place)) as KeptSheet | undefined;
    if (kept === undefined) return;
    if (this.drafts().length === 0) this.said.set(kept.shared);
    for (const draft of kept.drafts) await this.takeUpOne(draft);
  }

  private async takeUpOne(draft: Draft): Promise<void> {
    if (this.find(draft.id) !== undefined) return;
    const content = draft.file === null ? undefined : await this.files.get(draft.id, draft.file.mediaType);
    if (isFile(draft.kind) && content === undefined) return;
    if (content !== undefined) this.contents.set(draft.id, content);
    const sheeted = { ...draft, isPreparing: false, problem: null, canBeOriginal: false, isKept: true };
    this.drafts.update((drafts) => [...drafts, sheeted]);
  }

  private keep(): void {
    const place = this.where();
    if (place === null) return;
    const drafts = this.drafts().filter(({ problem }) => problem === null);
    if (drafts.length === 0) {
      this.texts.forget(keptAt(place));
      return;
    }
    const kept = drafts.map(({ id, kind, said, own, file }) => ({ id, kind, said, own, file }));
    this.texts.keep(keptAt(place), { shared: this.said(), drafts: kept } satisfies KeptSheet);
  }

  private nothingShared(): Shared {
    return { month: null, area: null, about: null, level: defaultLevel(this.kind), keepOriginal: true };
  }

  private warnBeforeLosing(): void {
    const document = inject(DOCUMENT);
    const warn = (event: Event): void => {
      if (this.isAtRisk() && !document.body.hidden) event.preventDefault();
    };
    document.defaultView?.addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => document.defaultView?.removeEventListener('beforeunload', warn));
  }
}
