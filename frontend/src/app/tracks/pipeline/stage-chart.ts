import { Component, computed, inject, input, signal } from '@angular/core';
import { type Dimension, type PipelineStage } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../shared/ui/chart/chart-table';
import { HATCHED, type LegendEntry } from '../../shared/ui/chart/marks';
import { formatDate } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';
import { REST, keysOf, lookOf } from '../data/parts';
import { Says } from '../data/says';
import { StageBars } from './stage-bars';
import { type Step } from './stages';

/** Stages as bars on one scale, with the sentence, the legend and the table of them. */
@Component({
  selector: 'pt-stage-chart',
  imports: [ChartFrame, StageBars],
  template: `
    <pt-chart-frame
      [heading]="heading()"
      [summary]="summary()"
      [legend]="legend()"
      [table]="table()"
      [(hidden)]="hidden"
      definition="pipeline"
    >
      <pt-stage-bars [steps]="steps()" [by]="by()" [hidden]="hidden()" />
    </pt-chart-frame>
  `,
})
export class StageChart {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly steps = input.required<readonly Step[]>();
  readonly by = input.required<Exclude<Dimension, 'area'> | null>();
  /** Beside the pipeline: on a scale of its own. */
  readonly isApart = input(false);

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());

  protected readonly heading = computed(() => {
    const by = this.by();
    const heading = this.words.say(this.isApart() ? 'tracks.pipeline.headingApart' : 'tracks.pipeline.heading');
    return by === null ? heading : `${heading}, ${this.words.say(`tracks.by.${by}`).toLowerCase()}`;
  });
  protected readonly legend = computed<LegendEntry[]>(() => {
    const by = this.by();
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
    const known = this.steps().filter(({ stage }) => stage.latest !== null).length;
    if (known === 0) return this.words.say('tracks.pipeline.summaryNone');
    const said = this.words.say('tracks.pipeline.summaryKnown', { known, count: this.steps().length });
    if (this.isApart()) return said;
    if (most?.dropOut == null) return `${said} ${this.words.say('tracks.pipeline.summaryNoLoss')}`;
    const where = { stage: this.titleOf(most.stage), share: this.says.share(most.dropOut) };
    return `${said} ${this.words.say('tracks.pipeline.summaryLoss', where)}`;
  });

  protected readonly table = computed<ChartTable>(() => {
    const by = this.by();
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

  private titleOf({ slot }: Pick<PipelineStage, 'slot'>): string {
    return read(slot.title, this.words.language()).text;
  }
}
