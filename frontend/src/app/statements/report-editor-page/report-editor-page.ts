import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { mayOn } from '../../session/relation';
import { pageHead } from '../../shared/util/page-head';
import { EvidenceEditor } from '../data/evidence-editor';
import { ReportEditor } from '../data/report-editor';
import { startOf } from '../data/start';
import { StatementEditor } from '../data/statement-editor';
import { Writing } from '../data/writing';
import { Others } from '../ui/others/others';
import { ReportForm } from '../ui/report-form/report-form';
import { WritingSheet } from '../writing-sheet/writing-sheet';

const FIELDS = ['text', 'period', 'judgement'];

/** Writing a report: what was done, which milestones moved, the level reached, the evidence. */
@Component({
  selector: 'pt-report-editor-page',
  imports: [Others, ReportForm, Say, WritingSheet],
  providers: [ReportEditor, { provide: StatementEditor, useExisting: ReportEditor }, EvidenceEditor, Writing],
  templateUrl: './report-editor-page.html',
})
export class ReportEditorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  protected readonly editor = inject(ReportEditor);
  readonly writing = inject(Writing);

  protected readonly isResponsible = computed(() => {
    const story = this.editor.story.value();
    return story !== undefined && mayOn(this.session.user(), 'milestone.move', story.responsibilities);
  });
  protected readonly hasField = (name: string): boolean =>
    FIELDS.includes(name) || (this.isResponsible() && name.startsWith('moves.'));

  constructor() {
    pageHead(() => ({ title: this.words.say('work.report.title') }));
    this.open();
  }

  protected open(): void {
    void this.editor.open(this.route.paramMap.get('id') ?? '', startOf(this.route.queryParamMap));
  }
}
