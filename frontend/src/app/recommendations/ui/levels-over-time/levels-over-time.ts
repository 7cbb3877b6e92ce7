import { Component, computed, inject, input, signal } from '@angular/core';
import { PERSPECTIVES, type LevelsQuarter, type RecommendationLevels } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { ChartFrame } from '../../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../../shared/ui/chart/chart-table';
import { HATCHED, type LegendEntry } from '../../../shared/ui/chart/marks';
import { statementOf } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { EmptyState } from '../../../shared/ui/empty-state';
import '../../../shared/ui/in-common';
import { sayPeriod } from '../../../shared/util/periods';
import { LevelChanges } from './level-changes';
import { LevelLines, SIDES } from './level-lines';
import { endsOf } from './level-runs';

/** How the sides came to stand where they do: their levels by quarter, what changed, and what changed it. */
@Component({
  selector: 'pt-levels-over-time',
  imports: [ChartFrame, EmptyState, LevelChanges, LevelLines, Say],
  template: `
    <section aria-labelledby="over-time-title">
      <h2 id="over-time-title">{{ 'story.overTime' | say }}</h2>
      @if (levels().quarters.length > 0) {
        <p class="lead">{{ 'levels.time.lead' | say }}</p>
        <pt-chart-frame
          [heading]="'levels.time.heading' | say"
          [summary]="summary()"
          [legend]="legend()"
          [table]="table()"
          [(hidden)]="hidden"
          definition="time"
        >
          <pt-level-lines [quarters]="levels().quarters" [hidden]="hidden()" />
        </pt-chart-frame>
        <pt-level-changes [changes]="levels().changes" [reference]="reference()" />
      } @else {
        <pt-empty-state [title]="'levels.time.none' | say">{{ 'levels.time.noneDetail' | say }}</pt-empty-state>
      }
    </section>
  `,
  styles: `
    section > * + * {
      display: block;
      margin-top: var(--s5);
    }
  `,
})
export class LevelsOverTime {
  private readonly words = inject(Words);

  readonly levels = input.required<Pick<RecommendationLevels, 'quarters' | 'changes'>>();
  readonly reference = input.required<string>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly legend = computed<LegendEntry[]>(() => [
    ...PERSPECTIVES.map((key) => ({ key, text: this.words.say(`perspective.${key}`), ...SIDES[key] })),
    this.explained('outdated', 'var(--paper)'),
    this.explained('unmeasured', HATCHED),
  ]);
  protected readonly summary = computed(() => {
    const { quarters } = this.levels();
    const [ends, last] = [endsOf(quarters), quarters.at(-1)];
    if (last === undefined) return '';
    const [when, gap] = [sayPeriod(last.period, this.words), this.gapOf(last)];
    if (ends === null || ends.first === last || last.divergence === null)
      return this.words.say('levels.time.only', { when, gap });
    const before = ends.first.divergence ?? 0;
    const way = last.divergence === before ? 'same' : last.divergence > before ? 'apart' : 'closer';
    return this.words.say(`levels.time.${way}`, { when, gap, before, start: sayPeriod(ends.first.period, this.words) });
  });
  protected readonly table = computed<ChartTable>(() => ({
    head: [
      this.words.say('levels.time.quarter'),
      ...PERSPECTIVES.map((perspective) => this.words.say(`perspective.${perspective}`)),
      this.words.say('levels.time.divergence'),
      this.words.say('levels.time.regional'),
    ],
    rows: this.levels().quarters.map(({ period, perspectives, divergence, regionalDivergence }) => [
      sayPeriod(period, this.words),
      ...perspectives.map((view) => statementOf(view, (key, values) => this.words.say(key, values))),
      divergence,
      regionalDivergence,
    ]),
  }));

  private gapOf({ divergence }: LevelsQuarter): string {
    return divergence === null
      ? this.words.say('levels.time.gapless')
      : this.words.say('levels.time.gap', { divergence });
  }

  private explained(key: 'outdated' | 'unmeasured', fill: string): LegendEntry {
    return { key, text: this.words.say(`levels.time.${key}`), fill, shape: 'square', isFixed: true };
  }
}
