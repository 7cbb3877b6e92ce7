import { Component, computed, inject, input, output } from '@angular/core';
import {
  proposedBy,
  questionsAsked,
  type GuidingQuestion,
  type Guidance,
  type Judgement,
  type SubjectNoun,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { headingAround, keepFocus } from '../../../shared/ui/keep-focus';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { answered } from '../../data/guided';

/** The scale's own questions, one after another, and the level that the answers propose. Nobody has to answer them. */
@Component({
  selector: 'pt-guiding-questions',
  imports: [LevelBadge, Say],
  templateUrl: './guiding-questions.html',
  styleUrl: './guiding-questions.css',
})
export class GuidingQuestions {
  private readonly words = inject(Words);

  readonly guidance = input.required<Guidance>();
  /** The level taken so far. */
  readonly judgement = input.required<Judgement | null>();
  readonly subject = input.required<SubjectNoun>();
  readonly answered = output<Guidance>();
  readonly taken = output<Judgement>();

  protected readonly asked = computed(() => questionsAsked(this.guidance()));
  protected readonly proposed = computed(() => proposedBy(this.guidance()));
  protected readonly isBegun = computed(() => Object.keys(this.guidance()).length > 0);
  /** Whoever hears the page is told what follows from the last answer. */
  protected readonly announced = computed(() => {
    const proposed = this.proposed();
    return proposed === null ? '' : this.words.say('appraisal.proposal.announced', { level: this.levelOf(proposed) });
  });

  constructor() {
    keepFocus(
      () => [this.guidance(), this.judgement()],
      (held) => [held.closest<HTMLElement>('.proposal'), headingAround(held)],
    );
  }

  protected levelOf(judgement: Judgement): string {
    return this.words.say(`judgement.${judgement}`);
  }

  protected answer(question: GuidingQuestion, value: boolean): void {
    this.answered.emit(answered(this.guidance(), question, value));
  }
}
