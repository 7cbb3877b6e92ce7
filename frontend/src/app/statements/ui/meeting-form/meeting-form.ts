import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  MEETING_LEVELS,
  type Area,
  type Decision,
  type Id,
  type Meeting,
  type MeetingLevel,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { keepFocus } from '../../../shared/ui/keep-focus';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { DateText } from '../../../shared/ui/date-text';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { read } from '../../../shared/util/translated';
import { DayField } from '../fields/day-field';
import { LongText } from '../fields/long-text';
import { NumberField } from '../fields/number-field';

const PEOPLE = ['women', 'men', 'young'] as const;

/** One meeting: when and where, who met, about what, and what was decided. */
@Component({
  selector: 'pt-meeting-form',
  imports: [DateText, DayField, LongText, NumberField, Say, SelectField, TextField],
  templateUrl: './meeting-form.html',
  styleUrl: './meeting-form.css',
})
export class MeetingForm {
  private readonly words = inject(Words);

  readonly meeting = input.required<Meeting>();
  readonly areas = input.required<readonly Area[]>();
  /** Decisions that were published once and stay as they were said. */
  readonly settled = input<ReadonlySet<Id>>(new Set());
  readonly errors = input<FieldErrors>({});
  readonly changed = output<Meeting>();
  readonly removed = output();

  protected readonly levels = MEETING_LEVELS;
  protected readonly people = PEOPLE;
  protected readonly name = computed(() => `meetings.${this.meeting().id}`);
  protected readonly places = computed(() =>
    this.areas().map(({ slug, name }) => ({ value: slug, text: read(name, this.words.language()).text })),
  );
  /** One to a line, as typed, while that means the same. */
  protected readonly organisations = linkedSignal<readonly string[], string>({
    source: () => this.meeting().organisations,
    computation: (organisations, before) =>
      before !== undefined && linesOf(before.value).join() === organisations.join()
        ? before.value
        : organisations.join('\n'),
  });

  private area: string | null = null;

  constructor() {
    const decisions = computed(() => this.meeting().decisions.length);
    keepFocus(decisions, (held) => [held.closest('fieldset')?.querySelector<HTMLElement>(':scope > button')]);
  }

  protected errorOf(field: string): string | undefined {
    return this.errors()[`${this.name()}.${field}`];
  }

  /** What is wrong with one of them stands at all. */
  protected organisationsError(): string | undefined {
    const path = `${this.name()}.organisations`;
    return Object.entries(this.errors()).find(([name]) => name === path || name.startsWith(`${path}.`))?.[1];
  }

  /** Where it was worded otherwise before it was published elsewhere, its fields stay: there the way back is shown. */
  protected isSettled({ id }: Decision): boolean {
    const path = `${this.name()}.decisions.${id}.`;
    return this.settled().has(id) && !Object.keys(this.errors()).some((name) => name.startsWith(path));
  }

  protected change(changes: Partial<Meeting>): void {
    this.changed.emit({ ...this.meeting(), ...changes });
  }

  /** A national meeting is of the whole country; chosen otherwise again, the area is still there. */
  protected setLevel(level: MeetingLevel): void {
    this.area = this.meeting().area ?? this.area;
    this.change({ level, area: level === 'national' ? null : this.area });
  }

  protected countPeople(who: (typeof PEOPLE)[number], count: number | null): void {
    this.change({ [who]: count });
  }

  protected typeOrganisations(text: string): void {
    this.organisations.set(text);
    this.change({ organisations: linesOf(text) });
  }

  protected addDecision(): void {
    const decision = { id: crypto.randomUUID(), text: '', owner: '', dueOn: null };
    this.change({ decisions: [...this.meeting().decisions, decision] });
  }

  protected changeDecision(id: string, changes: Partial<Decision>): void {
    this.change({ decisions: this.meeting().decisions.map((one) => (one.id === id ? { ...one, ...changes } : one)) });
  }

  protected removeDecision(id: string): void {
    this.change({ decisions: this.meeting().decisions.filter((one) => one.id !== id) });
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
