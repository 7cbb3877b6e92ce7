import { Component, computed, input } from '@angular/core';

import { Hatch } from '../../shared/ui/chart/hatch';
import { HATCHED } from '../../shared/ui/chart/marks';
import { type OutcomeShare } from './coverage';

export const OUTCOME_LOOKS: Readonly<Record<OutcomeShare, { fill: string; ink: string }>> = {
  kept: { fill: 'var(--level-3)', ink: 'var(--on-level-3)' },
  notKept: { fill: 'var(--late)', ink: 'var(--paper)' },
  disputed: { fill: 'var(--level-1)', ink: 'var(--on-level-1)' },
  open: { fill: 'var(--level-0)', ink: 'var(--on-level-0)' },
  overdue: { fill: HATCHED, ink: 'var(--ink)' },
};
/** Percent of the width from which on a part has room for its number. */
const READABLE = 5;

/** One bar of all decisions, parted by what became of them. */
@Component({
  selector: 'pt-outcome-bar',
  imports: [Hatch],
  template: `
    <svg width="100%" height="44" focusable="false">
      <defs ptHatch />
      @for (part of parts(); track part.key) {
        <rect
          [attr.x]="part.x + '%'"
          y="4"
          [attr.width]="part.width + '%'"
          height="36"
          [attr.fill]="part.fill"
          stroke="var(--paper)"
          stroke-width="2"
        />
        @if (part.text) {
          <rect
            [attr.x]="part.middle + '%'"
            y="12"
            width="20"
            height="20"
            transform="translate(-10 0)"
            [attr.fill]="part.key === 'overdue' ? 'var(--paper)' : 'none'"
          />
          <text
            [attr.x]="part.middle + '%'"
            y="22"
            [attr.fill]="part.ink"
            text-anchor="middle"
            dominant-baseline="central"
            font-size="14"
            font-weight="600"
          >
            {{ part.text }}
          </text>
        }
      }
      <rect x="0" y="4" width="100%" height="36" fill="none" stroke="var(--edge)" />
    </svg>
  `,
  styles: ':host, svg { display: block; max-width: 44rem; }',
})
export class OutcomeBar {
  readonly counts = input.required<readonly { key: OutcomeShare; count: number }[]>();
  readonly hidden = input.required<ReadonlySet<string>>();

  protected readonly parts = computed(() => {
    const shown = this.counts().filter(({ key, count }) => count > 0 && !this.hidden().has(key));
    const all = this.counts().reduce((sum, { count }) => sum + count, 0) || 1;
    let before = 0;
    return shown.map(({ key, count }) => {
      const [x, width] = [(before / all) * 100, (count / all) * 100];
      before += count;
      return {
        key,
        x,
        width,
        middle: x + width / 2,
        text: width < READABLE ? '' : String(count),
        ...OUTCOME_LOOKS[key],
      };
    });
  });
}
