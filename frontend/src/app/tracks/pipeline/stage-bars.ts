import { Component, computed, inject, input } from '@angular/core';
import { type Dimension } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { Hatch } from '../../shared/ui/chart/hatch';
import { read } from '../../shared/util/translated';
import { lookOf, segmentsOf } from '../data/parts';
import { Says } from '../data/says';
import { widestOf, type Step } from './stages';

const ROW = 80;
/** Percent of the width that the longest bar or target takes. */
const LONGEST = 98;
/** Percent of the width from which on a bar or a part has room for its number. */
const READABLE = 14;

/** Stages one under another, each as long as the number of people who passed it. */
@Component({
  selector: 'pt-stage-bars',
  imports: [Hatch],
  templateUrl: './stage-bars.html',
  styles: ':host, svg { display: block; }',
})
export class StageBars {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly steps = input.required<readonly Step[]>();
  readonly by = input.required<Exclude<Dimension, 'area'> | null>();
  readonly hidden = input.required<ReadonlySet<string>>();

  protected readonly row = ROW;
  private readonly widest = computed(() => widestOf(this.steps().map(({ stage }) => stage)));

  protected readonly rows = computed(() =>
    this.steps().map((step) => {
      const { slot, latest, pace } = step.stage;
      const width = latest === null || this.hidden().has('reached') ? 0 : this.x(latest.value);
      const target = pace === null || this.hidden().has('target') ? null : this.x(pace.target);
      return {
        key: slot.key,
        title: read(slot.title, this.words.language()).text,
        value: latest === null ? null : this.says.number(latest.value),
        width,
        segments: this.segments(step),
        target,
        lost: this.lost(step),
      };
    }),
  );

  private segments({ stage: { latest } }: Step) {
    const by = this.by();
    if (by === null || latest === null) return [];
    let before = 0;
    return segmentsOf(latest.parts, by, latest.value)
      .filter(({ key }) => !this.hidden().has(key))
      .map(({ key, value }) => {
        const x = this.x(before);
        before += value;
        const width = this.x(before) - x;
        return { key, x, width, ...lookOf(by, key), text: width < READABLE ? '' : this.says.number(value) };
      });
  }

  private lost({ dropOut }: Step): string {
    if (dropOut === null || dropOut <= 0) return '';
    return this.words.say('tracks.pipeline.lostShort', { share: this.says.share(dropOut) });
  }

  private x(value: number): number {
    return (value / this.widest()) * LONGEST;
  }
}
