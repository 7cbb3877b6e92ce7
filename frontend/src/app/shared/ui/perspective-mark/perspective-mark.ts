import { Component, computed, input } from '@angular/core';
import { type Perspective, type PerspectiveView } from '@parole-tenue/contract';

/**
 * `solid`: a fresh level; `hollow`: an outdated one; `crossed`: no evidence; `barred`: not applicable;
 * `dashed`: never assessed.
 */
export type MarkLook = 'solid' | 'hollow' | 'crossed' | 'barred' | 'dashed';

/** How a side is drawn, by what it says. */
export const LOOKS: Readonly<Record<PerspectiveView['state'], MarkLook>> = {
  assessed: 'solid',
  outdated: 'hollow',
  no_evidence: 'crossed',
  not_applicable: 'barred',
  never_assessed: 'dashed',
};

/** The shape of each perspective, in a square of 24. */
export const SHAPES: Readonly<Record<Perspective, string>> = {
  government: 'M4 4H20V20H4Z',
  civil_society: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3Z',
  donor: 'M12 3L22 20.5H2Z',
  independent: 'M12 1.5L22.5 12L12 22.5L1.5 12Z',
};

/** The colour and shape of a perspective. It says nothing aloud: words stand beside it. */
@Component({
  selector: 'pt-perspective-mark',
  template: `
    <svg viewBox="-1 -1 26 26" aria-hidden="true" focusable="false">
      <path class="shape" [attr.d]="shape()" />
      @if (look() === 'crossed') {
        <path class="stroke" d="M8.5 8.5L15.5 15.5M15.5 8.5L8.5 15.5" />
      } @else if (look() === 'barred') {
        <path class="stroke" d="M8 13H16" />
      }
    </svg>
  `,
  styleUrl: './perspective-mark.css',
  host: { '[class]': 'perspective() + " " + look()' },
})
export class PerspectiveMark {
  readonly perspective = input.required<Perspective>();
  readonly look = input<MarkLook>('solid');

  protected readonly shape = computed(() => SHAPES[this.perspective()]);
}
