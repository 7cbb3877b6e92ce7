import { Component, type OnInit, computed, inject, input, output } from '@angular/core';
import {
  DIMENSIONS,
  DIRECTIONS,
  INDICATOR_KINDS,
  TRACK_VIEWS,
  type Dimension,
  type Template,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { firstWords, isWordless } from '../../../shared/data/new-words';
import { Sending } from '../../../shared/data/sending';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { TranslatedFields } from '../../../shared/ui/translated-fields/translated-fields';
import { isSlug } from '../../../shared/util/slug';
import { RegisterClient } from '../../data/register-client';
import {
  changeOf,
  creationOf,
  fieldsOf,
  kindIn,
  newSlot,
  type SlotFields,
  type TemplateFields,
  unitOf,
} from './template-fields';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLOT_FIELDS = [
  ...['key', 'title', 'title.fr', 'title.en', 'kind', 'unit', 'direction', 'dimensions', 'record', 'after'],
];

/** What a kind of recommendation is measured by: a title, how it is shown, and places for indicators. */
@Component({
  selector: 'pt-template-form',
  imports: [Meanwhile, Say, SelectField, SendingForm, SendingNotice, TextField, TranslatedFields],
  templateUrl: './template-form.html',
  styleUrl: '../form.css',
})
export class TemplateForm implements OnInit {
  private readonly client = inject(RegisterClient);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);

  /** Null: a new one. */
  readonly template = input.required<Template | null>();
  readonly saved = output<Template>();

  private readonly id = crypto.randomUUID();
  protected readonly sending = new Sending();
  protected readonly dimensions = DIMENSIONS;
  protected editing!: Editing<Template, TemplateFields>;
  protected readonly views = computed(() =>
    TRACK_VIEWS.map((value) => ({ value, text: this.words.say(`register.template.views.${value}`) })),
  );
  protected readonly kinds = computed(() =>
    INDICATOR_KINDS.map((value) => ({ value, text: this.words.say(`planning.kind.${value}`) })),
  );
  protected readonly directions = computed(() =>
    DIRECTIONS.map((value) => ({ value, text: this.words.say(`planning.direction.${value}`) })),
  );
  protected readonly fieldNames = computed(() => [
    ...['slug', 'title', 'title.fr', 'title.en', 'about', 'about.fr', 'about.en', 'view', 'slots'],
    ...this.editing.fields().slots.flatMap((_, index) => SLOT_FIELDS.map((name) => `slots.${index}.${name}`)),
  ]);
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`register.template.${field}`),
      text: this.textOf(theirs),
    })),
  );
  protected readonly isPipeline = computed(() => this.editing.fields().view === 'pipeline');
  protected readonly hasKinds = computed(() => kindIn(this.editing.fields().view) === undefined);

  ngOnInit(): void {
    this.editing = new Editing(this.template(), fieldsOf);
    void this.memory.attach(this.editing, `template/${this.template()?.slug ?? 'new'}`);
  }

  protected take(field: string): void {
    this.editing.take(field as keyof TemplateFields);
  }

  protected chooseView(text: string): void {
    const view = TRACK_VIEWS.find((one) => one === text) ?? 'targets';
    const only = kindIn(view);
    const slots = this.editing.fields().slots.map((slot) => {
      const kind = only ?? slot.kind;
      return { ...slot, kind, unit: unitOf(kind, slot.unit), after: view === 'pipeline' ? slot.after : '' };
    });
    this.editing.type({ view, slots });
  }

  protected chooseKind(index: number, text: string): void {
    const kind = INDICATOR_KINDS.find((one) => one === text) ?? 'count';
    this.change(index, { kind, unit: unitOf(kind, this.editing.fields().slots[index]?.unit ?? '') });
  }

  protected chooseDirection(index: number, text: string): void {
    this.change(index, { direction: DIRECTIONS.find((one) => one === text) ?? 'up' });
  }

  protected toggle(index: number, dimension: Dimension): void {
    const dimensions = this.editing.fields().slots[index]?.dimensions ?? [];
    const rest = dimensions.filter((one) => one !== dimension);
    this.change(index, { dimensions: rest.length < dimensions.length ? rest : [...dimensions, dimension] });
  }

  protected change(index: number, changes: Partial<SlotFields>): void {
    const { slots } = this.editing.fields();
    this.editing.type({ slots: slots.map((slot, at) => (at === index ? { ...slot, ...changes } : slot)) });
  }

  protected add(): void {
    const { slots, view } = this.editing.fields();
    this.editing.type({ slots: [...slots, newSlot(view)] });
  }

  protected remove(index: number): void {
    this.editing.type({ slots: this.editing.fields().slots.filter((_, at) => at !== index) });
  }

  protected move(index: number, by: 1 | -1): void {
    const slots = [...this.editing.fields().slots];
    const [moved] = slots.splice(index, 1);
    if (moved !== undefined) slots.splice(index + by, 0, moved);
    this.editing.type({ slots });
  }

  /** What is new, and where something is wrong. */
  protected isOpen(index: number): boolean {
    const isKnown = this.template()?.slots.some(({ key }) => key === this.editing.fields().slots[index]?.key) ?? false;
    return !isKnown || Object.keys(this.sending.errors()).some((path) => path.startsWith(`slots.${index}.`));
  }

  protected nameOf({ title, key }: SlotFields): string {
    return firstWords(title) || key;
  }

  /** Stages that stand before it. */
  protected before(index: number): { value: string; text: string }[] {
    return this.editing
      .fields()
      .slots.slice(0, index)
      .filter(({ key }) => key !== '')
      .map(({ key, title }) => ({ value: key, text: firstWords(title) || key }));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const { id } = this.template() ?? { id: this.id };
    const saved = await this.sending.run(() =>
      this.editing.isNew
        ? this.client.createTemplate(this.id, creationOf(this.editing.fields()))
        : this.editing.save((changes, version) => this.client.changeTemplate(id, version, changeOf(changes))),
    );
    if (saved === undefined) return;
    this.editing.restart(saved);
    this.saved.emit(saved);
  }

  private missing(): Record<string, string | false> {
    const { slug, title, slots } = this.editing.fields();
    const noSlug = this.words.say('register.template.noSlug');
    const noTitle = this.words.say('register.template.noTitle');
    return {
      title: isWordless(title) && noTitle,
      slug: this.editing.isNew && (!isSlug(slug) || slug === 'new') && noSlug,
      ...Object.fromEntries(
        slots.flatMap((slot, index): [string, string | false][] => [
          [`slots.${index}.title`, isWordless(slot.title) && noTitle],
          [`slots.${index}.key`, this.wrongKey(slot.key, index)],
          [`slots.${index}.unit`, slot.unit.trim() === '' && this.words.say('planning.indicator.noUnit')],
        ]),
      ),
    };
  }

  private wrongKey(key: string, index: number): string | false {
    if (!KEY.test(key.trim())) return this.words.say('register.template.noSlug');
    const isTaken = this.editing.fields().slots.some((one, at) => at < index && one.key === key);
    return isTaken && this.words.say('register.template.taken');
  }

  private textOf(value: TemplateFields[keyof TemplateFields]): string {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(({ title, key }) => firstWords(title) || key).join(', ');
    return [value.fr, value.en].filter(Boolean).join(' / ');
  }
}
