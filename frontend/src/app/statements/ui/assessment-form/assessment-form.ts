import { Component, computed, inject } from '@angular/core';
import {
  CONFIDENCES,
  EFFECTS,
  REASONS_LEAST,
  WHY_MOST,
  proposedBy,
  type Effect,
  type Guidance,
  type Id,
  type SubjectNoun,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreaTiles } from '../../../shared/ui/area-tiles/area-tiles';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { SelectField } from '../../../shared/ui/select-field/select-field';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { today } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { AssessmentBackground } from '../../data/assessment-background';
import { AssessmentCheck } from '../../data/assessment-check';
import { AssessmentEditor } from '../../data/assessment-editor';
import { EvidenceEditor } from '../../data/evidence-editor';
import { isDiffering } from '../../data/gaps-of-assessment';
import { type Content } from '../../data/statement-types';
import { DayField } from '../fields/day-field';
import { LongText } from '../fields/long-text';
import { GroundsChoice } from '../grounds-choice/grounds-choice';
import { GuidingQuestions } from '../guiding-questions/guiding-questions';
import { JudgementChoice } from '../judgement-choice/judgement-choice';
import { LastAssessment } from '../last-assessment/last-assessment';
import { OptionChoice, type Option } from '../option-choice/option-choice';
import { ReasonsField } from '../reasons-field/reasons-field';
import { FieldRemarks } from '../remarks/field-remarks';
import { SubjectChoice } from '../subject-choice/subject-choice';

/** What an assessment says: where the scale's questions lead, the level taken, the reasons, how sure one is, and what it rests on. */
@Component({
  selector: 'pt-assessment-form',
  imports: [
    AreaTiles,
    DayField,
    FieldRemarks,
    GroundsChoice,
    GuidingQuestions,
    JudgementChoice,
    LanguageChoice,
    LastAssessment,
    LongText,
    OptionChoice,
    ReasonsField,
    Say,
    SelectField,
    SubjectChoice,
  ],
  templateUrl: './assessment-form.html',
  styleUrl: '../form.css',
})
export class AssessmentForm {
  protected readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  protected readonly editor = inject(AssessmentEditor);
  private readonly evidence = inject(EvidenceEditor);
  protected readonly background = inject(AssessmentBackground);
  protected readonly errors = inject(AssessmentCheck).errors;

  protected readonly today = today();
  protected readonly least = REASONS_LEAST;
  protected readonly most = WHY_MOST;

  protected readonly subject = computed<SubjectNoun>(() => {
    const about = this.editor.about();
    if (about?.milestone !== undefined) return 'milestone';
    return about?.recommendation === null ? 'framework' : 'recommendation';
  });
  protected readonly milestone = computed(() => this.editor.about()?.milestone ?? null);
  protected readonly isSubjectOpen = computed(() => this.editor.isSubjectOpen() && this.evidence.items().length === 0);
  protected readonly proposed = computed(() => {
    const proposed = proposedBy(this.editor.content()?.guidance ?? {});
    return proposed === null ? '' : this.words.say(`judgement.${proposed}`);
  });
  /** What was written there stays in sight, and is not lost with another answer. */
  protected readonly differs = computed(() => {
    const content = this.editor.content();
    return content !== null && (isDiffering(content) || content.differsBecause !== '');
  });
  protected readonly effects = computed<readonly Option<Effect | null>[]>(() => [
    ...EFFECTS.map((value) => ({
      value,
      text: this.words.say(`appraisal.effect.${value}`),
      detail: this.words.say(`appraisal.effect.${value}Why`),
    })),
    { value: null, text: this.words.say('appraisal.effect.silent') },
  ]);
  protected readonly confidences = computed(() =>
    CONFIDENCES.map((value) => ({
      value,
      text: this.words.say(`appraisal.confidence.${value}`),
      detail: this.words.say(`appraisal.confidence.${value}Why`),
    })),
  );
  /** Of the last time the draft was sent back. */
  protected readonly remarks = computed(() => {
    const saved = this.editor.queue.saved();
    return saved?.state === 'returned' ? (saved.returns.at(-1)?.remarks ?? []) : [];
  });
  /** Of a framework: what stands in it, to choose from whose reports and evidence. */
  protected readonly recommendations = computed(() => {
    const framework = this.editor.framework.value();
    const all = framework === undefined ? [] : [...framework.standing, ...framework.relating];
    return all.map(({ reference, text }) => ({
      value: reference,
      text: `${reference} · ${read(text, this.words.language()).text}`,
    }));
  });

  protected edit(changes: Partial<Content<'assessment'>>): void {
    this.editor.edit(changes);
  }

  /** Who agrees with what is proposed has nothing to explain. */
  protected answer(guidance: Guidance): void {
    this.edit({ guidance });
  }

  protected async turnTo(milestone: Id | null): Promise<void> {
    const isBegun = this.editor.queue.saved() !== null;
    await this.editor.turnTo(milestone);
    if (isBegun) this.announcer.say(this.words.say('appraisal.subject.carried'));
  }

  protected errorAt(name: string): string | undefined {
    return Object.entries(this.errors()).find(([one]) => one === name || one.startsWith(`${name}.`))?.[1];
  }
}
