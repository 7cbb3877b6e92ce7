import { Component, type OnInit, computed, effect, inject, input, output, untracked } from '@angular/core';
import { type ChangeRecommendation, type EditedRecommendation, type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { Sending } from '../../../shared/data/sending';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { PassageField } from '../../../shared/ui/passage-field/passage-field';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { RegisterClient } from '../../data/register-client';

type Kept = Pick<EditedRecommendation, 'text' | 'frStatus' | 'version'>;
type Fields = Required<Pick<ChangeRecommendation, 'fr' | 'en' | 'frStatus'>>;

const STATUSES = ['official', 'unofficial'] as const satisfies readonly Fields['frStatus'][];

/** What is asked, word for word, in both languages. The old words stay in the journal. */
@Component({
  selector: 'pt-wording-form',
  imports: [Meanwhile, PassageField, Say, SelectField, SendingForm, SendingNotice],
  templateUrl: './wording-form.html',
  styleUrl: '../form.css',
})
export class WordingForm implements OnInit {
  private readonly client = inject(RegisterClient);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);

  readonly story = input.required<Kept & Pick<RecommendationStory, 'reference' | 'wording'>>();
  readonly saved = output();

  protected readonly sending = new Sending();
  protected editing!: Editing<Kept, Fields>;
  protected readonly languages = ['fr', 'en'] as const;
  protected readonly statuses = computed(() =>
    STATUSES.map((value) => ({ value, text: this.words.say(`register.wording.statuses.${value}`) })),
  );
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`register.wording.${field}`),
      text: this.statuses().find(({ value }) => value === theirs)?.text ?? theirs,
    })),
  );

  constructor() {
    effect(() => {
      const story = this.story();
      untracked(() => {
        this.editing.follow(story);
      });
    });
  }

  ngOnInit(): void {
    this.editing = new Editing<Kept, Fields>(this.story(), fieldsOf);
    void this.memory.attach(this.editing, `wording/${this.story().reference}`);
  }

  /** Of the original only: a translation is changed to say the same better. */
  protected hintOf(language: 'fr' | 'en'): string | undefined {
    const { text, wording } = this.story();
    if (text.original !== language) return undefined;
    return this.words.say(wording === 'verbatim' ? 'register.wording.verbatim' : 'register.wording.original');
  }

  protected take(field: string): void {
    this.editing.take(field as keyof Fields);
  }

  protected chooseStatus(text: string): void {
    this.editing.type({ frStatus: STATUSES.find((one) => one === text) ?? 'unofficial' });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const { reference } = this.story();
    const saved = await this.sending.run(() =>
      this.editing.save((changes, version) => this.client.changeRecommendation(reference, version, changes)),
    );
    if (saved === undefined) return;
    this.editing.restart(saved);
    this.announcer.say(this.words.say('register.wording.saved'));
    this.saved.emit();
  }

  /** A wording that was there is corrected, not taken away; what is not translated yet may stay so. */
  private missing(): Record<string, string | false> {
    const { fr, en } = this.editing.changes();
    const gone = this.words.say('register.wording.gone');
    return { fr: fr?.trim() === '' && gone, en: en?.trim() === '' && gone };
  }
}

function fieldsOf(kept: Kept | null): Fields {
  return { fr: kept?.text.fr ?? '', en: kept?.text.en ?? '', frStatus: kept?.frStatus ?? 'unofficial' };
}
