import { Component, computed, inject, input, signal } from '@angular/core';
import { type MeetingsTrack } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../shared/ui/chart/chart-table';
import { type LegendEntry } from '../../shared/ui/chart/marks';
import { EmptyState } from '../../shared/ui/empty-state';
import { Says } from '../data/says';
import { outcomesOf } from './coverage';
import { CoverageChart } from './coverage-chart';
import { MeetingCard } from './meeting-card';
import { OUTCOME_LOOKS, OutcomeBar } from './outcome-bar';

/** As many meetings as are read at once; the others come with one click. */
const FIRST = 5;

/** Where people met, what they decided, and whether that was kept. */
@Component({
  selector: 'pt-meetings-view',
  imports: [ChartFrame, CoverageChart, EmptyState, MeetingCard, OutcomeBar, Say],
  templateUrl: './meetings-view.html',
  styleUrl: './meetings-view.css',
})
export class MeetingsView {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly track = input.required<MeetingsTrack>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly wantsAll = signal(false);
  protected readonly meetings = computed(() =>
    this.wantsAll() ? this.track().meetings : this.track().meetings.slice(0, FIRST),
  );
  protected readonly hasMore = computed(() => this.meetings().length < this.track().meetings.length);

  protected readonly counts = computed(() => outcomesOf(this.track().decisions));
  protected readonly legend = computed<LegendEntry[]>(() =>
    this.counts()
      .filter(({ count }) => count > 0)
      .map(({ key }) => ({
        key,
        text: this.words.say(`tracks.meetings.outcome.${key}`),
        fill: OUTCOME_LOOKS[key].fill,
        shape: 'square',
      })),
  );
  protected readonly summary = computed(() => {
    const { made, kept, overdue } = this.track().decisions;
    const share = this.says.share(made === 0 ? 0 : kept / made);
    return this.words.say('tracks.meetings.decisionsSummary', { made, kept, overdue, share });
  });
  protected readonly table = computed<ChartTable>(() => ({
    head: [this.words.say('tracks.table.outcome'), this.words.say('tracks.table.decisions')],
    rows: this.counts().map(({ key, count }) => [this.words.say(`tracks.meetings.outcome.${key}`), count]),
  }));
}
