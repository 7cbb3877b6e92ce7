import { Component, type OnInit, computed, effect, inject, input, output, untracked } from '@angular/core';
import {
  FRAMEWORK_RELATIONS,
  type ChangeRecommendation,
  type EditedRecommendation,
  type RecommendationStory,
  type RelatedFramework,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { answerOf } from '../../../shared/data/answer';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { orNull } from '../../../shared/data/new-words';
import { ReferenceClient } from '../../../shared/data/reference-client';
import { Sending } from '../../../shared/data/sending';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { read } from '../../../shared/util/translated';
import { RegisterClient } from '../../data/register-client';

/** A recommendation as an editor changes it here. */
type Kept = Pick<EditedRecommendation, 'template' | 'related' | 'version'>;
interface Fields {
  template: string;
  related: RelatedFramework[];
}

/** What a recommendation is measured by, and which texts it has to do with. */
@Component({
  selector: 'pt-crosswalk-form',
  imports: [Meanwhile, Say, SelectField, SendingForm, SendingNotice, TextField],
  templateUrl: './crosswalk-form.html',
  styleUrl: '../form.css',
})
export class CrosswalkForm implements OnInit {
  private readonly client = inject(RegisterClient);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);
  private readonly allTemplates = answerOf(this.client.templates());
  private readonly allFrameworks = answerOf(inject(ReferenceClient).frameworks());

  readonly story =
    input.required<Pick<RecommendationStory, 'reference' | 'framework' | 'template' | 'related' | 'version'>>();
  readonly saved = output();

  protected readonly sending = new Sending();
  protected editing!: Editing<Kept, Fields>;
  protected readonly templates = computed(() => this.choices(this.allTemplates.value()?.items ?? []));
  protected readonly frameworks = computed(() =>
    this.choices(this.allFrameworks.value()?.items ?? []).filter(({ value }) => value !== this.story().framework.slug),
  );
  protected readonly relations = computed(() =>
    FRAMEWORK_RELATIONS.map((value) => ({ value, text: this.words.say(`register.crosswalk.hows.${value}`) })),
  );
  protected readonly fieldNames = computed(() => [
    ...['template', 'related'],
    ...this.editing
      .fields()
      .related.flatMap((_, at) => ['framework', 'how', 'articles'].map((name) => `related.${at}.${name}`)),
  ]);
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`register.crosswalk.${field}`),
      text: typeof theirs === 'string' ? theirs : theirs.map((one) => this.titleOf(one.framework)).join(', '),
    })),
  );

  constructor() {
    effect(() => {
      const kept = keptOf(this.story());
      untracked(() => {
        this.editing.follow(kept);
      });
    });
  }

  ngOnInit(): void {
    this.editing = new Editing<Kept, Fields>(keptOf(this.story()), fieldsOf);
    void this.memory.attach(this.editing, `crosswalk/${this.story().reference}`);
  }

  protected take(field: string): void {
    this.editing.take(field as keyof Fields);
  }

  protected add(): void {
    const one: RelatedFramework = { framework: '', how: 'implements', articles: null };
    this.editing.type({ related: [...this.editing.fields().related, one] });
  }

  protected remove(index: number): void {
    this.editing.type({ related: this.editing.fields().related.filter((_, at) => at !== index) });
  }

  protected relate(index: number, changes: Partial<RelatedFramework>): void {
    const { related } = this.editing.fields();
    this.editing.type({ related: related.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  }

  protected chooseHow(index: number, text: string): void {
    this.relate(index, { how: FRAMEWORK_RELATIONS.find((one) => one === text) ?? 'implements' });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const { reference } = this.story();
    const saved = await this.sending.run(() =>
      this.editing.save((changes, version) => this.client.changeRecommendation(reference, version, bodyOf(changes))),
    );
    if (saved === undefined) return;
    this.editing.restart(saved);
    this.announcer.say(this.words.say('register.saved'));
    this.saved.emit();
  }

  private missing(): Record<string, string | false> {
    const { related } = this.editing.fields();
    const wrong = related.map(({ framework }, index): [string, string | false] => {
      const isTaken = related.some((one, at) => at < index && one.framework === framework);
      const taken = isTaken && this.words.say('register.crosswalk.taken');
      return [
        `related.${index}.framework`,
        framework === '' ? this.words.say('register.crosswalk.noFramework') : taken,
      ];
    });
    return Object.fromEntries(wrong);
  }

  private choices(items: readonly { slug: string; title: RecommendationStory['text'] }[]) {
    return items.map(({ slug, title }) => ({ value: slug, text: read(title, this.words.language()).text }));
  }

  private titleOf(slug: string): string {
    return this.frameworks().find(({ value }) => value === slug)?.text ?? slug;
  }
}

const keptOf = ({ template, related, version }: Pick<RecommendationStory, keyof Kept>): Kept => ({
  ...{ template: template?.slug ?? null, version },
  related: related.map(({ framework, how, articles }) => ({ framework: framework.slug, how, articles })),
});

const fieldsOf = (kept: Kept | null): Fields => ({ template: kept?.template ?? '', related: kept?.related ?? [] });

function bodyOf({ template, related }: Partial<Fields>): ChangeRecommendation {
  return {
    ...(template !== undefined && { template: template || null }),
    ...(related && { related: related.map((one) => ({ ...one, articles: orNull(one.articles) })) }),
  };
}
