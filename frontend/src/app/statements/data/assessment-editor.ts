import { Injectable } from '@angular/core';
import { type Language } from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { StatementEditor, type Start } from './statement-editor';
import { ASSESSMENT_FORM, emptyAssessment } from './statement-form';
import { type Content, type Subject } from './statement-types';

@Injectable()
export class AssessmentEditor extends StatementEditor<'assessment'> {
  override readonly noun = 'assessment';
  protected override readonly form = ASSESSMENT_FORM;

  protected override subjectOf({ recommendation }: Start): Subject {
    return { recommendation };
  }

  protected override begin(_start: Start, language: Language): Promise<Content<'assessment'>> {
    return Promise.resolve(emptyAssessment(today(), language));
  }

  protected override isMeant(): boolean {
    return true;
  }
}
