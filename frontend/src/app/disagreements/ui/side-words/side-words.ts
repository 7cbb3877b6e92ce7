import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DisagreementSide } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { levelName, restingOf } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { DemoMark } from '../../../shared/ui/demo-mark';
import { InView } from '../../../shared/ui/in-view/in-view';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { BLACKOUTS, PROOF } from '../../../shared/ui/proof/proof-part';
import { formatDate } from '../../../shared/util/dates';
import { quote } from '../../../shared/util/translated';

/** So many pieces stand beside a sentence; the rest is with the statement. */
const PIECES_SHOWN = 2;

/** What one side says: its level, its own sentence, signed and dated, and the evidence beside it. */
@Component({
  selector: 'pt-side-words',
  imports: [DemoMark, InView, LevelBadge, OrganisationName, PerspectiveMark, RouterLink, Say],
  templateUrl: './side-words.html',
  styleUrl: './side-words.css',
  host: { '[class]': 'side().view.perspective' },
})
export class SideWords {
  protected readonly words = inject(Words);
  protected readonly proof = PROOF;
  protected readonly blackouts = BLACKOUTS;

  readonly side = input.required<DisagreementSide>();
  readonly reference = input.required<string>();

  protected readonly judgement = computed(() => {
    const { level } = this.side().view;
    return level === null ? null : levelName(level);
  });
  /** On how many organisations it rests, and how far these are apart. */
  protected readonly basis = computed(() =>
    restingOf(this.side().view, (key, values) => this.words.say(key, values)).join(', '),
  );
  protected readonly sentence = computed(() => {
    const { voice } = this.side();
    return voice && quote(voice.sentence, voice.language);
  });
  protected readonly isForeign = computed(() => this.side().voice?.language !== this.words.language());
  protected readonly signed = computed(() => {
    const { voice } = this.side();
    return voice && this.words.say(`disagreements.signed.${voice.noun}`, { day: this.day(voice.publishedOn) });
  });
  protected readonly page = computed(() => ['/', this.words.language(), 'recommendations', this.reference()]);
  protected readonly pieces = computed(() => this.side().voice?.evidence.slice(0, PIECES_SHOWN) ?? []);
  protected readonly left = computed(() => (this.side().voice?.evidence.length ?? 0) - this.pieces().length);

  private day(day: string): string {
    return formatDate(day, this.words.language());
  }
}
