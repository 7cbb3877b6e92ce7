import { Injectable, computed } from '@angular/core';
import { type Id, type Language } from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { ASSESSMENT_FORM, emptyAssessment } from './assessment-form';
import { StatementEditor, type Start } from './statement-editor';
import { type Content, type Pointers, type Subject } from './statement-types';

@Injectable()
export class AssessmentEditor extends StatementEditor<'assessment'> {
  override readonly noun = 'assessment';
  protected override readonly form = ASSESSMENT_FORM;

  /** Nothing hangs on it yet that would have to stay: what it is about may still be chosen. */
  readonly isSubjectOpen = computed(() => {
    const saved = this.queue.saved();
    return saved === null || (saved.allowedActions.includes('discard') && saved.evidence.length === 0);
  });

  /** Everything typed goes on about the recommendation as a whole, or one of its milestones. */
  async turnTo(milestone: Id | null): Promise<void> {
    const subject = this.about();
    if (subject === undefined || !this.isSubjectOpen()) return;
    const { recommendation } = subject;
    const before = await this.startOver({ recommendation, ...(milestone !== null && { milestone }) });
    if (before !== null) await this.client.discard(this.noun, before).catch(() => undefined);
  }

  protected override subjectOf({ recommendation, framework, milestone }: Start): Subject {
    return {
      recommendation,
      ...(framework !== null && { framework }),
      ...(milestone !== null && { milestone }),
    };
  }

  protected override begin(_start: Start, language: Language): Promise<Content<'assessment'>> {
    return Promise.resolve(emptyAssessment(today(), language));
  }

  protected override isMeant({ milestone }: Pointers, start: Start): boolean {
    return (milestone ?? null) === start.milestone;
  }
}
