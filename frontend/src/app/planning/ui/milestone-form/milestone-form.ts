import { Component, type OnInit, computed, inject, input, output } from '@angular/core';
import {
  type ChangeMilestone,
  type CreateMilestone,
  type Milestone,
  type NewTranslated,
  type RecommendationStory,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { Explanation } from '../../../shared/data/explanation';
import { isWordless, NO_WORDS, sentWords, typedWords } from '../../../shared/data/new-words';
import { Sending } from '../../../shared/data/sending';
import { AreaTiles } from '../../../shared/ui/area-tiles/area-tiles';
import { DayField } from '../../../shared/ui/day-field/day-field';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { TranslatedFields } from '../../../shared/ui/translated-fields/translated-fields';
import { formatDate } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { typedNumber } from '../../../shared/util/typed-number';
import { PlanningClient } from '../../data/planning-client';

interface Fields {
  title: NewTranslated;
  organisation: string;
  areas: string[];
  weight: string;
  plannedOn: string;
}

const WEIGHT_MAX = 100;
const REASON_LEAST = 10;

/** A step to plan, or to plan anew: another day asks for a reason, and the old one stays. */
@Component({
  selector: 'pt-milestone-form',
  imports: [AreaTiles, DayField, Meanwhile, Say, SelectField, SendingForm, SendingNotice, TextField, TranslatedFields],
  templateUrl: './milestone-form.html',
  styleUrl: '../form.css',
})
export class MilestoneForm implements OnInit {
  private readonly client = inject(PlanningClient);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);
  protected readonly areas = inject(AreasStore);

  readonly story = input.required<Pick<RecommendationStory, 'reference' | 'responsibilities'>>();
  /** Null: a new one. */
  readonly milestone = input<Milestone | null>(null);
  readonly saved = output<Milestone>();
  readonly left = output();

  /** The same until it arrived: sent twice, it is still one milestone. */
  private readonly id = crypto.randomUUID();
  protected readonly fieldNames = [
    ...['title', 'title.fr', 'title.en', 'organisation', 'areas', 'weight', 'plannedOn'],
    ...['reason', 'reason.fr', 'reason.en'],
  ];
  protected readonly sending = new Sending();
  protected readonly reason = new Explanation();
  protected editing!: Editing<Milestone, Fields>;

  /** Who may answer for it: whoever answers for the recommendation today, and who does so far. */
  protected readonly organisations = computed(() => {
    const current = this.story().responsibilities.filter(({ isCurrent }) => isCurrent);
    const all = [...current.map(({ organisation }) => organisation), this.milestone()?.organisation ?? []].flat();
    return [...new Map(all.map(({ slug, name }) => [slug, name])).entries()].map(([value, name]) => ({
      value,
      text: read(name, this.words.language()).text,
    }));
  });
  protected readonly isRevised = computed(() => !this.editing.isNew && 'plannedOn' in this.editing.changes());
  protected readonly isFixed = computed(() => ['achieved', 'cancelled'].includes(this.milestone()?.state ?? ''));
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`planning.milestone.${field}`),
      text: this.textOf(field, theirs),
    })),
  );

  ngOnInit(): void {
    const first = this.organisations()[0]?.value ?? '';
    this.editing = new Editing(this.milestone(), (kept) => fieldsOf(kept, first));
    void this.memory.attach(this.editing, this.name());
    void this.reason.keepIn(this.memory.of(`${this.name()}/reason`));
  }

  protected leave(): void {
    this.letGo();
    this.left.emit();
  }

  protected take(field: string): void {
    this.editing.take(field as keyof Fields);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const saved = await this.sending.run(() =>
      this.editing.isNew ? this.client.createMilestone(this.id, this.created()) : this.change(),
    );
    if (saved === undefined) return;
    this.letGo();
    this.saved.emit(saved);
  }

  private name(): string {
    return `milestone/${this.milestone()?.id ?? this.story().reference}`;
  }

  private letGo(): void {
    this.editing.letGo();
    this.reason.letGo();
  }

  private change(): Promise<Milestone> {
    const { id } = this.milestone() ?? { id: this.id };
    return this.editing.save(({ title, weight, ...changes }, version) => {
      const body: ChangeMilestone = {
        ...changes,
        ...(title && { title: sentWords(title) }),
        ...(weight !== undefined && { weight: typedNumber(weight, this.words.language()) ?? 0 }),
        ...(changes.plannedOn !== undefined && { reason: sentWords(this.reason.words()) }),
      };
      return this.client.changeMilestone(id, version, body);
    });
  }

  private created(): CreateMilestone {
    const { title, weight, ...rest } = this.editing.fields();
    const { reference: recommendation } = this.story();
    return {
      recommendation,
      ...rest,
      title: sentWords(title),
      weight: typedNumber(weight, this.words.language()) ?? 0,
    };
  }

  private missing(): Record<string, string | false> {
    const { title, organisation, weight, plannedOn } = this.editing.fields();
    const number = typedNumber(weight, this.words.language()) ?? NaN;
    const isWeight = Number.isInteger(number) && number >= 1 && number <= WEIGHT_MAX;
    return {
      title: isWordless(title) && this.words.say('planning.milestone.noTitle'),
      organisation: organisation === '' && this.words.say('planning.milestone.noOrganisation'),
      weight: !isWeight && this.words.say('planning.milestone.noWeight', { most: WEIGHT_MAX }),
      plannedOn: plannedOn === '' && this.words.say('planning.milestone.noDay'),
      reason:
        this.isRevised() &&
        this.isUnexplained() &&
        this.words.say('planning.milestone.noReason', { count: REASON_LEAST }),
    };
  }

  private isUnexplained(): boolean {
    const { fr, en } = sentWords(this.reason.words());
    return (fr?.length ?? 0) < REASON_LEAST && (en?.length ?? 0) < REASON_LEAST;
  }

  private textOf(field: keyof Fields, value: Fields[keyof Fields]): string {
    if (Array.isArray(value)) return value.map((slug) => this.areas.nameOf(slug)).join(', ');
    if (typeof value !== 'string') return [value.fr, value.en].filter(Boolean).join(' / ');
    if (field === 'plannedOn') return formatDate(value, this.words.language());
    return this.organisations().find((one) => field === 'organisation' && one.value === value)?.text ?? value;
  }
}

function fieldsOf(kept: Milestone | null, organisation: string): Fields {
  if (kept === null) return { title: NO_WORDS, organisation, areas: [], weight: '1', plannedOn: '' };
  const { title, areas, weight, plannedOn } = kept;
  return { title: typedWords(title), organisation: kept.organisation.slug, areas, weight: String(weight), plannedOn };
}
