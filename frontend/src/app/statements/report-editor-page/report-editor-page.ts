import { Location } from '@angular/common';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

import { PieceSheet } from '../../evidence/data/piece-sheet';
import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { pageHead } from '../../shared/util/page-head';
import { asPublished } from '../data/as-published';
import { StatementCheck } from '../data/check';
import { EvidenceEditor } from '../data/evidence-editor';
import { ReportBackground } from '../data/report-background';
import { ReportCheck } from '../data/report-check';
import { ReportEditor } from '../data/report-editor';
import { startOf } from '../data/start';
import { StatementEditor } from '../data/statement-editor';
import { Unfinished } from '../data/unfinished';
import { Writing } from '../data/writing';
import { Others } from '../ui/others/others';
import { WritingSheet } from '../writing-sheet/writing-sheet';
import { ReportForm } from './report-form/report-form';

const FIELDS = ['text', 'period', 'judgement', 'since', 'about'];
const LISTS = ['areas.', 'about.', 'meetings.', 'outcomes.'];
const LISTS_OF_RESPONSIBLE = [...LISTS, 'moves.', 'values.'];

/** Writing a report: what was done, which milestones moved, the numbers, the level reached, the evidence. */
@Component({
  selector: 'pt-report-editor-page',
  imports: [Others, ReportForm, Say, Timeline, WritingSheet],
  providers: [
    ReportEditor,
    { provide: StatementEditor, useExisting: ReportEditor },
    PieceSheet,
    EvidenceEditor,
    Writing,
    ReportBackground,
    Unfinished,
    ReportCheck,
    { provide: StatementCheck, useExisting: ReportCheck },
  ],
  templateUrl: './report-editor-page.html',
})
export class ReportEditorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly words = inject(Words);
  private readonly location = inject(Location);
  protected readonly editor = inject(ReportEditor);
  private readonly evidence = inject(EvidenceEditor);
  readonly writing = inject(Writing);
  private readonly background = inject(ReportBackground);

  protected readonly isResponsible = this.background.isResponsible;
  protected readonly hasField = (name: string): boolean => {
    const lists = this.isResponsible() ? LISTS_OF_RESPONSIBLE : LISTS;
    return FIELDS.includes(name) || lists.some((list) => name.startsWith(list));
  };
  protected readonly isPreviewed = signal(false);
  /** As everybody would read it if it were published as it stands in the form. */
  protected readonly preview = computed(() => {
    const [saved, content] = [this.editor.queue.saved(), this.editor.content()];
    if (saved === null || content === null) return undefined;
    const report = { ...saved, ...content, evidence: [...this.evidence.items()] };
    return asPublished('report', report, this.editor.story.value());
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('work.report.title') }));
    this.open();
    effect(() => {
      this.showAddress(this.editor.id());
    });
  }

  protected open(): void {
    void this.editor.open(this.route.paramMap.get('id') ?? '', startOf(this.route.queryParamMap));
  }

  /** The address is that of the record one writes in, also when it is another than was opened: reloaded, it is still that one. */
  private showAddress(id: string): void {
    const path = this.location.path();
    const opened = this.route.paramMap.get('id') ?? '';
    if (id !== '' && id !== opened)
      this.location.replaceState(path.replace(/\/reports\/[^/]+\/edit/, `/reports/${id}/edit`));
  }
}
