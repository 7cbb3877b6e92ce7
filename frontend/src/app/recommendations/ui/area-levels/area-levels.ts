import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LEVEL_NAMES, type AreaView, type Day, type Divergence, type Level } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import '../../../shared/ui/in-common';
import { DateText } from '../../../shared/ui/date-text';
import { restingOf, stateOf } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { LOOKS, PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';
import { formatAgo, today } from '../../../shared/util/dates';
import { areaGapOf } from './area-gap';

/** How civil society sees it area by area, and how far apart the areas are. */
@Component({
  selector: 'pt-area-levels',
  imports: [DateText, EmptyState, LevelBadge, PerspectiveMark, RouterLink, Say],
  templateUrl: './area-levels.html',
  styleUrl: './area-levels.css',
})
export class AreaLevels {
  protected readonly words = inject(Words);
  protected readonly areas = inject(AreasStore);
  private readonly say: Words['say'] = (key, values) => this.words.say(key, values);

  readonly views = input.required<readonly AreaView[]>();
  readonly divergence = input.required<Divergence>();

  protected readonly rows = computed(() =>
    this.views().map((view) => ({
      view,
      look: LOOKS[view.state],
      name: view.level === null ? null : LEVEL_NAMES[view.level],
      state: stateOf(view, this.say),
      rests: restingOf(view, this.say).join(', '),
    })),
  );
  protected readonly unheard = computed(() => {
    const heard = new Set(this.views().map(({ area }) => area));
    return this.namesOf(this.areas.all().flatMap(({ slug }) => (heard.has(slug) ? [] : [slug])));
  });
  protected readonly sentence = computed(() => {
    const gap = areaGapOf(this.views(), this.divergence());
    if (gap === null) return this.words.say('levels.areas.gapless');
    const { divergence, low, high, lowAreas, highAreas } = gap;
    if (divergence === 0) return this.words.say('levels.areas.agreed', { level: this.levelOf(low) });
    return this.words.say('levels.areas.gap', {
      divergence,
      ...{ low: this.levelOf(low), lowAreas: this.namesOf(lowAreas) },
      ...{ high: this.levelOf(high), highAreas: this.namesOf(highAreas) },
    });
  });

  protected ago(day: Day): string {
    return formatAgo(day, today(), this.words.language());
  }

  private levelOf(level: Level): string {
    return this.words.say(`judgement.${LEVEL_NAMES[level]}`).toLowerCase();
  }

  private namesOf(slugs: readonly string[]): string {
    return slugs.map((slug) => this.areas.nameOf(slug)).join(', ');
  }
}
