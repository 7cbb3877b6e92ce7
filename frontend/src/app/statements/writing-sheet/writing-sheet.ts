import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, output } from '@angular/core';

import { aboutChoices } from '../../evidence/data/about-choices';
import { PieceForm } from '../../evidence/piece-form/piece-form';
import { UploadList } from '../../evidence/upload-list/upload-list';
import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { UnsentText } from '../../session/data/unsent-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { showWhatIsWrong } from '../../shared/util/what-is-wrong';
import { StatementCheck } from '../data/check';
import { EvidenceEditor } from '../data/evidence-editor';
import { goTo } from '../data/field-id';
import { NO_NAMES } from '../data/field-text';
import { type Choice } from '../data/fields';
import { StatementEditor } from '../data/statement-editor';
import { Writing } from '../data/writing';
import { EvidenceForm } from '../ui/evidence-form/evidence-form';
import { FormNotice } from '../ui/form-notice';
import { MissingList } from '../ui/missing-list/missing-list';
import { NoFrameworkEvidence } from '../ui/no-framework-evidence';
import { Remarks } from '../ui/remarks/remarks';
import { SaveBar } from '../ui/save-bar/save-bar';
import { StatementHead } from '../ui/statement-head';
import { VersionChoice } from '../ui/version-choice/version-choice';

/** What the two writing pages share: everything around the form that they put in. */
@Component({
  selector: 'pt-writing-sheet',
  imports: [
    EmptyState,
    EvidenceForm,
    FormNotice,
    Loading,
    MissingList,
    NoFrameworkEvidence,
    NgTemplateOutlet,
    PieceForm,
    ProblemNotice,
    Remarks,
    SaveBar,
    Say,
    StatementHead,
    UploadList,
    VersionChoice,
  ],
  templateUrl: './writing-sheet.html',
  styleUrl: './writing-sheet.css',
})
export class WritingSheet {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  protected readonly editor = inject(StatementEditor);
  protected readonly evidence = inject(EvidenceEditor);
  protected readonly writing = inject(Writing);
  protected readonly device = inject(UnsentText);
  /** Of reports and assessments: the others lack little, and say so at its field. */
  protected readonly check = inject(StatementCheck, { optional: true });

  readonly title = input.required<string>();
  /** The fields that the form shows. */
  readonly hasField = input.required<(name: string) => boolean>();
  /** What is sent goes straight to the public, under this button: nobody else reads it first. */
  readonly submitLabel = input<string>();
  /** What stands beside the form is read before it: on a narrow screen it comes above. */
  readonly isAsideFirst = input(false);
  /** Opening failed, and the person wants to try again. */
  readonly retry = output();

  protected readonly kind = computed(() => this.session.user()?.organisation?.kind);
  /** What pieces of evidence may speak about, besides this statement. */
  protected readonly abouts = computed(() => {
    const story = this.editor.story.value();
    return story === undefined ? [] : aboutChoices(story, this.words);
  });
  /** Evidence hangs on a statement that is there. */
  protected readonly isSaved = (): Promise<boolean> => this.editor.ensureSaved();
  /** Of an assessment of one step: its title. */
  protected readonly milestone = computed(() => {
    const id = this.editor.about()?.milestone;
    return this.editor.story.value()?.milestones.find((one) => one.id === id)?.title;
  });
  protected readonly names = computed(() => this.check?.names() ?? NO_NAMES);
  protected readonly canDiscard = computed(
    () => this.editor.queue.saved()?.allowedActions.includes('discard') ?? false,
  );
  protected readonly hasEvidenceField = (name: string): boolean => name === 'caption' || name === 'url';

  protected async submit(): Promise<void> {
    const gap = this.check?.ask();
    if (gap !== undefined) {
      this.onceDrawn((page) => {
        goTo(page.ownerDocument, gap.name);
      });
      return;
    }
    if (await this.writing.submit()) return;
    this.onceDrawn(showWhatIsWrong);
  }

  protected resolve(choices: Readonly<Record<string, Choice>>): void {
    this.editor.resolve(choices);
    this.onceDrawn((page) => page.querySelector('textarea')?.focus());
  }

  private onceDrawn(work: (page: HTMLElement) => void): void {
    afterNextRender(
      () => {
        work(this.host.nativeElement);
      },
      { injector: this.injector },
    );
  }
}
