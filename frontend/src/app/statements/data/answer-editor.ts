import { Injectable, computed, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { type Language } from '@parole-tenue/contract';

import { answerOf } from '../../shared/data/answer';
import { StatementEditor, type Start } from './statement-editor';
import { type StatementForm } from './statement-form';
import { type Content, type Subject } from './statement-types';

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

  private readonly timeline = answerOf(this.client.timeline(() => this.story.value()?.reference));
  private readonly answered = computed(() => this.queue.saved()?.about.id ?? this.about()?.answers);
  /** What it answers, as everybody reads it. */
  readonly entry = computed(() => this.entryOf(this.answered()));
  /** Of a reply: what the objection is about. */
  readonly objectedTo = computed(() => this.entryOf(this.entry()?.answers?.id));

  protected override subjectOf({ recommendation, answers }: Start): Subject {
    return { recommendation, ...(answers !== null && { answers }) };
  }

  protected override begin(_: Start, language: Language): Promise<Content<Answering>> {
    return Promise.resolve({ language, text: '' });
  }

  protected override isMeant({ answers }: Pick<Subject, 'answers'>, start: Start): boolean {
    return answers === start.answers;
  }

  private entryOf(id: string | undefined) {
    return this.timeline.value()?.items.find((entry) => entry.id === id);
  }
}
