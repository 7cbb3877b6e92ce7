import { Component, computed, input } from '@angular/core';
import { type Indicator, type Track } from '@parole-tenue/contract';

import '../../shared/ui/in-common';
import { indicatorsOf } from '../data/indicators-of';
import { IndicatorList } from '../indicator-list/indicator-list';
import { TrackView } from '../track-view/track-view';

/** What a recommendation is measured by: its track, and below what else was measured. */
@Component({
  selector: 'pt-measured',
  imports: [IndicatorList, TrackView],
  template: `
    @if (track(); as track) {
      <pt-track-view [track]="track" />
    }
    @if (others().length > 0) {
      <pt-indicator-list class="section" [indicators]="others()" />
    }
  `,
  styles: 'pt-track-view, pt-indicator-list { display: block; }',
})
export class Measured {
  readonly track = input.required<Track | null>();
  readonly indicators = input.required<readonly Indicator[]>();

  /** What the track shows is not said twice. */
  protected readonly others = computed(() => {
    const shown = new Set(indicatorsOf(this.track()).map(({ id }) => id));
    return this.indicators().filter(({ id }) => !shown.has(id));
  });
}
