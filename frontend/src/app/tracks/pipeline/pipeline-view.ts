import { Component, computed, inject, input, signal } from '@angular/core';
import { mismatchesOf, type Dimension, type PipelineTrack } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../shared/ui/chart/chart-table';
import { HATCHED, type LegendEntry } from '../../shared/ui/chart/marks';
import { formatDate } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';
import { Breakdown } from '../data/breakdown';
import { REST, areasOf, dimensionsOf, keysOf, lookOf } from '../data/parts';
import { Says } from '../data/says';
import { AreaChart } from '../ui/area-chart';
import { BreakdownChoice } from '../ui/breakdown-choice';
import { MismatchList } from '../ui/mismatch-list';
import { StageBars } from './stage-bars';
import { StageList } from './stage-list';
import { stepsOf } from './stages';

/** Stages one after another: how many passed each, how many were lost between two, and whether it is fast enough. */
@Component({
  selector: 'pt-pipeline-view',
  imports: [AreaChart, BreakdownChoice, ChartFrame, MismatchList, Say, StageBars, StageList],
  templateUrl: './pipeline-view.html',
  styles: `
    pt-breakdown-choice,
    pt-chart-frame,
    pt-stage-list {
      display: block;
      margin-top: var(--s4);
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
      gap: var(--s6) var(--s10);
      margin-top: var(--s4);
    }
  `,
})
export class PipelineView {
  private readonly words = inject(Words);
  private readonly says = inject(Says);
  protected readonly breakdown = inject(Breakdown);

  readonly track = input.required<PipelineTrack>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly steps = computed(() => stepsOf(this.track().stages));
  private readonly numbers = computed(() => this.track().stages.flatMap(({ latest }) => latest ?? []));
  protected readonly dimensions = computed(() => dimensionsOf(this.numbers()));
  protected readonly by = computed<Dimension | null>(
    () => this.dimensions().find((dimension) => dimension === this.breakdown.by()) ?? null,
  );
  protected readonly stacked = computed(() => {
    const by = this.by();
    return by === 'area' ? null : by;
  });

  protected readonly heading = computed(() => {
    const by = this.stacked();
    if (by === null) return this.words.say('tracks.pipeline.heading');
    return this.words.say('tracks.pipeline.headingBy', { by: this.words.say(`tracks.by.${by}`).toLowerCase() });
  });
  protected readonly maps = computed(() =>
    this.by() !== 'area'
      ? []
      : this.steps()
          .map(({ stage }) => ({
            key: stage.slot.key,
            heading: this.words.say('tracks.pipeline.headingArea', { title: this.titleOf(stage) }),
            values: areasOf(stage.latest?.parts ?? []),
          }))
          .filter(({ values }) => values.size > 0),
  );
  protected readonly legend = computed<LegendEntry[]>(() => {
    const by = this.stacked();
    const none: LegendEntry = {
      key: 'none',
      text: this.words.say('tracks.pipeline.unknown'),
      fill: HATCHED,
      shape: 'square',
      isFixed: true,
    };
    const target: LegendEntry = {
      key: 'target',
      text: this.words.say('tracks.pipeline.target'),
      fill: 'var(--ink)',
      shape: 'tick',
    };
    if (by === null) {
      const text = this.words.say('tracks.pipeline.reached');
      return [{ key: 'reached', text, fill: 'var(--level-2)', shape: 'square' }, target, none];
    }
    const rest = { key: REST, text: this.words.say('tracks.part.rest'), fill: HATCHED };
    const parts = keysOf(by).map((key) => ({ key, text: this.says.part(by, key), ...lookOf(by, key) }));
    return [
      ...[...parts, rest].map(({ key, text, fill }): LegendEntry => ({ key, text, fill, shape: 'square' })),
      target,
    ];
  });

  /** Where most people are lost, of what is known. */
  protected readonly summary = computed(() => {
    const [most] = this.steps()
      .filter(({ dropOut }) => dropOut !== null && dropOut > 0)
      .sort((one, other) => (other.dropOut ?? 0) - (one.dropOut ?? 0));
    const known = this.numbers().length;
    if (known === 0) return this.words.say('tracks.pipeline.summaryNone');
    const said = this.words.say('tracks.pipeline.summaryKnown', { known, count: this.track().stages.length });
    if (most?.dropOut == null) return `${said} ${this.words.say('tracks.pipeline.summaryNoLoss')}`;
    const where = { stage: this.titleOf(most.stage), share: this.says.share(most.dropOut) };
    return `${said} ${this.words.say('tracks.pipeline.summaryLoss', where)}`;
  });

  protected readonly table = computed<ChartTable>(() => {
    const by = this.stacked();
    const keys = by === null ? [] : keysOf(by);
    return {
      head: [
        this.words.say('tracks.table.stage'),
        this.words.say('tracks.table.value'),
        this.words.say('tracks.table.on'),
        ...keys.map((key) => this.says.part(by ?? 'sex', key)),
        this.words.say('tracks.table.lost'),
        this.words.say('tracks.table.dropOut'),
        this.words.say('tracks.table.target'),
        this.words.say('tracks.table.who'),
      ],
      rows: this.steps().map(({ stage, lost, dropOut }) => [
        this.titleOf(stage),
        stage.latest?.value ?? null,
        stage.latest === null ? null : formatDate(stage.latest.date, this.words.language()),
        ...keys.map((key) => stage.latest?.parts.find((part) => part.key === key)?.value ?? null),
        lost,
        dropOut === null ? null : this.says.share(dropOut),
        stage.pace?.target ?? null,
        stage.latest === null ? null : this.says.who(stage.latest),
      ]),
    };
  });

  protected readonly mismatches = computed(() =>
    this.track().stages.flatMap(({ slot, latest }) =>
      latest === null
        ? []
        : mismatchesOf(slot.kind, { value: latest.value, numerator: null, denominator: null }, latest.parts).map(
            (mismatch) => ({ ...mismatch, when: read(slot.title, this.words.language()).text }),
          ),
    ),
  );

  private titleOf({ slot }: { slot: PipelineTrack['stages'][number]['slot'] }): string {
    return read(slot.title, this.words.language()).text;
  }
}
