import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type CreateEvidence, type Id, type OwnEvidence, type VisibilityLevel } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { UnsentText } from '../../session/data/unsent-text';
import { failureOf, type Failure } from '../../shared/data/problem';
import { Announcer } from '../../shared/ui/toast/announcer';
import { defaultLevel } from '../../evidence/data/default-level';
import { EvidenceClient } from '../../evidence/data/evidence-client';
import { isFile } from '../../evidence/data/piece';
import { PieceSheet } from '../../evidence/data/piece-sheet';
import { type Upload } from '../../evidence/data/upload';
import { UploadQueue } from '../../evidence/data/upload-queue';
import { fieldErrors } from './field-errors';
import { keptEvidence } from './kept';
import { StatementEditor } from './statement-editor';

type Link = Required<Pick<CreateEvidence, 'caption' | 'url' | 'level'>>;

/** The evidence under the statement being written, the link that is being typed, and the pieces that are being prepared. */
@Injectable()
export class EvidenceEditor {
  private readonly client = inject(EvidenceClient);
  private readonly statement = inject(StatementEditor);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly device = inject(UnsentText);
  private readonly pieces = inject(PieceSheet);
  private readonly queue = inject(UploadQueue);
  private readonly organisation = inject(SessionStore).user()?.organisation;

  private readonly trouble = signal<Failure | null>(null);
  private readonly busy = signal(false);
  /** Kept until the server has answered: sent twice, it is still one piece. */
  private id: Id = crypto.randomUUID();
  /** Of the statement that this one goes on from, and not attached to it yet. */
  private carried: readonly OwnEvidence[] = [];

  private readonly known = linkedSignal<readonly OwnEvidence[]>(() => this.statement.queue.saved()?.evidence ?? []);
  private readonly typed = signal<Link>(this.empty());

  readonly items = this.known.asReadonly();
  readonly link = this.typed.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly errors = computed(() => fieldErrors(this.trouble()));
  readonly isBusy = this.busy.asReadonly();
  readonly isTyped = computed(() => this.typed().caption.trim() !== '' || this.typed().url.trim() !== '');

  constructor() {
    const isOpen = computed(() => this.statement.content() !== null);
    effect(() => {
      if (isOpen()) untracked(() => void this.takeUpUnsent());
    });
    this.prepareUnderStatement();
    this.showWhatArrives();
  }

  /** Whether something is typed and not added, or not gone along yet. */
  hasUnsent(): boolean {
    return this.isTyped() || this.carried.length > 0 || this.pieces.isAtRisk();
  }

  type(changes: Partial<Link>): void {
    this.trouble.set(null);
    this.typed.update((link) => ({ ...link, ...changes }));
    this.device.keep(this.unsentId(), this.typed());
  }

  /** The person leaves and lets go of what is not added. */
  discard(): void {
    this.device.forget(this.unsentId());
  }

  /** The draft was thrown away: what was prepared for it or is on its way goes with it. */
  wipe(): void {
    this.discard();
    this.pieces.discard();
    this.queue.drop(...this.onTheirWay().map(({ id }) => id));
  }

  /** Sends what is prepared; true when nothing is missing, and the server knows of all that goes under this statement. */
  async addPieces(): Promise<boolean> {
    if (this.pieces.pieces().length > 0) {
      if (!this.pieces.check()) {
        this.announcer.say(this.words.say('evidence.form.missing'));
        return false;
      }
      if (!(await this.statement.ensureSaved()) || !this.pieces.send()) return false;
    }
    return this.queue.isTold(this.statement.id());
  }

  /** The statement goes on under another id: what was attached to the one before is attached to it as well. */
  async carryOver(from: Id, items: readonly OwnEvidence[]): Promise<boolean> {
    this.device.forget(keptEvidence(from));
    if (this.isTyped()) this.device.keep(keptEvidence(this.statement.id()), this.typed());
    this.carried = items.filter(({ kind }) => !isFile(kind)).map((item) => ({ ...item, id: crypto.randomUUID() }));
    return this.addCarried();
  }

  /** Adds what is typed, if anything is; true when nothing typed is left. */
  async add(): Promise<boolean> {
    if (!(await this.addCarried())) return false;
    if (!this.isTyped()) return true;
    if (this.busy() || !(await this.statement.ensureSaved())) return false;
    return this.attempt(async () => {
      const added = await this.send();
      this.known.set([...this.items(), added]);
      this.announcer.say(this.words.say('work.evidence.added', { caption: added.caption }));
      this.id = crypto.randomUUID();
      this.typed.set(this.empty());
      this.discard();
    });
  }

  /** Sent again under the same id, a piece is still one piece. */
  private async addCarried(): Promise<boolean> {
    if (this.carried.length === 0) return true;
    if (this.busy() || !(await this.statement.ensureSaved())) return false;
    return this.attempt(async () => {
      for (const one of [...this.carried]) {
        const { id, kind, caption, url, text, month, area, about, level } = one;
        const attachedTo = { noun: this.statement.noun, id: this.statement.id() };
        const added = await this.client.create(id, {
          ...{ attachedTo, kind, caption, month, area, about, level },
          ...(url !== null && { url }),
          ...(text !== null && { text }),
        });
        this.known.set([...this.items().filter((known) => known.id !== id), added]);
        this.carried = this.carried.filter((other) => other !== one);
      }
    });
  }

  changeLevel(evidence: OwnEvidence, level: VisibilityLevel): Promise<boolean> {
    return this.attempt(async () => {
      const changed = await this.client.change(evidence, { level });
      this.queue.know(changed);
      this.known.set(this.items().map((one) => (one.id === changed.id ? changed : one)));
    });
  }

  remove(evidence: OwnEvidence): Promise<boolean> {
    return this.attempt(async () => {
      await this.client.remove(evidence);
      this.queue.drop(evidence.id);
      this.known.set(this.items().filter(({ id }) => id !== evidence.id));
    });
  }

  /** An earlier attempt may have arrived without an answer: then what was corrected since is a change. */
  private async send(): Promise<OwnEvidence> {
    const { caption, url, level } = this.typed();
    const link = { caption: caption.trim(), url: url.trim(), level };
    const attachedTo = { noun: this.statement.noun, id: this.statement.id() };
    try {
      return await this.client.create(this.id, { attachedTo, kind: 'link', ...link });
    } catch (error) {
      if (failureOf(error).code !== 'id_taken') throw error;
      return this.client.change({ id: this.id, version: 1 }, link);
    }
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.trouble.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.trouble.set(failureOf(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Pieces are prepared for this statement, and go along when it goes on under another id. */
  private prepareUnderStatement(): void {
    effect(() => {
      const recommendation = this.statement.content() === null ? undefined : this.statement.about()?.recommendation;
      const place = {
        recommendation: recommendation ?? '',
        statement: { noun: this.statement.noun, id: this.statement.id() },
      };
      if (recommendation === undefined) return;
      untracked(() => {
        if (this.pieces.place() === null) this.pieces.open(place);
        else this.pieces.move(place);
      });
    });
  }

  /** What the queue sent stands under the statement as soon as the server knows of it. */
  private showWhatArrives(): void {
    const records = computed(() => this.onTheirWay().flatMap(({ record }) => record ?? []));
    effect(() => {
      const arrived = records();
      const gone = this.queue.takenBack();
      const known = this.known().filter(({ id }) => !gone.has(id));
      const news = arrived.filter((record) =>
        isNewer(
          record,
          known.find(({ id }) => id === record.id),
        ),
      );
      if (news.length === 0 && known.length === this.known().length) return;
      const ids = new Set(news.map(({ id }) => id));
      untracked(() => {
        this.known.set([...known.filter(({ id }) => !ids.has(id)), ...news]);
      });
    });
  }

  private onTheirWay(): readonly Upload[] {
    return this.queue.uploads().filter(({ place }) => place.statement?.id === this.statement.id());
  }

  private async takeUpUnsent(): Promise<void> {
    const link = (await this.device.all()).get(this.unsentId()) as Link | undefined;
    if (link !== undefined && !this.isTyped()) this.typed.set(link);
  }

  private unsentId(): string {
    return keptEvidence(this.statement.id());
  }

  private empty(): Link {
    return { caption: '', url: '', level: defaultLevel(this.organisation?.kind) };
  }
}

function isNewer(record: OwnEvidence, known: OwnEvidence | undefined): boolean {
  return known === undefined || (known !== record && record.version >= known.version);
}
