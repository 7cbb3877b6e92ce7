import { Component, computed, inject, input } from '@angular/core';
import { type MeetingsTrack } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { AreasStore } from '../../shared/data/areas-store';
import { ChartFrame } from '../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../shared/ui/chart/chart-table';
import { HATCHED, type LegendEntry } from '../../shared/ui/chart/marks';
import { formatDate } from '../../shared/util/dates';
import { AreaMap, type AreaLook } from '../ui/area-map';
import { shadesOf } from '../ui/shades';
import { countStates, stateOf } from './coverage';

/** Areas with a meeting in the last twelve months, with an older one, and with none that is known. */
@Component({
  selector: 'pt-coverage-chart',
  imports: [AreaMap, ChartFrame],
  template: `
    <pt-chart-frame
      [heading]="heading()"
      [summary]="summary()"
      [legend]="legend()"
      [table]="table()"
      definition="meetings"
    >
      <pt-area-map [lookOf]="lookOf()" />
    </pt-chart-frame>
  `,
})
export class CoverageChart {
  private readonly words = inject(Words);
  private readonly areas = inject(AreasStore);

  readonly coverage = input.required<MeetingsTrack['coverage']>();

  protected readonly heading = computed(() => this.words.say('tracks.meetings.coverage'));
  protected readonly summary = computed(() => {
    const { some, never } = countStates(this.coverage());
    return this.words.say('tracks.meetings.coverageSummary', { count: some, of: this.coverage().length, never });
  });
  protected readonly legend = computed<LegendEntry[]>(() => [
    this.entry('some', 'var(--level-2)'),
    this.entry('older', 'var(--paper)'),
    this.entry('never', HATCHED),
  ]);
  protected readonly lookOf = computed(() => {
    const known = new Map(this.coverage().map((one) => [one.area, one]));
    const shadeOf = shadesOf(this.coverage().map(({ meetings }) => meetings));
    return (area: string): AreaLook => {
      const one = known.get(area);
      const state = one === undefined ? 'never' : stateOf(one);
      if (one === undefined || state === 'never') return { text: '', fill: HATCHED, ink: 'var(--ink)', isDashed: true };
      if (state === 'older') return { text: one.lastOn?.slice(0, 4) ?? '', fill: 'var(--paper)', ink: 'var(--soft)' };
      return { text: String(one.meetings), ...shadeOf(one.meetings) };
    };
  });
  protected readonly table = computed<ChartTable>(() => ({
    head: [
      this.words.say('tracks.table.area'),
      this.words.say('tracks.table.meetings'),
      this.words.say('tracks.table.last'),
    ],
    rows: this.coverage().map(({ area, meetings, lastOn }) => [
      this.areas.nameOf(area),
      meetings,
      lastOn === null ? this.words.say('tracks.meetings.never') : formatDate(lastOn, this.words.language()),
    ]),
  }));

  private entry(key: 'some' | 'older' | 'never', fill: string): LegendEntry {
    return { key, text: this.words.say(`tracks.meetings.${key}`), fill, shape: 'square', isFixed: true };
  }
}
