import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { LEVEL_NAMES, type Divergence, type PerspectiveView } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { formatAgo, today } from '../../util/dates';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';
import { drawStrip } from './strip-geometry';
import { stripSentence } from './strip-sentence';

/** One scale with a mark per perspective, joined from lowest to highest: a long line is a strong disagreement. */
@Component({
  selector: 'pt-disagreement-strip',
  imports: [NgTemplateOutlet, PerspectiveMark, Say],
  templateUrl: './disagreement-strip.html',
  styleUrl: './disagreement-strip.css',
  host: { '[class.large]': 'isLarge()' },
})
export class DisagreementStrip {
  private readonly words = inject(Words);

  readonly views = input.required<readonly PerspectiveView[]>();
  readonly divergence = input.required<Divergence>();
  readonly isLarge = input(false);

  protected readonly levels = LEVEL_NAMES;
  protected readonly strip = computed(() => drawStrip(this.views()));
  protected readonly sentence = computed(() =>
    stripSentence(
      this.views(),
      this.divergence(),
      (key, parameters) => this.words.say(key, parameters),
      (day) => formatAgo(day, today(), this.words.language()),
    ),
  );
}
