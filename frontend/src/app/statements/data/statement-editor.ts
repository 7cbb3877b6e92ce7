import { ApplicationRef, DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  EDITABLE_STATES,
  type Id,
  type Language,
  type Period,
  type StatementNoun,
  type StatementStep,
} from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { failureOf, type Failure } from '../../shared/data/problem';
import { Announcer } from '../../shared/ui/toast/announcer';
import { draftMeant, unlessKept, unsentMeant } from './draft-meant';
import { type Choice, type Fields } from './fields';
import { StatementMatter } from './matter';
import { Refusals } from './refusals';
import { SaveQueue, type Unsaved } from './save-queue';
import { changesOf, type StatementForm } from './statement-form';
import { type Content, type Own, type Pointers, type Subject } from './statement-types';
import { StatementsClient } from './statements-client';
import { isSameMatter, pointersOf, startOfOwn } from './subject';
import { UnsentStatements, type Unsent } from './unsent-statements';

/** What the address of a new form says. */
export interface Start {
  recommendation: string | null;
  /** Where it is about no recommendation. */
  framework: string | null;
  milestone: Id | null;
  period: Period | null;
  supersedes: Id | null;
  /** Of an objection and a reply: the statement that it answers. */
  answers: Id | null;
}

/** One statement being written: begun or taken up again, saved while it is typed, sent in. */
@Injectable()
export abstract class StatementEditor<Noun extends StatementNoun = StatementNoun> {
  protected readonly client = inject(StatementsClient);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly unsent = inject(UnsentStatements);
  private readonly session = inject(SessionStore);
  private readonly application = inject(ApplicationRef);

  abstract readonly noun: Noun;
  protected abstract readonly form: StatementForm<Noun>;
  protected abstract subjectOf(start: Start): Subject;
  /** What a new form holds. */
  protected abstract begin(start: Start, language: Language): Promise<Content<Noun>>;
  /** Whether a draft of mine is the one that is meant by opening a new form. */
  protected abstract isMeant(draft: Content<Noun> & Pointers, start: Start): boolean;
  /** What sends it on its way. */
  protected readonly lastStep: StatementStep = 'submission';

  private readonly identity = signal<Id>('');
  private readonly subject = signal<Subject | undefined>(undefined);
  private readonly held = signal<Content<Noun> | null>(null);
  private readonly trouble = signal<Failure | null>(null);
  private readonly others = signal<readonly Own<Noun>[]>([]);

  readonly id = this.identity.asReadonly();
  /** What it is about, as far as it is known. */
  readonly about = this.subject.asReadonly();
  readonly content = this.held.asReadonly();
  /** What the own organisation wrote about the recommendation, where that was asked for. */
  readonly own = this.others.asReadonly();
  /** Why there is nothing to write in. */
  readonly openingFailure = this.trouble.asReadonly();
  readonly queue = new SaveQueue<Own<Noun>>(
    {
      create: (fields) => this.client.create(this.noun, this.id(), this.getSubject(), this.toSend(fields)),
      change: (fields, changed, version) => {
        this.toSend(fields);
        return this.client.change(this.noun, this.id(), changesOf(this.form, fields, changed), version);
      },
      load: () => this.client.get(this.noun, this.id()),
      fieldsOf: (own) => this.form.fieldsOf(this.form.contentOf(own)),
    },
    (unsaved) => {
      this.keep(unsaved);
    },
  );
  /** The published statement that this one takes the place of. */
  readonly supersedes = computed(() => {
    const saved = this.queue.saved();
    return (saved !== null && 'supersedes' in saved ? saved.supersedes : this.subject()?.supersedes) ?? null;
  });
  private readonly matter = new StatementMatter(this.client, this.subject, this.session);
  readonly story = this.matter.story;
  readonly framework = this.matter.framework;
  private readonly isUntouched = signal(false);
  /** Whether this is nothing that one may begin: known before anybody types what could not be saved. */
  readonly isBarred = computed(() => {
    const isNothingYet = this.isUntouched() && this.queue.state() === 'idle' && this.queue.saved() === null;
    return isNothingYet && (this.matter.isAbsent() || !this.matter.mayWrite(this.noun));
  });
  private readonly refusals = new Refusals<Noun>(this.queue);
  readonly failure = this.refusals.failure;
  readonly errors = this.refusals.errors;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.queue.stop();
    });
    effect(() => {
      if (this.queue.failure()?.code === 'absent')
        untracked(() => {
          this.goOnWithout();
        });
    });
  }

  /** `start` where the form may be new; null where its record must exist. */
  async open(id: Id, start: Start | null): Promise<void> {
    this.trouble.set(null);
    try {
      const unsent = await this.findUnsent(id, start);
      const own = await this.find(unsent?.id ?? id, start, unsent);
      if (own !== undefined) this.takeUp(own, own.id !== id, unsent);
      else if (unsent !== undefined) this.beginUnsent(unsent);
      else if (start !== null) await this.beginNew(id, start);
    } catch (error) {
      this.trouble.set(failureOf(error));
    }
  }

  edit(changes: Partial<Content<Noun>>): void {
    const content = this.held();
    if (content === null) return;
    this.refusals.clear();
    this.hold({ ...content, ...changes });
    // A part of the form changes what it was last shown: it is shown this before the next letter comes.
    this.application.tick();
  }

  /** Saves what is typed, and makes sure that there is a record for what hangs on it. */
  async ensureSaved(): Promise<boolean> {
    const content = this.held();
    if (content !== null && this.queue.saved() === null) this.hold(content);
    return this.queue.flush();
  }

  /** Sends it in: the record as submitted, or null while something stands against it. */
  async submit(): Promise<Own<Noun> | null> {
    this.refusals.clear();
    const saved = (await this.ensureSaved()) ? this.queue.saved() : null;
    if (saved === null) return null;
    try {
      return await this.client.step(this.noun, saved, this.lastStep);
    } catch (error) {
      if (!this.isOnlyNewer(failureOf(error))) return null;
      const current = this.queue.saved();
      // It was sent in before, and the answer was lost.
      return current !== null && !EDITABLE_STATES.includes(current.state) ? current : this.submit();
    }
  }

  /** The person leaves and lets go of what is not saved. */
  discard(): void {
    this.unsent.forget(this.id());
  }

  /** Throws the draft away, with what is typed and not saved; false when that was refused. */
  async remove(): Promise<boolean> {
    this.refusals.clear();
    await this.queue.flush();
    const saved = this.queue.saved();
    try {
      if (saved !== null) await this.client.discard(this.noun, saved);
      this.queue.stop();
      this.discard();
      return true;
    } catch (error) {
      if (this.isOnlyNewer(failureOf(error))) this.announcer.say(this.words.say('work.discard.changed'));
      return false;
    }
  }

  /** Goes on as another record; the one before stays as it is on the server, and is answered once that is known. */
  protected startOver(subject: Subject): Promise<Own<Noun> | null> {
    const content = this.held();
    if (content === null) return Promise.resolve(null);
    // Nothing was typed yet: nothing has to go along.
    if (this.queue.saved() === null && !this.queue.hasChanges()) {
      this.subject.set(subject);
      return Promise.resolve(null);
    }
    const before = this.id();
    const left = this.queue.startOver();
    this.refusals.clear();
    this.identity.set(crypto.randomUUID());
    this.subject.set(subject);
    this.hold(content);
    this.unsent.forget(before);
    return left;
  }

  resolve(choices: Readonly<Record<string, Choice>>): void {
    this.held.set(this.form.contentFrom(this.queue.resolve(choices)));
  }

  /** Somebody threw the draft away meanwhile: what is typed here goes on in another one. */
  private goOnWithout(): void {
    const saved = this.queue.saved();
    void this.startOver(saved === null ? this.getSubject() : this.subjectOf(startOfOwn(saved)));
    this.announcer.say(this.words.say('work.save.goneOn'));
  }

  /** A step came to nothing: because of a newer version that was taken over, or of what is told. */
  private isOnlyNewer(failure: Failure): boolean {
    if (failure.code === 'stale') return this.queue.meet(failure.current as Own<Noun>);
    this.refusals.meet(failure);
    return false;
  }

  /** Nothing where it is gone and something typed for it is still here. */
  private async find(id: Id, start: Start | null, unsent: Unsent | undefined): Promise<Own<Noun> | undefined> {
    if (start === null) return this.client.get(this.noun, id).catch(unlessKept(unsent));
    const all = await this.client.own(this.noun, start);
    this.others.set(all);
    return draftMeant<Noun>(all, id, (own) => this.isMeant({ ...this.form.contentOf(own), ...pointersOf(own) }, start));
  }

  /** What was typed on this device into this form, or into another new form for the same thing, and never sent. */
  private async findUnsent(id: Id, start: Start | null): Promise<Unsent | undefined> {
    return unsentMeant(await this.unsent.of(this.noun), id, (one) => start !== null && this.isFor(one, start));
  }

  private isFor({ subject, unsaved }: Unsent, start: Start): boolean {
    const draft = {
      ...this.form.contentFrom(unsaved.wanted),
      ...{ milestone: subject.milestone, supersedes: subject.supersedes, answers: subject.answers },
    };
    return isSameMatter(subject, start) && this.isMeant(draft, start);
  }

  private takeUp(own: Own<Noun>, isSurprise: boolean, unsent: Unsent | undefined): void {
    this.identity.set(own.id);
    this.subject.set(this.subjectOf(startOfOwn(own)));
    if (unsent !== undefined && own.allowedActions.includes('edit')) {
      this.takeUpUnsent(own, unsent);
      return;
    }
    this.queue.open(own);
    this.held.set(this.form.contentOf(own));
    if (isSurprise) this.announcer.say(this.words.say('work.save.resumed'));
  }

  private async beginNew(id: Id, start: Start): Promise<void> {
    this.identity.set(id);
    this.isUntouched.set(true);
    this.subject.set(this.subjectOf(start));
    this.held.set(await this.begin(start, this.words.language()));
  }

  /** What was known to be on the server is there no longer, and its id is not given twice. */
  private beginUnsent(unsent: Unsent): void {
    const { known, creation } = unsent.unsaved;
    const wasSaved = Object.keys(known).length > 0;
    this.identity.set(wasSaved ? crypto.randomUUID() : unsent.id);
    this.subject.set(unsent.subject);
    this.takeUpUnsent(null, { ...unsent, unsaved: { ...unsent.unsaved, creation: wasSaved ? null : creation } });
  }

  private takeUpUnsent(own: Own<Noun> | null, { id, unsaved }: Unsent): void {
    this.held.set(this.form.contentFrom(this.queue.resume(own, unsaved)));
    if (id !== this.id()) this.unsent.forget(id);
    this.announcer.say(this.words.say('work.save.restored'));
  }

  private toSend(fields: Fields): Content<Noun> {
    const content = this.form.contentFrom(fields);
    this.refusals.send(content);
    return content;
  }

  private keep(unsaved: Unsaved | null): void {
    const id = this.id();
    if (unsaved === null) this.unsent.forget(id);
    else this.unsent.keep({ noun: this.noun, id, subject: this.getSubject(), unsaved });
  }

  private hold(content: Content<Noun>): void {
    this.held.set(content);
    this.queue.edit(this.form.fieldsOf(content));
  }

  private getSubject(): Subject {
    const subject = this.subject();
    if (subject === undefined) throw new Error('the form was not opened');
    return subject;
  }
}
