import { Component, computed, inject, input } from '@angular/core';
import { mismatchesOf, type Dimension, type PipelineTrack } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { read } from '../../shared/util/translated';
import { Breakdown } from '../data/breakdown';
import { areasOf, dimensionsOf } from '../data/parts';
import { AreaChart } from '../ui/area-chart';
import { BreakdownChoice } from '../ui/breakdown-choice';
import { MismatchList } from '../ui/mismatch-list';
import { StageChart } from './stage-chart';
import { StageList } from './stage-list';
import { stepsOf } from './stages';

/** Stages one after another: how many passed each, how many were lost between two, and whether it is fast enough. */
@Component({
  selector: 'pt-pipeline-view',
  imports: [AreaChart, BreakdownChoice, MismatchList, Say, StageChart, StageList],
  templateUrl: './pipeline-view.html',
  styles: `
    pt-breakdown-choice,
    pt-stage-chart,
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
  protected readonly breakdown = inject(Breakdown);

  readonly track = input.required<PipelineTrack>();

  protected readonly steps = computed(() => stepsOf(this.track().stages));
  /** What follows no stage has a scale of its own, and is not counted with the others. */
  protected readonly groups = computed(() =>
    [false, true]
      .map((isApart) => ({ isApart, steps: this.steps().filter((step) => step.isApart === isApart) }))
      .filter(({ steps }) => steps.length > 0),
  );
  private readonly numbers = computed(() => this.track().stages.flatMap(({ latest }) => latest ?? []));
  protected readonly dimensions = computed(() => dimensionsOf(this.numbers()));
  protected readonly by = computed<Dimension | null>(
    () => this.dimensions().find((dimension) => dimension === this.breakdown.by()) ?? null,
  );
  protected readonly stacked = computed(() => {
    const by = this.by();
    return by === 'area' ? null : by;
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
