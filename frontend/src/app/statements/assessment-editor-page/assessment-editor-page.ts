import { Location } from '@angular/common';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

import { PieceSheet } from '../../evidence/data/piece-sheet';
import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { pageHead } from '../../shared/util/page-head';
import { addressOfForm } from '../data/address';
import { asPublished } from '../data/as-published';
import { AssessmentBackground } from '../data/assessment-background';
import { AssessmentCheck } from '../data/assessment-check';
import { AssessmentEditor } from '../data/assessment-editor';
import { StatementCheck } from '../data/check';
import { EvidenceEditor } from '../data/evidence-editor';
import { startOf } from '../data/start';
import { StatementEditor } from '../data/statement-editor';
import { Unfinished } from '../data/unfinished';
import { Writing } from '../data/writing';
import { AssessmentForm } from '../ui/assessment-form/assessment-form';
import { Others } from '../ui/others/others';
import { WritingSheet } from '../writing-sheet/writing-sheet';

const FIELDS = [
  'judgement',
  'differsBecause',
  'reasons',
  'confidence',
  'confidenceWhy',
  'effect',
  'asOf',
  'areas',
  'grounds',
];
const LISTS = ['areas.', 'grounds.'];

/** Writing an assessment: the scale's questions, the level taken, its reasons and what it rests on. */
@Component({
  selector: 'pt-assessment-editor-page',
  imports: [AssessmentForm, Others, Say, Timeline, WritingSheet],
  providers: [
    AssessmentEditor,
    { provide: StatementEditor, useExisting: AssessmentEditor },
    AssessmentBackground,
    Unfinished,
    AssessmentCheck,
    { provide: StatementCheck, useExisting: AssessmentCheck },
    PieceSheet,
    EvidenceEditor,
    Writing,
  ],
  templateUrl: './assessment-editor-page.html',
})
export class AssessmentEditorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly words = inject(Words);
  private readonly location = inject(Location);
  protected readonly editor = inject(AssessmentEditor);
  private readonly background = inject(AssessmentBackground);
  private readonly evidence = inject(EvidenceEditor);
  readonly writing = inject(Writing);

  protected readonly hasField = (name: string): boolean =>
    FIELDS.includes(name) || LISTS.some((list) => name.startsWith(list));
  protected readonly title = computed(() => {
    const about = this.editor.about();
    if (about?.milestone !== undefined) return this.words.say('appraisal.title.milestone');
    return this.words.say(
      about?.recommendation === null ? 'appraisal.title.framework' : 'appraisal.title.recommendation',
    );
  });
  protected readonly isPreviewed = signal(false);
  /** As everybody would read it if it were published as it stands in the form. */
  protected readonly preview = computed(() => {
    const [saved, content] = [this.editor.queue.saved(), this.editor.content()];
    if (saved === null || content === null) return undefined;
    const grounds = this.background.groundsNamed(content.grounds);
    const assessment = { ...saved, ...content, grounds, evidence: [...this.evidence.items()] };
    return asPublished('assessment', assessment, this.editor.story.value());
  });

  constructor() {
    pageHead(() => ({ title: this.title() }));
    this.open();
    effect(() => {
      this.showAddress();
    });
  }

  protected open(): void {
    void this.editor.open(this.route.paramMap.get('id') ?? '', startOf(this.route.queryParamMap));
  }

  /** The address is that of what one writes in, also when another subject was chosen: reloaded, it is still that one. */
  private showAddress(): void {
    const [id, about] = [this.editor.id(), this.editor.about()];
    if (id === '' || about === undefined) return;
    const path = this.location.path();
    const address = addressOfForm(path, id, about);
    if (address !== path) this.location.replaceState(address);
  }
}
