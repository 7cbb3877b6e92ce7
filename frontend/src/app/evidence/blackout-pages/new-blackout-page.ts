import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  BLACKOUT_NOUNS,
  BLACKOUT_PATHS,
  type BlackoutPreview,
  type BlackoutTarget,
  type InspectBlackout,
} from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { Attempt } from '../../shared/data/attempt';
import { Sending } from '../../shared/data/sending';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { TextField } from '../../shared/ui/text-field/text-field';
import { Announcer } from '../../shared/ui/toast/announcer';
import { pageHead } from '../../shared/util/page-head';
import { BlackoutClient } from '../data/blackout-client';
import { textsOf } from '../data/texts-of';
import { BlackoutMatches } from './blackout-matches';

const WORDS_MAX = 20;
const LEAST = 2;
const MOST = 200;

/** Words of a published statement or finding are chosen, seen in every version, and blacked out: by a lead at once, by editors when two agree. */
@Component({
  selector: 'pt-new-blackout-page',
  imports: [BlackoutMatches, Loading, ProblemNotice, RouterLink, Say, SendingNotice, TextField],
  templateUrl: './new-blackout-page.html',
  styleUrl: './blackout-page.css',
})
export class NewBlackoutPage {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(BlackoutClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  protected readonly words = inject(Words);

  protected readonly isEditor = inject(SessionStore).user()?.role === 'editor';
  protected readonly target = targetIn(this.query.get('noun'), this.query.get('id'));
  protected readonly reading = new Attempt();
  protected readonly sending = new Sending();
  protected readonly texts = signal<readonly string[] | null>(null);
  protected readonly word = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  /** Of the words as they are chosen now; null: not asked yet. */
  protected readonly preview = signal<BlackoutPreview | null>(null);
  /** Chosen words that stand nowhere: misspelt, they would stay readable. */
  protected readonly absent = signal<readonly string[]>([]);
  protected readonly count = computed(() => (this.preview()?.matches ?? []).reduce((sum, { count }) => sum + count, 0));
  protected readonly most = MOST;
  /** Sent twice, it is still one. */
  private id = crypto.randomUUID();

  constructor() {
    pageHead(() => ({ title: this.words.say('handling.blackout.title') }));
    void this.read();
  }

  protected async read(): Promise<void> {
    const { target } = this;
    if (target === null) return;
    const found = await this.reading.run(() => this.client.published(target));
    if (found !== undefined) this.texts.set(textsOf(found));
  }

  /** The words that are marked in the text. */
  protected pick(): void {
    this.add(this.document.getSelection()?.toString() ?? '');
  }

  protected addTyped(event: Event): void {
    event.preventDefault();
    if (this.add(this.word())) this.word.set('');
  }

  protected remove(words: string): void {
    this.choose(this.chosen().filter((one) => one !== words));
  }

  protected async see(): Promise<void> {
    const [wish, isRight] = [this.wish(), this.isChosen()];
    if (wish === null || !isRight) return;
    const seen = await this.sending.run(async () => ({
      preview: await this.client.inspect(wish),
      absent: await this.absentOf(wish),
    }));
    if (seen === undefined) return;
    this.preview.set(seen.preview);
    this.absent.set(seen.absent);
  }

  protected async blackOut(): Promise<void> {
    const wish = this.wish();
    if (wish === null || this.count() === 0 || !(await this.isSure())) return;
    const done = await this.sending.run(() => this.client.create(this.id, { ...wish, category: 'identity_protected' }));
    if (done === undefined) return;
    this.announcer.say(this.words.say(this.isEditor ? 'handling.blackout.asked' : 'handling.blackout.done'));
    const { noun, id } = wish.target;
    const after = this.isEditor ? ['blackouts', done.id] : [BLACKOUT_PATHS[noun], id];
    await this.router.navigate(['/', this.words.language(), 'work', ...after]);
  }

  private add(text: string): boolean {
    const words = text.replace(/\s+/g, ' ').trim();
    const isRight = this.sending.check({
      word:
        (words.length < LEAST || words.length > MOST ? this.words.say('handling.blackout.tooShort') : false) ||
        (this.chosen().length >= WORDS_MAX && this.words.say('handling.blackout.tooMany')),
    });
    if (!isRight) return false;
    this.choose([...this.chosen().filter((one) => one !== words), words]);
    return true;
  }

  private choose(words: readonly string[]): void {
    this.chosen.set(words);
    this.preview.set(null);
    this.id = crypto.randomUUID();
  }

  private async absentOf({ target, words }: InspectBlackout): Promise<string[]> {
    if (words.length < 2) return [];
    const each = await Promise.all(words.map((word) => this.client.inspect({ target, words: [word] })));
    return words.filter((_, index) => each[index]?.matches.every(({ count }) => count === 0));
  }

  private isChosen(): boolean {
    return this.sending.check({ word: this.chosen().length === 0 && this.words.say('handling.blackout.missing') });
  }

  private isSure(): Promise<boolean> {
    const key = this.isEditor ? 'askSure' : 'sure';
    return this.dialogs.ask({
      title: this.words.say(`handling.blackout.${key}.title`),
      detail: this.words.say(`handling.blackout.${key}.detail`, { count: this.count() }),
      agree: this.words.say(`handling.blackout.${key}.agree`),
      isDangerous: true,
    });
  }

  private wish(): InspectBlackout | null {
    return this.target === null ? null : { target: this.target, words: [...this.chosen()] };
  }
}

function targetIn(noun: string | null, id: string | null): BlackoutTarget | null {
  const known = BLACKOUT_NOUNS.find((one) => one === noun);
  return known === undefined || id === null ? null : { noun: known, id };
}
