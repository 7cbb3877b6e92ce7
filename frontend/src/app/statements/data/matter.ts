import { computed, type Signal } from '@angular/core';
import { type FrameworkDetail, type RecommendationStory, type StatementNoun } from '@parole-tenue/contract';

import { mayOn } from '../../session/relation';
import { type SessionStore } from '../../session/data/session-store';
import { answerOf, type Answer } from '../../shared/data/answer';
import { type Subject } from './statement-types';
import { type StatementsClient } from './statements-client';

/** What a statement is about, as everybody reads it: a recommendation's story, or a framework. To be made where one may inject. */
export class StatementMatter {
  readonly story: Answer<RecommendationStory>;
  readonly framework: Answer<FrameworkDetail>;
  readonly isAbsent = computed(() => [this.story, this.framework].some((one) => one.failure()?.code === 'absent'));

  constructor(
    client: StatementsClient,
    subject: Signal<Subject | undefined>,
    private readonly session: Pick<SessionStore, 'user'>,
  ) {
    // Asked again only where it is another one: the rest of the subject may change.
    const [reference, slug] = [computed(() => subject()?.recommendation), computed(() => subject()?.framework)];
    this.story = answerOf(client.story(() => reference() ?? undefined));
    this.framework = answerOf(client.framework(slug));
  }

  /** Until it is known who answers for it, nothing stands against it. */
  mayWrite(noun: StatementNoun): boolean {
    const [story, framework] = [this.story.value(), this.framework.value()];
    if (story === undefined && framework === undefined) return true;
    return mayOn(this.session.user(), `${noun}.draft`, story?.responsibilities ?? []);
  }
}
