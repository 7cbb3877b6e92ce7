import { Injectable, computed, inject, signal } from '@angular/core';

import { Words } from '../../i18n/words';
import { type FieldErrors } from '../../shared/data/field-errors';
import { AssessmentBackground } from './assessment-background';
import { AssessmentEditor } from './assessment-editor';
import { type StatementCheck } from './check';
import { type Gap } from './gaps';
import { gapsOfAssessment } from './gaps-of-assessment';
import { Unfinished } from './unfinished';

/** What the assessment that is being written still lacks. */
@Injectable()
export class AssessmentCheck implements StatementCheck {
  private readonly editor = inject(AssessmentEditor);
  private readonly unfinished = inject(Unfinished);
  private readonly words = inject(Words);
  private readonly asked = signal(false);

  readonly names = inject(AssessmentBackground).names;
  readonly silent = signal<readonly string[]>([]).asReadonly();
  readonly gaps = computed<readonly Gap[]>(() => {
    const content = this.editor.content();
    return content === null ? [] : this.unfinished.among(gapsOfAssessment(content));
  });
  readonly errors = computed<FieldErrors>(() => {
    const missing = (this.asked() ? this.gaps() : [])
      .filter(({ name }) => !this.unfinished.has(name))
      .map(({ name, what, count }) => [
        name,
        this.words.say('report.gap.at', { what: this.words.say(what, count === undefined ? {} : { count }) }),
      ]);
    return { ...(Object.fromEntries(missing) as FieldErrors), ...this.editor.errors() };
  });

  ask(): Gap | undefined {
    this.asked.set(true);
    return this.gaps()[0];
  }
}
