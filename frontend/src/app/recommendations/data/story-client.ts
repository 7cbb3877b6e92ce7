import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import {
  PAGE_LIMIT_DEFAULT,
  PAGE_LIMIT_MAX,
  type Page,
  type Perspective,
  type RecommendationLevels,
  type RecommendationStory,
  type StatementNoun,
  type TimelineEntry,
  type Track,
} from '@parole-tenue/contract';

import { afresh } from '../../shared/data/afresh';
import { pageParams } from '../../shared/data/page-params';

/** What is said for and against what somebody published. */
export const DISPUTE: readonly StatementNoun[] = ['objection', 'reply'];

/** Which statements somebody wants to read: all or the latest, of all sides or of some, all nouns or those of a dispute, from the first or from further on. */
export interface Said {
  isAll: boolean;
  sides: readonly Perspective[];
  nouns: readonly StatementNoun[];
  cursor: string | null;
}

@Injectable({ providedIn: 'root' })
export class StoryClient {
  /** @param isAfresh whether to ask although what a visitor reads came with the page */
  story(reference: () => string, isAfresh: () => boolean): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource(() => ({ url: addressOf(reference()), ...afresh(isAfresh()) }));
  }

  /** By what it is measured; only of one that has a template. */
  track(reference: () => string | undefined): HttpResourceRef<Track | undefined> {
    return httpResource(() => {
      const wanted = reference();
      return wanted === undefined ? undefined : `${addressOf(wanted)}/track`;
    });
  }

  /** Where the sides stand by area and milestone, and where they stood. */
  levels(reference: () => string): HttpResourceRef<RecommendationLevels | undefined> {
    return httpResource(() => `${addressOf(reference())}/levels`);
  }

  /** The statements on one recommendation; asked only once somebody wants others than the latest of all sides. */
  timeline(
    reference: () => string | undefined,
    said: () => Said,
    isAfresh: () => boolean,
  ): HttpResourceRef<Page<TimelineEntry> | undefined> {
    return httpResource(() => {
      const wanted = reference();
      if (wanted === undefined) return undefined;
      const { isAll, sides, nouns, cursor } = said();
      const page = pageParams(cursor, isAll ? PAGE_LIMIT_MAX : PAGE_LIMIT_DEFAULT);
      const params = {
        ...page,
        ...(sides.length > 0 && { perspective: sides }),
        ...(nouns.length > 0 && { noun: nouns }),
      };
      return { url: `${addressOf(wanted)}/timeline`, params, ...afresh(isAfresh()) };
    });
  }
}

function addressOf(reference: string): string {
  return `/api/recommendations/${encodeURIComponent(reference)}`;
}
