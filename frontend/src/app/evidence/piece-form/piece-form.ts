import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { type EvidenceKind, type Id } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { AreasStore } from '../../shared/data/areas-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { type AboutChoice } from '../data/about-choices';
import { isFile } from '../data/piece';
import { PIECES_MAX, PieceSheet } from '../data/piece-sheet';
import { FileChooser } from '../ui/file-chooser/file-chooser';
import { PieceAnswers } from '../ui/piece-answers/piece-answers';
import { PieceCard } from '../ui/piece-card/piece-card';

/** Choosing and writing pieces of evidence, and sending them: alone, or under the statement that is being written. */
@Component({
  selector: 'pt-piece-form',
  imports: [FileChooser, PieceAnswers, PieceCard, Say],
  templateUrl: './piece-form.html',
  styleUrl: './piece-form.css',
})
export class PieceForm {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly chooser = viewChild.required(FileChooser);
  private readonly cards = viewChildren(PieceCard);
  protected readonly sheet = inject(PieceSheet);
  protected readonly kind = inject(SessionStore).user()?.organisation?.kind;

  readonly abouts = input.required<readonly AboutChoice[]>();
  /** What has to be there before they can be sent: the statement they hang on. */
  readonly isReady = input<() => Promise<boolean>>(() => Promise.resolve(true));
  readonly sent = output();

  protected readonly most = PIECES_MAX;
  /** Asked for once something is there that may come from one. */
  protected readonly areas = computed(() =>
    this.sheet.pieces().length === 0 ? [] : untracked(() => this.injector.get(AreasStore)).all(),
  );
  protected readonly isAlone = computed(() => this.sheet.place()?.statement === null);
  protected readonly hasFile = computed(() => this.sheet.pieces().some(({ kind }) => isFile(kind)));

  constructor() {
    // What goes on by itself is said once, and not for each file.
    let before = 0;
    effect(() => {
      const [count, isPreparing] = [this.sheet.ready().length, this.sheet.isPreparing()];
      if (isPreparing || count <= before) return;
      before = count;
      this.announcer.say(this.words.say('evidence.form.readyCount', { count }));
    });
  }

  protected addFiles(files: Blob[]): void {
    const taken = this.sheet.addFiles(files);
    if (taken > 0) this.onceDrawn(() => this.cards().at(-taken)?.focus());
  }

  protected write(kind: EvidenceKind): void {
    this.sheet.add(kind);
    this.onceDrawn(() => this.cards().at(-1)?.focus());
  }

  /** The button goes with its piece: whoever pressed it goes on at the way to another one. */
  protected remove(id: Id): void {
    this.sheet.remove(id);
    this.chooser().focus();
  }

  protected async discard(): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('evidence.form.discardSure.title'),
      detail: this.words.say('evidence.form.discardSure.detail'),
      agree: this.words.say('evidence.form.discardSure.agree'),
      isDangerous: true,
    });
    if (!isSure) return;
    this.sheet.discard();
    this.chooser().focus();
  }

  protected async send(): Promise<void> {
    if (this.sheet.isPreparing()) {
      this.announcer.say(this.words.say('evidence.form.preparing'));
      return;
    }
    if (!this.sheet.check()) {
      const isRefused = this.sheet.pieces().some(({ problem }) => problem !== null);
      this.announcer.say(this.words.say(isRefused ? 'evidence.form.notTaken' : 'evidence.form.missing'));
      this.onceDrawn(() => {
        this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid=true], .refused button')?.focus();
      });
      return;
    }
    if (!(await this.isReady()()) || !this.sheet.send()) return;
    this.announcer.say(this.words.say('evidence.form.sending'));
    this.chooser().focus();
    this.sent.emit();
  }

  private onceDrawn(work: () => void): void {
    afterNextRender(work, { injector: this.injector });
  }
}
