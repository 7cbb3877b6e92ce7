import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { STATEMENT_PATHS } from '@parole-tenue/contract';

import { PieceSheet } from '../../evidence/data/piece-sheet';
import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { pageHead } from '../../shared/util/page-head';
import { AnswerEditor } from '../data/answer-editor';
import { EvidenceEditor } from '../data/evidence-editor';
import { startOf } from '../data/start';
import { StatementEditor } from '../data/statement-editor';
import { Writing } from '../data/writing';
import { AnswerForm } from '../ui/answer-form/answer-form';
import { StatementHead } from '../ui/statement-head';
import { WritingSheet } from '../writing-sheet/writing-sheet';

/** From here on the form has a column beside it: 64rem. */
const WIDE = 1024;
const FIELDS = ['text', 'about'];

/** Writing an objection or a reply, beside what it answers. */
@Component({
  selector: 'pt-answer-editor-page',
  imports: [AnswerForm, RouterLink, Say, StatementHead, Timeline, WritingSheet],
  providers: [
    AnswerEditor,
    { provide: StatementEditor, useExisting: AnswerEditor },
    PieceSheet,
    EvidenceEditor,
    Writing,
  ],
  templateUrl: './answer-editor-page.html',
  styleUrl: './answer-editor-page.css',
})
export class AnswerEditorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  protected readonly words = inject(Words);
  protected readonly editor = inject(AnswerEditor);
  readonly writing = inject(Writing);

  protected readonly paths = STATEMENT_PATHS;
  /** Beside the form it is open; above it, on a narrow screen, it does not push the form out of sight. */
  protected readonly isWide = (inject(DOCUMENT).defaultView?.innerWidth ?? WIDE) >= WIDE;
  protected readonly title = computed(() =>
    this.words.say(this.editor.isToJudgement() ? 'answers.reply.titleJudgement' : `answers.${this.editor.noun}.title`),
  );
  protected readonly hasField = (name: string): boolean => FIELDS.includes(name);

  constructor() {
    pageHead(() => ({ title: this.title() }));
    this.open();
  }

  protected open(): void {
    void this.editor.open(this.route.paramMap.get('id') ?? '', startOf(this.route.queryParamMap));
  }
}
