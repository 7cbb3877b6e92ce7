import { Injectable, computed, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { type Language } from '@parole-tenue/contract';

import { answerOf } from '../../shared/data/answer';
import { hasFieldCode } from '../../shared/data/field-errors';
import { asPublished } from './as-published';
import { StatementEditor, type Start } from './statement-editor';
import { type StatementForm } from './statement-form';
import { type Content, type Own, type Subject } from './statement-types';

type Answering = 'objection' | 'reply';

const ANSWER_FORM: StatementForm<Answering> = {
  contentOf: ({ language, text }) => ({ language, text }),
  fieldsOf: (content) => ({ ...content }),
  contentFrom: (fields) => fields as unknown as Content<Answering>,
};

/** An objection to what another organisation said, or the reply to one: the route says which. */
@Injectable()
export class AnswerEditor extends StatementEditor<Answering> {
  override readonly noun = inject(ActivatedRoute).snapshot.data['noun'] as Answering;
  protected override readonly form = ANSWER_FORM;

  private readonly answered = computed(() => this.queue.saved()?.about.id ?? this.about()?.answers);
  private readonly said = answerOf(this.client.entry(() => this.story.value()?.reference, this.answered));
  /** No timeline tells what is said of a whole framework. */
  private readonly judged = answerOf(
    this.client.assessment(() => (this.about()?.framework === undefined ? undefined : this.answered())),
  );
  /** What it answers, as everybody reads it. */
  readonly entry = computed(() => {
    const judged = this.judged.value();
    return judged === undefined ? this.said.value()?.items[0] : asPublished('assessment', judged, undefined);
  });
  /** A reply to another's judgement of what the own organisation answers for, not to an objection. */
  readonly isToJudgement = computed(() => {
    const noun = this.queue.saved()?.about.noun ?? this.entry()?.noun;
    return this.noun === 'reply' && (noun === 'report' || noun === 'assessment');
  });
  private readonly saidBefore = answerOf(
    this.client.entry(
      () => this.story.value()?.reference,
      () => this.entry()?.answers?.id,
    ),
  );
  /** Of a reply: what the objection is about. */
  readonly objectedTo = computed(() => this.saidBefore.value()?.items[0]);

  /** Its organisation answers it already, or writes at it: nothing new can be begun. */
  readonly other = computed(() => {
    const isBegun = this.queue.saved() !== null || (this.content()?.text ?? '') !== '';
    return isBegun ? undefined : this.own().find((one) => one.id !== this.id() && this.isInTheWay(one));
  });
  /** The same, come to light when this one was saved. */
  readonly isTaken = computed(() => hasFieldCode(this.failure(), 'about', 'taken'));

  protected override subjectOf({ recommendation, framework, answers }: Start): Subject {
    return { recommendation, ...(framework !== null && { framework }), ...(answers !== null && { answers }) };
  }

  protected override begin(_: Start, language: Language): Promise<Content<Answering>> {
    return Promise.resolve({ language, text: '' });
  }

  protected override isMeant({ answers }: Pick<Subject, 'answers'>, start: Start): boolean {
    return answers === start.answers;
  }

  /** An objection that was replied to is over. */
  private isInTheWay({ about, ...one }: Own<Answering>): boolean {
    return about.id === this.answered() && ('reply' in one ? one.reply === null : true);
  }
}
