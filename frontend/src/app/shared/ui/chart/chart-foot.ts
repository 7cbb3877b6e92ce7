import { Component, DOCUMENT, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Announcer } from '../toast/announcer';

export type ChartFile = 'csv' | 'png' | 'svg';

/**
 * What stands below every chart: how its table is unfolded, which its frame puts in here; files of what is on screen;
 * where it is defined; and its own address.
 */
@Component({
  selector: 'pt-chart-foot',
  imports: [RouterLink, Say],
  template: `
    <ng-content />
    <span class="tools not-on-paper">
      <button type="button" class="with-script" (click)="save.emit('csv')">CSV</button>
      <button type="button" class="with-script" (click)="save.emit('png')">PNG</button>
      <button type="button" class="with-script" (click)="save.emit('svg')">SVG</button>
      <a [routerLink]="['/', words.language(), 'method']" [fragment]="definition()">{{ 'shares.definition' | say }}</a>
      <a [routerLink]="[]" queryParamsHandling="preserve" [fragment]="anchor()" (click)="copy()">{{
        'shares.link' | say
      }}</a>
    </span>
  `,
  styleUrl: './chart-foot.css',
})
export class ChartFoot {
  protected readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly announcer = inject(Announcer);

  /** What the chart is called in the address of its page. */
  readonly anchor = input.required<string>();
  /** Section of the Method page. */
  readonly definition = input.required<string>();
  readonly save = output<ChartFile>();

  /** The link leads to the chart also where nothing can be copied. */
  protected async copy(): Promise<void> {
    const { location, navigator } = this.window ?? {};
    if (location === undefined || !navigator?.clipboard) return;
    const address = new URL(`#${this.anchor()}`, location.href).href;
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    if (isCopied) this.announcer.say(this.words.say('shares.copied'));
  }
}
