import { DOCUMENT, DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { STATEMENT_PATHS, type Id, type StatementNoun } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { SignInAgain } from '../../session/sign-in-again/sign-in-again';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { EvidenceEditor } from './evidence-editor';
import { StatementEditor } from './statement-editor';
import { type Own } from './statement-types';
import { sureToDiscard } from './sure-to-discard';
import { Undoing } from './undoing';

/** What a person does with the statement they write, and what keeps them from losing it. */
@Injectable()
export class Writing {
  private readonly editor = inject(StatementEditor);
  private readonly evidence = inject(EvidenceEditor);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly signIn = inject(SignInAgain);
  private readonly undoing = inject(Undoing);
  private readonly busy = signal(false);
  /** The draft was thrown away: nothing here is worth keeping any more. */
  private isGone = false;

  readonly isSubmitting = this.busy.asReadonly();

  constructor() {
    this.keepUnsent();
    effect(() => {
      const saved = this.editor.queue.saved();
      if (saved !== null && !saved.allowedActions.includes('edit'))
        untracked(() => void this.read({ replaceUrl: true }));
    });
  }

  /** Saves everything typed; true when nothing is left to save. */
  async save(): Promise<boolean> {
    if (!(await this.isSignedIn())) return false;
    const isAdded = await this.evidence.add();
    return (await this.editor.ensureSaved()) && isAdded;
  }

  /** True when it was sent in; the person then reads what they sent. */
  async submit(): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      const sent = await this.send();
      if (sent === null) {
        this.sayWhatWaits();
        return false;
      }
      const isThere = await this.read({});
      this.offerUndo(sent);
      return isThere;
    } finally {
      this.busy.set(false);
    }
  }

  /** Asks, and throws the draft away with all that is typed: the person goes back to their work. */
  async discard(): Promise<void> {
    if (this.busy() || !(await sureToDiscard(this.dialogs, this.words)) || !(await this.isSignedIn())) return;
    this.busy.set(true);
    try {
      if (!(await this.editor.remove())) return;
      this.letGo();
      this.evidence.wipe();
      this.isGone = true;
      await this.router.navigate(['/', this.words.language(), 'work']);
      this.announcer.say(this.words.say('work.discard.done'));
    } finally {
      this.busy.set(false);
    }
  }

  /** Whether the page may be left: when everything is saved, or the person says so. */
  async canLeave(): Promise<boolean> {
    if (!this.isUnsaved() || (await this.save())) return true;
    const isLettingGo = await this.dialogs.ask({
      title: this.words.say('work.leave.title'),
      detail: this.words.say('work.leave.detail'),
      agree: this.words.say('work.leave.agree'),
      isDangerous: true,
    });
    if (isLettingGo) this.letGo();
    return isLettingGo;
  }

  private letGo(): void {
    this.editor.discard();
    this.evidence.discard();
  }

  private async send(): Promise<Own<StatementNoun> | null> {
    if (!(await this.isSignedIn()) || !(await this.evidence.add()) || !(await this.evidence.addPieces())) return null;
    return this.editor.submit();
  }

  private offerUndo(statement: Own<StatementNoun>): void {
    const edit = [...this.pageOf(statement.id), 'edit'];
    const after = (): void => void this.router.navigate(edit);
    const done = statement.state === 'published' ? 'work.read.done.publication' : 'work.save.submitted';
    this.undoing.offer(this.words.say(done), { noun: this.editor.noun, statement, after });
  }

  /** Without an answer of the server nothing stands at a field: what one asked for gets an answer all the same. */
  private sayWhatWaits(): void {
    const state = this.editor.queue.state();
    if (state === 'offline' || state === 'busy') this.announcer.say(this.words.say('work.save.notSubmitted'));
  }

  /** Whoever declined to sign in before is asked again when they want something that needs it. */
  private async isSignedIn(): Promise<boolean> {
    return this.editor.queue.state() !== 'signed_out' || this.signIn.ask();
  }

  private isUnsaved(): boolean {
    return !this.isGone && (this.editor.queue.hasChanges() || this.evidence.hasUnsent());
  }

  private read(options: { replaceUrl?: boolean }): Promise<boolean> {
    return this.router.navigate(this.pageOf(this.editor.id()), options);
  }

  private pageOf(id: Id): string[] {
    return ['/', this.words.language(), 'work', STATEMENT_PATHS[this.editor.noun], id];
  }

  /** The browser asks before it closes the page; a page that is put away saves at once, and so does a network come back. */
  private keepUnsent(): void {
    const document = inject(DOCUMENT);
    const window = document.defaultView;
    const warn = (event: Event): void => {
      // A hidden page is being left by the quick exit, which nothing may hold up.
      if (this.isUnsaved() && !document.body.hidden) event.preventDefault();
    };
    const save = (): void => {
      if (!this.isGone) void this.editor.queue.flush();
    };
    const saveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    window?.addEventListener('beforeunload', warn);
    window?.addEventListener('online', save);
    document.addEventListener('visibilitychange', saveWhenHidden);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('beforeunload', warn);
      window?.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', saveWhenHidden);
    });
  }
}
