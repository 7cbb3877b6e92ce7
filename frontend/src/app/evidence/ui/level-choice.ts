import { Component, input, output } from '@angular/core';
import { VISIBILITY_LEVELS, type OrganisationKind, type VisibilityLevel } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { type WordKey } from '../../i18n/word-keys';
import { readersOf } from '../data/readers';

/** Who may read a piece of evidence, in words anyone understands. */
@Component({
  selector: 'pt-level-choice',
  imports: [Say],
  template: `
    <fieldset>
      <legend>{{ 'work.evidence.level' | say }}</legend>
      @for (one of levels; track one) {
        <label class="choice">
          <input type="radio" [name]="name()" [checked]="level() === one" (change)="choose.emit(one)" />
          <span
            ><strong>{{ titleOf(one) | say }}</strong
            >&ngsp;<span class="soft small">{{ readersOf(one) | say }}</span></span
          >
        </label>
      }
    </fieldset>
  `,
  styles: `
    .choice {
      align-items: start;
      padding-block: var(--s2);
    }

    .choice input {
      margin-top: 0.125rem;
    }

    strong {
      margin-right: var(--s1);
    }
  `,
})
export class LevelChoice {
  readonly name = input('level');
  readonly level = input.required<VisibilityLevel>();
  readonly kind = input<OrganisationKind>();
  readonly choose = output<VisibilityLevel>();

  protected readonly levels = VISIBILITY_LEVELS;

  protected titleOf(level: VisibilityLevel): WordKey {
    return `work.evidence.visibility.${level}`;
  }

  protected readersOf(level: VisibilityLevel): WordKey {
    return readersOf(level, this.kind());
  }
}
