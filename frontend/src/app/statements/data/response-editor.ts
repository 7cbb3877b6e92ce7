import { Injectable, computed, inject } from '@angular/core';
import { ANSWER_LEAST, type Language, type OwnResponse } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { StatementEditor, type Start } from './statement-editor';
import { type StatementForm } from './statement-form';
import { type Content, type Subject } from './statement-types';

const RESPONSE_FORM: StatementForm<'response'> = {
  contentOf: ({ answer, language, reason }) => ({ answer, language, reason }),
  fieldsOf: (content) => ({ ...content }),
  contentFrom: (fields) => fields as unknown as Content<'response'>,
};

/** What the lead organisation answers: its lead writes and publishes it, and it takes the place of the one before. */
@Injectable()
export class ResponseEditor extends StatementEditor<'response'> {
  private readonly dialogs = inject(Dialogs);
  private readonly texts = inject(Words);

  override readonly noun = 'response';
  protected override readonly form = RESPONSE_FORM;
  protected override readonly lastStep = 'publication';

  /** The published response that stands. */
  readonly current = computed(() => currentOf(this.own()));

  /** What nobody can take back is asked for once, and only when nothing is missing any more. */
  override async submit(): Promise<OwnResponse | null> {
    if (this.isComplete() && !(await this.isSure())) return null;
    return super.submit();
  }

  protected override subjectOf({ recommendation, supersedes }: Start): Subject {
    return { recommendation, supersedes: supersedes ?? this.current()?.id ?? null };
  }

  protected override begin(_: Start, language: Language): Promise<Content<'response'>> {
    const current = this.current();
    return Promise.resolve(
      current === undefined ? { answer: null, language, reason: '' } : RESPONSE_FORM.contentOf(current),
    );
  }

  protected override isMeant(): boolean {
    return true;
  }

  private isComplete(): boolean {
    const content = this.content();
    return content !== null && content.answer !== null && content.reason.trim().length >= ANSWER_LEAST;
  }

  private isSure(): Promise<boolean> {
    return this.dialogs.ask({
      title: this.texts.say('answers.response.sure'),
      detail: this.texts.say('answers.response.sureDetail'),
      agree: this.texts.say('answers.response.agree'),
    });
  }
}

function currentOf(responses: readonly OwnResponse[]): OwnResponse | undefined {
  return responses.find(({ state, supersededBy }) => state === 'published' && supersededBy === null);
}
