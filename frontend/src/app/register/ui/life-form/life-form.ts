import { Component, type OnInit, computed, inject, input, output } from '@angular/core';
import {
  FRAMEWORK_STATUSES,
  RHYTHMS,
  type ChangeFramework,
  type FrameworkDetail,
  type FrameworkStatus,
  type NewTranslated,
  type Rhythm,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { answerOf } from '../../../shared/data/answer';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { isWordless, sentWords, typedWords } from '../../../shared/data/new-words';
import { ReferenceClient } from '../../../shared/data/reference-client';
import { Sending } from '../../../shared/data/sending';
import { DayField } from '../../../shared/ui/day-field/day-field';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { TranslatedFields } from '../../../shared/ui/translated-fields/translated-fields';
import { today } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { RegisterClient } from '../../data/register-client';

interface Fields {
  title: NewTranslated;
  about: NewTranslated;
  status: FrameworkStatus;
  ended: string;
  endedNote: NewTranslated;
  followedBy: string[];
  rhythm: Rhythm;
}

/** The life of a framework: in force, or ended on a day and followed by others. */
@Component({
  selector: 'pt-life-form',
  imports: [DayField, Meanwhile, Say, SelectField, SendingForm, SendingNotice, TranslatedFields],
  templateUrl: './life-form.html',
  styleUrl: '../form.css',
})
export class LifeForm implements OnInit {
  private readonly client = inject(RegisterClient);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);
  private readonly all = answerOf(inject(ReferenceClient).frameworks());

  readonly framework = input.required<FrameworkDetail>();
  readonly saved = output();

  protected readonly sending = new Sending();
  protected readonly latest = today();
  protected readonly fieldNames = [
    ...['title', 'title.fr', 'title.en', 'about', 'about.fr', 'about.en', 'status', 'ended', 'followedBy', 'rhythm'],
    ...['endedNote', 'endedNote.fr', 'endedNote.en'],
  ];
  protected editing!: Editing<FrameworkDetail, Fields>;
  protected readonly statuses = computed(() =>
    FRAMEWORK_STATUSES.map((value) => ({ value, text: this.words.say(`register.framework.statuses.${value}`) })),
  );
  protected readonly rhythms = computed(() =>
    RHYTHMS.map((value) => ({ value, text: this.words.say(`register.framework.rhythms.${value}`) })),
  );
  protected readonly others = computed(() =>
    (this.all.value()?.items ?? [])
      .filter(({ slug }) => slug !== this.framework().slug)
      .map(({ slug, title }) => ({ value: slug, text: read(title, this.words.language()).text })),
  );
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`register.framework.${field}`),
      text: this.textOf(theirs),
    })),
  );

  ngOnInit(): void {
    this.editing = new Editing(this.framework(), fieldsOf);
    void this.memory.attach(this.editing, `framework/${this.framework().slug}`);
  }

  protected take(field: string): void {
    this.editing.take(field as keyof Fields);
  }

  protected chooseStatus(text: string): void {
    this.editing.type({ status: FRAMEWORK_STATUSES.find((one) => one === text) ?? 'current' });
  }

  protected chooseRhythm(text: string): void {
    this.editing.type({ rhythm: RHYTHMS.find((one) => one === text) ?? 'quarterly' });
  }

  protected toggle(slug: string): void {
    const { followedBy } = this.editing.fields();
    const rest = followedBy.filter((one) => one !== slug);
    this.editing.type({ followedBy: rest.length < followedBy.length ? rest : [...followedBy, slug] });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { title, status, ended } = this.editing.fields();
    const missing = {
      title: isWordless(title) && this.words.say('register.framework.noTitle'),
      ended: status === 'ended' && ended === '' && this.words.say('register.framework.noEnd'),
    };
    if (!this.sending.check(missing)) return;
    const saved = await this.sending.run(() =>
      this.editing.save((changes, version) =>
        this.client.changeFramework(this.framework().slug, version, bodyOf(changes)),
      ),
    );
    if (saved === undefined) return;
    this.editing.restart(saved);
    this.announcer.say(this.words.say('register.saved'));
    this.saved.emit();
  }

  private textOf(value: Fields[keyof Fields]): string {
    if (typeof value === 'string') return value;
    if (!Array.isArray(value)) return [value.fr, value.en].filter(Boolean).join(' / ');
    return value.map((slug) => this.others().find((one) => one.value === slug)?.text ?? slug).join(', ');
  }
}

function fieldsOf(kept: FrameworkDetail | null): Fields {
  return {
    title: typedWords(kept?.title),
    about: typedWords(kept?.about),
    status: kept?.status ?? 'current',
    ended: kept?.ended ?? '',
    endedNote: typedWords(kept?.endedNote),
    followedBy: kept?.followedBy.map(({ slug }) => slug) ?? [],
    rhythm: kept?.rhythm ?? 'quarterly',
  };
}

const orNull = (words: NewTranslated): NewTranslated | null => (isWordless(words) ? null : sentWords(words));

/** What is in force has no end, whatever was typed of one. */
function bodyOf({ title, about, ended, endedNote, ...rest }: Partial<Fields>): ChangeFramework {
  const body: ChangeFramework = {
    ...rest,
    ...(title && { title: sentWords(title) }),
    ...(about && { about: orNull(about) }),
    ...(ended !== undefined && { ended: ended || null }),
    ...(endedNote && { endedNote: orNull(endedNote) }),
  };
  return rest.status === 'current' ? { ...body, ended: null, endedNote: null, followedBy: [] } : body;
}
