import { Injectable } from '@angular/core';
import { type Language } from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { ASSESSMENT_FORM, emptyAssessment } from './assessment-form';
import { StatementEditor, type Start } from './statement-editor';
import { type Content, type Pointers, type Subject } from './statement-types';

@Injectable()
export class AssessmentEditor extends StatementEditor<'assessment'> {
  override readonly noun = 'assessment';
  protected override readonly form = ASSESSMENT_FORM;

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
