import { Component, input, output } from '@angular/core';
import { LEVEL_NAMES, type Judgement } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';

const APART = ['no_evidence', 'not_applicable'] as const satisfies readonly Judgement[];

/** The scale as choices, each with what it means; what stands apart from the scale stands apart here as well. */
@Component({
  selector: 'pt-judgement-choice',
  imports: [LevelBadge, Say],
  templateUrl: './judgement-choice.html',
  styleUrl: './judgement-choice.css',
})
export class JudgementChoice {
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly judgement = input.required<Judgement | null>();
  readonly error = input<string>();
  /** Whether one may also state no level. */
  readonly isOptional = input(false);
  readonly choose = output<Judgement | null>();

  protected readonly levels = LEVEL_NAMES;
  protected readonly apart = APART;
}
