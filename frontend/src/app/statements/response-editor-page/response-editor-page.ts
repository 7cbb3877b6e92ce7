import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

import { PieceSheet } from '../../evidence/data/piece-sheet';
import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { pageHead } from '../../shared/util/page-head';
import { asPublished } from '../data/as-published';
import { EvidenceEditor } from '../data/evidence-editor';
import { ResponseEditor } from '../data/response-editor';
import { startOf } from '../data/start';
import { StatementEditor } from '../data/statement-editor';
import { Writing } from '../data/writing';
import { ResponseForm } from '../ui/response-form/response-form';
import { WritingSheet } from '../writing-sheet/writing-sheet';

const FIELDS = ['answer', 'reason', 'supersedes'];

/** Writing what the lead organisation answers, beside what it answers today. */
@Component({
  selector: 'pt-response-editor-page',
  imports: [ResponseForm, Say, Timeline, WritingSheet],
  providers: [
    ResponseEditor,
    { provide: StatementEditor, useExisting: ResponseEditor },
    PieceSheet,
    EvidenceEditor,
    Writing,
  ],
  templateUrl: './response-editor-page.html',
  styleUrl: '../answer-editor-page/answer-editor-page.css',
})
export class ResponseEditorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly words = inject(Words);
  protected readonly editor = inject(ResponseEditor);
  readonly writing = inject(Writing);

  protected readonly current = computed(() => {
    const current = this.editor.current();
    return current && asPublished('response', current, this.editor.story.value());
  });
  protected readonly hasField = (name: string): boolean => FIELDS.includes(name);

  constructor() {
    pageHead(() => ({ title: this.words.say('answers.response.title') }));
    this.open();
  }

  protected open(): void {
    void this.editor.open(this.route.paramMap.get('id') ?? '', startOf(this.route.queryParamMap));
  }
}
