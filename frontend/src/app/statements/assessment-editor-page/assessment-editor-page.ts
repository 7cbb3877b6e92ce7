import { Component, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

import { PieceSheet } from '../../evidence/data/piece-sheet';
import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { pageHead } from '../../shared/util/page-head';
import { AssessmentEditor } from '../data/assessment-editor';
import { EvidenceEditor } from '../data/evidence-editor';
import { startOf } from '../data/start';
import { StatementEditor } from '../data/statement-editor';
import { Writing } from '../data/writing';
import { AssessmentForm } from '../ui/assessment-form/assessment-form';
import { Others } from '../ui/others/others';
import { WritingSheet } from '../writing-sheet/writing-sheet';

const FIELDS = ['judgement', 'reasons', 'asOf'];

/** Writing an assessment: the own organisation's judgement by the definitions of the scale, with reasons and evidence. */
@Component({
  selector: 'pt-assessment-editor-page',
  imports: [AssessmentForm, Others, Say, WritingSheet],
  providers: [
    AssessmentEditor,
    { provide: StatementEditor, useExisting: AssessmentEditor },
    PieceSheet,
    EvidenceEditor,
    Writing,
  ],
  templateUrl: './assessment-editor-page.html',
})
export class AssessmentEditorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly words = inject(Words);
  protected readonly editor = inject(AssessmentEditor);
  readonly writing = inject(Writing);

  protected readonly hasField = (name: string): boolean => FIELDS.includes(name);

  constructor() {
    pageHead(() => ({ title: this.words.say('work.assessment.title') }));
    this.open();
  }

  protected open(): void {
    void this.editor.open(this.route.paramMap.get('id') ?? '', startOf(this.route.queryParamMap));
  }
}
