import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Disagreement } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { DisagreementStrip } from '../../../shared/ui/disagreement-strip/disagreement-strip';
import { levelName, restingOf, statementOf } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { SettlingList } from '../settling-list/settling-list';
import { SideWords } from '../side-words/side-words';

/** One recommendation on which sides disagree: how far apart, what each says, and what would settle it. */
@Component({
  selector: 'pt-disagreement-card',
  imports: [DisagreementStrip, LevelBadge, OrganisationName, RouterLink, Say, SettlingList, SideWords, TranslatedText],
  templateUrl: './disagreement-card.html',
  styleUrl: './disagreement-card.css',
})
export class DisagreementCard {
  protected readonly words = inject(Words);
  protected readonly places = inject(AreasStore);
  private readonly say: Words['say'] = (key, values) => this.words.say(key, values);

  readonly item = input.required<Disagreement>();

  protected readonly page = computed(() => [
    ...['/', this.words.language(), 'recommendations'],
    this.item().recommendation.reference,
  ]);
  protected readonly views = computed(() => this.item().sides.map(({ view }) => view));
  protected readonly speaking = computed(() => this.item().sides.filter(({ voice }) => voice !== null));
  /** Sides without a fresh level, in few words. */
  protected readonly others = computed(() =>
    this.item()
      .sides.filter(({ voice }) => voice === null)
      .map(({ view }) =>
        this.say('strip.part', {
          who: this.say(`perspective.${view.perspective}`),
          what: statementOf(view, this.say),
        }),
      )
      .join(this.words.say('strip.separator')),
  );
  /** Where civil society speaks for areas and they are not at one. */
  protected readonly areas = computed(() => {
    const { areas, regionalDivergence } = this.item();
    if (regionalDivergence === null || regionalDivergence === 0) return [];
    return areas
      .flatMap((view) => (view.state === 'assessed' && view.level !== null ? [{ ...view, level: view.level }] : []))
      .sort((one, other) => one.level - other.level)
      .map((view) => ({
        area: view.area,
        judgement: levelName(view.level),
        rests: restingOf(view, this.say).join(', '),
      }));
  });
}
