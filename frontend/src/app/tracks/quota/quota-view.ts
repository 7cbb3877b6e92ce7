import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type QuotaBody, type QuotaTrack } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { DateText } from '../../shared/ui/date-text';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { Says } from '../data/says';
import { SaidBy } from '../ui/said-by';
import { QuotaChart } from './quota-chart';

/** Who sits in each body, over time, against the legal share; and what follows the text that asked for it. */
@Component({
  selector: 'pt-quota-view',
  imports: [DateText, QuotaChart, RouterLink, SaidBy, Say, TranslatedText],
  templateUrl: './quota-view.html',
  styleUrl: './quota-view.css',
})
export class QuotaView {
  protected readonly words = inject(Words);
  protected readonly says = inject(Says);

  readonly track = input.required<QuotaTrack>();

  private readonly counted = computed(() => this.track().bodies.filter(({ counts }) => counts.length > 0));
  /** Fictional bodies stand in a drawing of their own, and are not counted with real ones. */
  protected readonly groups = computed(() =>
    [false, true]
      .map((isDemo) => ({ isDemo, bodies: this.counted().filter(({ indicator }) => indicator.isDemo === isDemo) }))
      .filter(({ bodies }) => bodies.length > 0),
  );
  protected readonly bodies = computed(() =>
    this.track().bodies.map((body) => ({ ...body, last: body.counts.at(-1) ?? null, now: nowOf(body) })),
  );
}

function nowOf({ counts, compliesNow }: QuotaBody): 'unknown' | 'contradicted' | 'complies' | 'falls_short' {
  if (counts.length === 0) return 'unknown';
  if (compliesNow === null) return 'contradicted';
  return compliesNow ? 'complies' : 'falls_short';
}
