import { Component, type ElementRef, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { type EvidenceAbout, type OwnEvidence, type VisibilityLevel } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type WordKey } from '../../../i18n/word-keys';
import { Words } from '../../../i18n/words';
import { FormMemory } from '../../../session/data/form-memory';
import { SessionStore } from '../../../session/data/session-store';
import { AreasStore } from '../../../shared/data/areas-store';
import { Editing } from '../../../shared/data/editing';
import { Sending } from '../../../shared/data/sending';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { PassageField } from '../../../shared/ui/passage-field/passage-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { aboutChoices } from '../../data/about-choices';
import { EvidenceClient } from '../../data/evidence-client';
import { ADDRESS_MAX, CAPTION_MAX, TESTIMONY_MAX, gapsOf, type Shared } from '../../data/piece';
import { PieceStore } from '../../data/piece-store';
import { Recipients } from '../../data/recipients';
import { PieceAnswers } from '../../ui/piece-answers/piece-answers';

interface Fields {
  caption: string;
  text: string;
  url: string;
  month: string | null;
  area: string | null;
  about: EvidenceAbout | null;
  level: VisibilityLevel;
}

const LABELS: Readonly<Record<keyof Fields, WordKey>> = {
  caption: 'evidence.piece.caption',
  text: 'evidence.piece.text',
  url: 'evidence.piece.url',
  month: 'evidence.shared.month',
  area: 'proof.one.area',
  about: 'proof.one.about',
  level: 'evidence.shared.level',
};

/** What is said of a piece, as long as nobody else can have read it. */
@Component({
  selector: 'pt-edit-section',
  imports: [Meanwhile, PassageField, PieceAnswers, Say, SendingForm, SendingNotice, TextField],
  templateUrl: './edit-section.html',
  styles: `
    form {
      display: grid;
      gap: var(--s5);
      margin-top: var(--s3);
    }
  `,
})
export class EditSection {
  private readonly client = inject(EvidenceClient);
  private readonly memory = inject(FormMemory);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly store = inject(PieceStore);
  private readonly recipients = inject(Recipients);
  private readonly details = viewChild.required<ElementRef<HTMLDetailsElement>>('details');
  protected readonly areas = inject(AreasStore);
  protected readonly kind = inject(SessionStore).user()?.organisation?.kind;

  protected readonly own = this.store.own;
  protected readonly isOpen = signal(false);
  protected readonly sending = new Sending();
  protected readonly fieldNames = ['caption', 'text', 'url'];
  protected readonly captionMost = CAPTION_MAX;
  protected readonly textMost = TESTIMONY_MAX;
  protected readonly urlMost = ADDRESS_MAX;

  /** One for each piece: another one that is shown begins another. */
  protected readonly editing = computed(() => {
    this.store.id();
    return new Editing<OwnEvidence, Fields>(untracked(this.own) ?? null, fieldsOf);
  });
  protected readonly answers = computed<Shared>(() => ({ ...this.editing().fields(), keepOriginal: true }));
  protected readonly abouts = computed(() => {
    const story = this.recipients.story.value();
    return story === undefined ? [] : aboutChoices(story, this.words);
  });
  protected readonly theirs = computed(() =>
    this.editing()
      .clashes()
      .map(({ field, theirs }) => ({ field, label: this.words.say(LABELS[field]), text: this.textOf(field, theirs) })),
  );

  constructor() {
    effect(() => {
      if (this.isOpen()) untracked(() => void this.memory.attach(this.editing(), `evidence/${this.store.id()}`));
    });
    effect(() => {
      const own = this.own();
      if (own !== undefined)
        untracked(() => {
          this.editing().follow(own);
        });
    });
  }

  protected answer({ month, area, about, level }: Partial<Shared>): void {
    this.editing().type({
      ...(month !== undefined && { month }),
      ...(area !== undefined && { area }),
      ...(about !== undefined && { about }),
      ...(level !== undefined && { level }),
    });
  }

  protected take(field: string): void {
    this.editing().take(field as keyof Fields);
  }

  protected leave(): void {
    this.editing().restart(this.own() ?? null);
    this.sending.forget();
    this.close();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const own = this.own();
    if (own === undefined || !this.sending.check(this.missing(own))) return;
    const saved = await this.sending.run(() =>
      this.editing().save(({ caption, ...changes }, version) =>
        this.client.change(
          { id: own.id, version },
          { ...changes, ...(caption !== undefined && { caption: caption.trim() }) },
        ),
      ),
    );
    if (saved === undefined) return;
    this.editing().restart(saved);
    this.store.show(saved);
    this.close();
    this.announcer.say(this.words.say('handling.edit.saved'));
  }

  private close(): void {
    const details = this.details().nativeElement;
    details.open = false;
    details.querySelector('summary')?.focus();
  }

  private missing({ kind }: OwnEvidence): Record<string, string | false> {
    const { caption, text, url } = this.editing().fields();
    const gaps = gapsOf({ kind, said: { caption, text, url } });
    return Object.fromEntries(gaps.map((gap) => [gap, this.words.say(`evidence.gap.${gap}`)]));
  }

  private textOf(field: keyof Fields, value: Fields[keyof Fields]): string {
    if (value === null) return this.words.say('evidence.shared.aboutNothing');
    if (typeof value !== 'string') return this.abouts().find(({ id }) => id === value.id)?.text ?? '';
    if (field === 'area') return this.areas.nameOf(value);
    return field === 'level' ? this.words.say(`work.evidence.visibility.${value as VisibilityLevel}`) : value;
  }
}

function fieldsOf(kept: OwnEvidence | null): Fields {
  const {
    caption = '',
    text = null,
    url = null,
    month = null,
    area = null,
    about = null,
    level = 'restricted',
  } = kept ?? {};
  return { caption, text: text ?? '', url: url ?? '', month, area, about, level };
}
