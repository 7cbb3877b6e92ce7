import { Component, computed, inject, input, signal } from '@angular/core';
import { type Dimension, type Indicator, type IndicatorValue, type Slot } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../shared/ui/chart/chart-table';
import { HATCHED, type LegendEntry } from '../../shared/ui/chart/marks';
import { DateText } from '../../shared/ui/date-text';
import { DemoMark } from '../../shared/ui/demo-mark';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { today } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';
import { Breakdown } from '../data/breakdown';
import { REST, areasOf, keysOf, lookOf } from '../data/parts';
import { amountOf } from '../data/percentage';
import { Says } from '../data/says';
import { AreaChart } from '../ui/area-chart';
import { MismatchList } from '../ui/mismatch-list';
import { SaidBy } from '../ui/said-by';
import { SHOWN_GROUPS, barGroups, isReached, latestByArea, type BarGroup } from './bars';
import { PeriodBars } from './period-bars';
import { seriesTable } from './series-table';
import { TargetRevisions } from './target-revisions';

/** One measure: what was reached against the target of each period, whole or broken down. */
@Component({
  selector: 'pt-series-chart',
  imports: [
    AreaChart,
    ChartFrame,
    DateText,
    DemoMark,
    MismatchList,
    PeriodBars,
    SaidBy,
    Say,
    TargetRevisions,
    TranslatedText,
  ],
  templateUrl: './series-chart.html',
  styles: `
    .hatched {
      padding: var(--s1) var(--s2);
    }
  `,
})
export class SeriesChart {
  private readonly words = inject(Words);
  protected readonly says = inject(Says);
  protected readonly breakdown = inject(Breakdown);

  readonly slot = input.required<Slot>();
  readonly indicator = input.required<Indicator>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  private readonly title = computed(() => read(this.slot().title, this.words.language()).text);

  /** Broken down as the address asks, where this measure is. */
  protected readonly by = computed<Dimension | null>(() => {
    const by = this.breakdown.by();
    return by !== null && this.indicator().values.some(({ parts }) => parts.some(({ dimension }) => dimension === by))
      ? by
      : null;
  });
  protected readonly stacked = computed(() => {
    const by = this.by();
    return by === 'area' ? null : by;
  });
  protected readonly areas = computed(() => {
    const value = this.by() === 'area' ? latestByArea(this.indicator().values) : null;
    if (value === null) return null;
    const said = { title: this.title(), when: this.says.when(value) };
    return { heading: this.words.say('tracks.targets.headingArea', said), values: areasOf(value.parts) };
  });

  private readonly all = computed(() => barGroups(this.indicator(), this.stacked(), today()));
  protected readonly groups = computed(() => this.all().slice(-SHOWN_GROUPS));
  protected readonly isShortened = computed(() => this.all().length > SHOWN_GROUPS);
  protected readonly shownGroups = SHOWN_GROUPS;

  protected readonly heading = computed(() => {
    const [title, by] = [this.title(), this.stacked()];
    if (by === null) return this.words.say('tracks.targets.heading', { title });
    return this.words.say('tracks.targets.headingBy', { title, by: this.words.say(`tracks.by.${by}`).toLowerCase() });
  });
  protected readonly legend = computed<LegendEntry[]>(() => [...this.bars(), ...this.limits()]);
  protected readonly table = computed<ChartTable>(() =>
    seriesTable(this.indicator(), this.all(), this.stacked(), this.says, this.words),
  );
  protected readonly summary = computed(() => {
    const last = [...this.all()].reverse().find(({ bars }) => bars.some(({ height }) => height !== null));
    return last === undefined ? this.words.say('tracks.targets.none') : this.sentence(last);
  });
  protected readonly latest = computed(() => this.indicator().values.at(-1) ?? null);
  protected readonly mismatches = computed(() =>
    this.indicator().values.flatMap((value) =>
      value.mismatches.map((mismatch) => ({ ...mismatch, when: this.says.when(value) })),
    ),
  );
  protected readonly unavailable = computed(() =>
    this.indicator().values.filter(
      (value): value is IndicatorValue & { unavailable: string } => value.unavailable !== null,
    ),
  );

  private sentence({ key, bars }: BarGroup): string {
    const value = bars.find(({ height }) => height !== null)?.value;
    if (value === undefined) return '';
    const said = { when: this.says.when(value), value: this.says.value(value, this.indicator()) };
    const target = this.indicator().targets.find(({ period }) => period === key)?.value;
    const amount = amountOf(value, this.indicator());
    if (target === undefined || amount === null || target === 0) return this.words.say('tracks.targets.summary', said);
    return this.words.say('tracks.targets.summaryTarget', {
      ...said,
      target: this.says.amount(target, this.indicator().unit),
      share: this.says.share(amount / target),
      verdict: this.words.say(
        isReached(amount, target, this.indicator()) ? 'tracks.targets.reached' : 'tracks.targets.missed',
      ),
    });
  }

  private bars(): LegendEntry[] {
    const by = this.stacked();
    if (by === null)
      return [
        { key: 'actual', text: this.words.say('tracks.targets.actual'), fill: 'var(--level-2)', shape: 'square' },
      ];
    const parts = keysOf(by).map((key) => ({ key, text: this.says.part(by, key), ...lookOf(by, key) }));
    const rest = { key: REST, text: this.words.say('tracks.part.rest'), fill: HATCHED };
    return [...parts, rest].map(({ key, text, fill }) => ({ key, text, fill, shape: 'square' }));
  }

  private limits(): LegendEntry[] {
    if (this.stacked() !== null) return [];
    return [
      { key: 'target', text: this.words.say('tracks.targets.target'), fill: 'var(--ink)', shape: 'line' },
      { key: 'none', text: this.words.say('tracks.noValue'), fill: HATCHED, shape: 'square', isFixed: true },
    ];
  }
}
