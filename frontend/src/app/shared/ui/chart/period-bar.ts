import { Directive, input } from '@angular/core';

/** The bar of a period, placed by percent of the width. */
@Directive({
  selector: '[ptBar]',
  host: {
    '[attr.x]': "ptBar().x + '%'",
    '[attr.width]': "ptBar().width + '%'",
    '[attr.height]': 'ptBar().height',
    stroke: 'var(--edge)',
  },
})
export class PeriodBar {
  readonly ptBar = input.required<Readonly<Record<'x' | 'width' | 'height', number>>>();
}

/** Its number, in the middle of so many percent of the width. */
@Directive({
  selector: '[ptAmount]',
  host: {
    '[attr.x]': "ptAmount() + '%'",
    fill: 'var(--ink)',
    'text-anchor': 'middle',
    'font-size': '12',
    'font-weight': '600',
  },
})
export class PeriodAmount {
  readonly ptAmount = input.required<number>();
}
