import { Component, computed, input } from '@angular/core';
import { type TargetsTrack } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { dimensionsOf } from '../data/parts';
import { BreakdownChoice } from '../ui/breakdown-choice';
import { SeriesChart } from './series-chart';

/** Measures side by side, each against its targets. */
@Component({
  selector: 'pt-targets-view',
  imports: [BreakdownChoice, Say, SeriesChart, TranslatedText],
  templateUrl: './targets-view.html',
  styles: `
    pt-breakdown-choice {
      display: block;
      margin-top: var(--s4);
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
      gap: var(--s8) var(--s12);
      margin-top: var(--s6);
    }

    .none {
      padding: var(--s5);
    }
  `,
})
export class TargetsView {
  readonly track = input.required<TargetsTrack>();

  protected readonly dimensions = computed(() =>
    dimensionsOf(this.track().series.flatMap(({ indicator }) => indicator?.values ?? [])),
  );
}
