import { Dialog, DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import {
  VISIBILITY_LEVELS,
  type CreateWidening,
  type OrganisationRef,
  type VisibilityLevel,
  type Widening,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { answerOf } from '../../../shared/data/answer';
import { Attempt } from '../../../shared/data/attempt';
import { Dialogs } from '../../../shared/ui/dialog/dialogs';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { ReadersMark } from '../../../shared/ui/proof/readers-mark';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { formatDate } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { asRead } from '../../data/as-read';
import { OpenPages } from '../../data/open-pages';
import { PieceClient, type WideningStep } from '../../data/piece-client';
import { PieceStore } from '../../data/piece-store';
import { readersOf } from '../../data/readers';
import { Recipients } from '../../data/recipients';
import { PiecePreview } from '../../ui/piece-preview/piece-preview';
import { WidenDialog, type WidenText } from '../../ui/widen-dialog';

/** Who may read a piece of the own organisation: fewer at once, more by two people. */
@Component({
  selector: 'pt-readers-section',
  imports: [PiecePreview, ProblemNotice, ReadersMark, Say],
  templateUrl: './readers-section.html',
})
export class ReadersSection {
  private readonly client = inject(PieceClient);
  private readonly dialog = inject(Dialog);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly pages = inject(OpenPages);
  protected readonly store = inject(PieceStore);
  protected readonly recipients = inject(Recipients);

  protected readonly own = this.store.own;
  protected readonly asking = new Attempt();
  protected readonly wish = answerOf(this.client.widening(() => this.own()?.widening));
  protected readonly cover = computed(() => {
    const pictures = this.pages.page(1)?.pictures ?? [];
    return pictures.find(({ size }) => size === 'medium') ?? pictures.at(-1);
  });
  protected readonly readers = computed(() => this.readersAt(this.own()?.level ?? 'restricted'));
  /** Who leads the recommendation and was shown it, whatever its level. */
  protected readonly besides = computed(() =>
    (this.own()?.offers ?? [])
      .filter(({ purpose }) => purpose === 'inform')
      .map(({ organisation }) => this.nameOf(organisation))
      .join(', '),
  );
  protected readonly narrower = computed(() => {
    const own = this.own();
    const may = own?.allowedActions.includes('narrow') ?? false;
    return may ? VISIBILITY_LEVELS.slice(VISIBILITY_LEVELS.indexOf(own?.level ?? 'restricted') + 1) : [];
  });
  protected readonly wider = computed(() => {
    const own = this.own();
    const may = own?.allowedActions.includes('widen') ?? false;
    return may ? VISIBILITY_LEVELS.slice(0, VISIBILITY_LEVELS.indexOf(own?.level ?? 'public')).reverse() : [];
  });
  protected readonly leads = computed(() =>
    (this.own()?.allowedActions.includes('share_with_lead') ?? false) ? this.recipients.leads() : [],
  );

  protected nameOf({ name }: OrganisationRef): string {
    return read(name, this.words.language()).text;
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  protected whoReads({ level, organisation }: Pick<Widening, 'level' | 'organisation'>): string {
    if (level !== null) {
      const names = this.besides();
      const besides = names && level !== 'public' ? ` ${this.words.say('handling.readers.besides', { names })}` : '';
      return `${this.words.say('handling.preview.whoLevel')} ${this.readersAt(level)}${besides}`;
    }
    return this.words.say('handling.preview.whoLead', { organisation: organisation ? this.nameOf(organisation) : '' });
  }

  protected async narrow(level: VisibilityLevel): Promise<void> {
    if (await this.store.narrow(level)) this.announcer.say(this.words.say('handling.readers.narrowed'));
  }

  protected async ask(level: VisibilityLevel | null, organisation: OrganisationRef | null): Promise<void> {
    const own = this.own();
    if (own === undefined || !(await this.hasSeen(level, organisation))) return;
    const wish: CreateWidening = {
      evidence: own.id,
      ...(level !== null && { level }),
      ...(organisation !== null && { organisation: organisation.slug }),
    };
    const id = crypto.randomUUID();
    if ((await this.asking.run(() => this.client.askToWiden(id, wish))) === undefined) return;
    await this.store.refresh();
    this.announcer.say(this.words.say('handling.preview.asked'));
  }

  protected async decide(wish: Widening, step: WideningStep): Promise<void> {
    if (step === 'agreement' && !(await this.isSure())) return;
    const decided = await this.asking.run(() => this.client.decide(wish, step));
    await this.store.refresh();
    if (decided === undefined) this.wish.retry();
    else this.announcer.say(this.words.say(`handling.wish.done.${step}`));
  }

  private isSure(): Promise<boolean> {
    return this.dialogs.ask({
      title: this.words.say('handling.wish.sure.title'),
      detail: this.words.say('handling.wish.sure.detail'),
      agree: this.words.say('handling.wish.sure.agree'),
    });
  }

  private async hasSeen(level: VisibilityLevel | null, organisation: OrganisationRef | null): Promise<boolean> {
    const own = this.own();
    if (own === undefined) return false;
    const data: WidenText = {
      readers: this.whoReads({ level, organisation }),
      agree: this.words.say('handling.preview.ask'),
      preview: asRead(own, level),
      cover: this.cover(),
    };
    const config = Object.assign(new DialogConfig<WidenText, DialogRef<boolean>>(), {
      data,
      ariaLabelledBy: 'widen-title',
      // What is in the preview may still come and go.
      autoFocus: '#widen-title',
    });
    const open = this.dialog.open<boolean, WidenText>(WidenDialog, config);
    return (await firstValueFrom(open.closed, { defaultValue: false })) ?? false;
  }

  private readersAt(level: VisibilityLevel): string {
    return this.words.say(readersOf(level, this.session.user()?.organisation?.kind));
  }
}
