import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERSPECTIVES, type Perspective, type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DISPUTE, type Said } from '../../data/story-client';
import { PerspectiveMark } from '../../../shared/ui/perspective-mark/perspective-mark';

/** Whose statements to read: a link for each side, one or several, and one for all of them; and one for what is disputed. */
@Component({
  selector: 'pt-said-choice',
  imports: [PerspectiveMark, RouterLink, Say],
  templateUrl: './said-choice.html',
  styleUrl: './said-choice.css',
})
export class SaidChoice {
  protected readonly words = inject(Words);

  readonly story = input.required<Pick<RecommendationStory, 'reference' | 'counts'>>();
  /** What is chosen; no side and no noun means all. */
  readonly said = input.required<Pick<Said, 'sides' | 'nouns'>>();

  protected readonly page = computed(() => ['/', this.words.language(), 'recommendations', this.story().reference]);
  protected readonly isAll = computed(() => this.said().sides.length === 0);
  protected readonly choices = computed(() =>
    PERSPECTIVES.map((side) => {
      const isChosen = this.said().sides.includes(side);
      const others = this.said().sides.filter((one) => one !== side);
      const sides = isChosen ? others : PERSPECTIVES.filter((one) => one === side || others.includes(one));
      return { side, isChosen, params: paramsOf(sides) };
    }),
  );
  protected readonly all = paramsOf([]);
  protected readonly dispute = computed(() => {
    const isChosen = this.said().nouns.length > 0;
    return { isChosen, params: { noun: isChosen ? null : DISPUTE, cursor: null } };
  });
}

/** Another choice begins at its first page. */
function paramsOf(sides: readonly Perspective[]) {
  return { perspective: sides.length === 0 ? null : sides, cursor: null };
}
