import { Component, input } from '@angular/core';
import { type MilestoneState } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';

const SHAPES: Readonly<Record<MilestoneState, string>> = {
  planned: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  in_progress: 'M12 4A8 8 0 0 1 12 20Z M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  achieved: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  cancelled: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z M6.5 6.5L17.5 17.5',
};

/** The state of a milestone: its shape, and its word (for readers only, where `isQuiet`). */
@Component({
  selector: 'pt-state-label',
  imports: [Say],
  templateUrl: './state-label.html',
  styles: `
    :host {
      display: inline-flex;
      gap: 0.375rem;
      align-items: baseline;
    }

    svg {
      flex: none;
      align-self: center;
      width: 1.125rem;
      height: 1.125rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
    }

    .achieved {
      fill: currentcolor;
    }

    .in_progress path {
      fill: currentcolor;
      fill-rule: evenodd;
    }
  `,
})
export class StateLabel {
  readonly state = input.required<MilestoneState>();
  readonly isQuiet = input(false);

  protected readonly shapes = SHAPES;
}
