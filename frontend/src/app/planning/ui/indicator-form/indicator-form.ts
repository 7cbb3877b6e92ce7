import { Component, type OnInit, computed, inject, input, output } from '@angular/core';
import {
  DIMENSIONS,
  DIRECTIONS,
  firstDayOf,
  INDICATOR_KINDS,
  lastDayOf,
  periodOf,
  QUOTA_RULES,
  type Dimension,
  type Indicator,
  type RecommendationStory,
  type Rhythm,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FormMemory } from '../../../session/data/form-memory';
import { Editing } from '../../../shared/data/editing';
import { Explanation } from '../../../shared/data/explanation';
import { isWordless, sentWords } from '../../../shared/data/new-words';
import { Sending } from '../../../shared/data/sending';
import { DayField } from '../../../shared/ui/day-field/day-field';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { TranslatedFields } from '../../../shared/ui/translated-fields/translated-fields';
import { today } from '../../../shared/util/dates';
import { periodsUpTo, sayPeriod } from '../../../shared/util/periods';
import { typedNumber } from '../../../shared/util/typed-number';
import { PlanningClient } from '../../data/planning-client';
import { changeOf, creationOf, fieldsOf, type IndicatorFields } from './indicator-fields';

/** Two years to come and one gone: what a plan speaks of. */
const PERIODS = { quarterly: { ahead: 24, count: 12 }, half_yearly: { ahead: 24, count: 6 } } as const;

/** What is measured, from where to where. Kind and unit stay once values can be given in them. */
@Component({
  selector: 'pt-indicator-form',
  imports: [DayField, Meanwhile, Say, SelectField, SendingForm, SendingNotice, TextField, TranslatedFields],
  templateUrl: './indicator-form.html',
  styleUrl: '../form.css',
})
export class IndicatorForm implements OnInit {
  private readonly client = inject(PlanningClient);
  private readonly words = inject(Words);
  private readonly memory = inject(FormMemory);

  readonly story = input.required<Pick<RecommendationStory, 'reference'>>();
  readonly rhythm = input<Rhythm>('quarterly');
  /** Null: a new one, of one’s own making. */
  readonly indicator = input<Indicator | null>(null);
  readonly saved = output<Indicator>();
  readonly left = output();

  private readonly id = crypto.randomUUID();
  protected readonly sending = new Sending();
  protected readonly dimensions = DIMENSIONS;
  protected editing!: Editing<Indicator, IndicatorFields>;

  /** Kind and unit are what values are given in. */
  protected readonly isFixed = computed(() => this.indicator() !== null);
  protected readonly kinds = computed(() =>
    INDICATOR_KINDS.map((value) => ({ value, text: this.words.say(`planning.kind.${value}`) })),
  );
  protected readonly rules = computed(() =>
    QUOTA_RULES.map((value) => ({ value, text: this.words.say(`planning.rule.${value}`) })),
  );
  protected readonly directions = computed(() =>
    DIRECTIONS.map((value) => ({ value, text: this.words.say(`planning.direction.${value}`) })),
  );
  protected readonly periods = computed(() => {
    const { ahead, count } = PERIODS[this.rhythm()];
    const last = new Date(Date.parse(today()));
    last.setUTCMonth(last.getUTCMonth() + ahead);
    const to = periodOf(last.toISOString().slice(0, 10), this.rhythm());
    const offered = periodsUpTo(to, count).reverse();
    const kept = this.editing.fields().targets.map(({ period }) => period);
    return [...new Set([...kept, ...offered])]
      .filter((period) => period !== '')
      .sort()
      .map((value) => ({ value, text: sayPeriod(value, this.words) }));
  });
  protected readonly fieldNames = computed(() => [
    ...['title', 'title.fr', 'title.en', 'kind', 'unit', 'slot', 'quotaRule', 'direction', 'dimensions'],
    ...['baseline.year', 'baseline.value', 'baseline.comment', 'target.value', 'target.date'],
    ...['target.basis', 'target.basis.fr', 'target.basis.en', 'targets'],
    ...this.editing.fields().targets.flatMap((_, index) => [`targets.${index}.period`, `targets.${index}.value`]),
    ...['isCumulative', 'baseline', 'reason', 'reason.fr', 'reason.en'],
  ]);
  protected readonly reason = new Explanation();
  /** A report gave a value: what is measured stays. */
  protected readonly isMeasured = computed(
    () => this.indicator()?.values.some(({ report }) => report !== null) ?? false,
  );
  /** Another target of what has begun, or of what is measured: it stays visible, with why. The server knows of older values too. */
  protected readonly isRevised = computed(() => {
    const { target } = this.editing.changes();
    const isAsked = this.isMeasured() || 'reason' in this.sending.errors();
    return !this.editing.isNew && ((target !== undefined && isAsked) || this.hasBegunTarget());
  });
  protected readonly theirs = computed(() =>
    this.editing.clashes().map(({ field, theirs }) => ({
      field,
      label: this.words.say(`planning.indicator.${field}`),
      text: this.textOf(theirs),
    })),
  );

  ngOnInit(): void {
    this.editing = new Editing(this.indicator(), (kept) => fieldsOf(kept, this.words.language()));
    void this.memory.attach(this.editing, this.name());
    void this.reason.keepIn(this.memory.of(`${this.name()}/reason`));
  }

  protected leave(): void {
    this.letGo();
    this.left.emit();
  }

  protected take(field: string): void {
    this.editing.take(field as keyof IndicatorFields);
  }

  protected chooseKind(text: string): void {
    const kind = INDICATOR_KINDS.find((one) => one === text) ?? 'count';
    const isPercent = kind === 'percentage' || kind === 'quota';
    const { unit } = this.editing.fields();
    const said = unit === 'percent' ? '' : unit;
    this.editing.type({
      kind,
      unit: isPercent ? 'percent' : said,
      quotaRule: kind === 'quota' ? 'appointments' : '',
    });
  }

  protected chooseRule(text: string): void {
    this.editing.type({ quotaRule: QUOTA_RULES.find((one) => one === text) ?? '' });
  }

  protected chooseDirection(text: string): void {
    this.editing.type({ direction: DIRECTIONS.find((one) => one === text) ?? 'up' });
  }

  protected toggle(dimension: Dimension): void {
    const { dimensions } = this.editing.fields();
    const rest = dimensions.filter((one) => one !== dimension);
    this.editing.type({ dimensions: rest.length < dimensions.length ? rest : [...dimensions, dimension] });
  }

  protected typeBaseline(changes: Partial<IndicatorFields['baseline']>): void {
    this.editing.type({ baseline: { ...this.editing.fields().baseline, ...changes } });
  }

  protected typeTarget(changes: Partial<IndicatorFields['target']>): void {
    this.editing.type({ target: { ...this.editing.fields().target, ...changes } });
  }

  protected typePeriod(index: number, changes: Partial<IndicatorFields['targets'][number]>): void {
    const { targets } = this.editing.fields();
    this.editing.type({ targets: targets.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  }

  /** The next period that has no target yet. */
  protected addPeriod(): void {
    const { targets } = this.editing.fields();
    const now = periodOf(today(), this.rhythm());
    const free = this.periods().find(({ value }) => value >= now && targets.every(({ period }) => period !== value));
    this.editing.type({ targets: [...targets, { period: free?.value ?? '', value: '' }] });
  }

  protected removePeriod(index: number): void {
    this.editing.type({ targets: this.editing.fields().targets.filter((_, at) => at !== index) });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sending.check(this.missing())) return;
    const { reference } = this.story();
    const saved = await this.sending.run(() =>
      this.editing.isNew
        ? this.client.createIndicator(
            this.id,
            creationOf(reference, null, this.editing.fields(), this.words.language()),
          )
        : this.change(),
    );
    if (saved === undefined) return;
    this.letGo();
    this.saved.emit(saved);
  }

  private name(): string {
    return `indicator/${this.indicator()?.id ?? this.story().reference}`;
  }

  private letGo(): void {
    this.editing.letGo();
    this.reason.letGo();
  }

  private change(): Promise<Indicator> {
    const { id } = this.indicator() ?? { id: this.id };
    const reason =
      this.isRevised() && !isWordless(this.reason.words()) ? { reason: sentWords(this.reason.words()) } : {};
    return this.editing.save((changes, version) =>
      this.client.changeIndicator(id, version, { ...changeOf(changes, this.words.language()), ...reason }),
    );
  }

  /** Whether a target of a period that has begun is another one or gone, or one of a period that is over is new. */
  private hasBegunTarget(): boolean {
    const before = fieldsOf(this.indicator(), this.words.language()).targets;
    const known = new Set(before.map(({ period }) => period));
    const counts = (period: string): boolean =>
      period !== '' && (known.has(period) ? firstDayOf(period) <= today() : lastDayOf(period) < today());
    const begun = (targets: IndicatorFields['targets']): string =>
      targets
        .filter(({ period }) => counts(period))
        .map(({ period, value }) => `${period} ${String(typedNumber(value, this.words.language()))}`)
        .sort()
        .join();
    return begun(this.editing.fields().targets) !== begun(before);
  }

  private missing(): Record<string, string | false> {
    const { title, unit, baseline, target, targets } = this.editing.fields();
    const noNumber = (text: string): boolean => (typedNumber(text, this.words.language()) ?? -1) < 0;
    const [hasYear, hasValue] = [baseline.year.trim() !== '', baseline.value.trim() !== ''];
    const hasTarget = target.value.trim() !== '' || target.date !== '' || !isWordless(target.basis);
    const number = this.words.say('planning.indicator.noNumber');
    return {
      title: isWordless(title) && this.words.say('planning.indicator.noTitle'),
      unit: unit.trim() === '' && this.words.say('planning.indicator.noUnit'),
      'baseline.year': hasValue && !/^\d{4}$/.test(baseline.year.trim()) && this.words.say('planning.indicator.noYear'),
      'baseline.value': (hasYear || hasValue) && noNumber(baseline.value) && number,
      'target.value': hasTarget && noNumber(target.value) && number,
      'target.basis': hasTarget && isWordless(target.basis) && this.words.say('planning.indicator.noBasis'),
      reason: this.isRevised() && isWordless(this.reason.words()) && this.words.say('planning.indicator.noReason'),
      ...Object.fromEntries(
        targets.flatMap(({ period, value }, index) => [
          [`targets.${index}.period`, this.wrongPeriod(period, index)],
          [`targets.${index}.value`, noNumber(value) && number],
        ]),
      ),
    };
  }

  private wrongPeriod(period: string, index: number): string | false {
    if (period === '') return this.words.say('planning.indicator.noPeriod');
    const isTaken = this.editing.fields().targets.some((one, at) => at < index && one.period === period);
    return isTaken && this.words.say('planning.indicator.periodTaken');
  }

  private textOf(value: IndicatorFields[keyof IndicatorFields]): string {
    if (typeof value !== 'object') return String(value);
    if (Array.isArray(value))
      return value
        .map((one) =>
          typeof one === 'string'
            ? this.words.say(`planning.dimension.${one}`)
            : `${sayPeriod(one.period, this.words)} : ${one.value}`,
        )
        .join(', ');
    return Object.values(value)
      .map((one: unknown) => (typeof one === 'string' ? one : Object.values(one ?? {}).join(' / ')))
      .filter((text) => text !== '')
      .join(' · ');
  }
}
