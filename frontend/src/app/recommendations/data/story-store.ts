import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { LATEST_STATEMENTS } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { SessionStore } from '../../session/data/session-store';
import { answerOf, isSameAnswer } from '../../shared/data/answer';
import { FirstPage } from '../../shared/data/first-page';
import { StoryClient } from './story-client';

/** One recommendation, as the address names it. Provided by its page. */
@Injectable()
export class StoryStore {
  private readonly route = inject(ActivatedRoute);
  private readonly client = inject(StoryClient);

  private readonly reference = toSignal(this.route.paramMap.pipe(map((params) => params.get('reference') ?? '')), {
    requireSync: true,
  });
  /** Whether the address asks for every statement and not only the latest. */
  readonly wantsAll = toSignal(this.route.queryParamMap.pipe(map((params) => params.get('statements') === 'all')), {
    requireSync: true,
  });

  private readonly session = inject(SessionStore);
  private readonly firstPage = inject(FirstPage);
  /** Whoever is signed in may read more than what came with the page, which stays until they are told. */
  private readonly mayReadMore = computed(() => this.session.isSignedIn() && this.firstPage.stands());
  readonly story = answerOf(this.client.story(this.reference, this.mayReadMore), isSameAnswer);
  private readonly tracked = answerOf(
    this.client.track(() => (this.story.value()?.template ? this.reference() : undefined)),
  );
  readonly levels = answerOf(this.client.levels(this.reference));
  private readonly timeline = answerOf(
    this.client.timeline(() => (this.wantsAll() ? this.reference() : undefined), this.mayReadMore),
  );

  /** Undefined while it is under way; null where there is none, or none to be had. */
  readonly track = computed(() => {
    const story = this.story.value();
    if (story === undefined) return undefined;
    if (story.template === null || this.tracked.failure() !== undefined) return null;
    return this.tracked.value();
  });

  readonly entries = computed(() => this.timeline.value()?.items ?? this.story.value()?.timeline ?? []);
  readonly hasMore = computed(() => this.timeline.value() === undefined && this.entries().length >= LATEST_STATEMENTS);
}
