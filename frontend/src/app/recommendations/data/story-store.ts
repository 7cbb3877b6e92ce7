import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { LATEST_STATEMENTS, PERSPECTIVES, type TimelineEntry } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { SessionStore } from '../../session/data/session-store';
import { answerOf, isSameAnswer } from '../../shared/data/answer';
import { FirstPage } from '../../shared/data/first-page';
import { DISPUTE, StoryClient, type Said } from './story-client';

/** One recommendation, as the address names it. Provided by its page. */
@Injectable()
export class StoryStore {
  private readonly route = inject(ActivatedRoute);
  private readonly client = inject(StoryClient);

  private readonly reference = toSignal(this.route.paramMap.pipe(map((params) => params.get('reference') ?? '')), {
    requireSync: true,
  });
  private readonly asked = toSignal(this.route.queryParamMap, { requireSync: true });
  /** Which statements the address asks for. */
  readonly said = computed<Said>(
    () => {
      const asked = this.asked();
      return {
        isAll: asked.get('statements') === 'all',
        sides: PERSPECTIVES.filter((side) => asked.getAll('perspective').includes(side)),
        nouns: DISPUTE.filter((noun) => asked.getAll('noun').includes(noun)),
        cursor: asked.get('cursor'),
      };
    },
    { equal: isSameAnswer },
  );
  /** What the story tells itself is not asked for again. */
  private readonly isOther = computed(() => {
    const { isAll, sides, nouns, cursor } = this.said();
    return isAll || sides.length > 0 || nouns.length > 0 || cursor !== null;
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
  readonly timeline = answerOf(
    this.client.timeline(() => (this.isOther() ? this.reference() : undefined), this.said, this.mayReadMore),
  );

  /** Undefined while it is under way; null where there is none, or none to be had. */
  readonly track = computed(() => {
    const story = this.story.value();
    if (story === undefined) return undefined;
    if (story.template === null || this.tracked.failure() !== undefined) return null;
    return this.tracked.value();
  });

  /** Until those that are asked for have come, those of them that are known. */
  readonly entries = computed(() => {
    const { sides, nouns } = this.said();
    const isWanted = ({ organisation, noun }: TimelineEntry): boolean =>
      (sides.length === 0 || sides.includes(organisation.kind)) && (nouns.length === 0 || nouns.includes(noun));
    return (this.timeline.value()?.items ?? this.story.value()?.timeline ?? []).filter(isWanted);
  });
  readonly nextCursor = computed(() => this.timeline.value()?.nextCursor ?? null);
  readonly hasMore = computed(() => !this.isOther() && this.entries().length >= LATEST_STATEMENTS);
}
