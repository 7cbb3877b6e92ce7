import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type Page,
  type RecommendationStory,
  type TimelineEntry,
  type Track,
} from '@parole-tenue/contract';

@Injectable({ providedIn: 'root' })
export class StoryClient {
  /** What a visitor reads was there already when the page came; whoever is signed in may read more. */
  story(reference: () => string, isSignedIn: () => boolean): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource(() => ({ url: addressOf(reference()), ...afresh(isSignedIn()) }));
  }

  /** By what it is measured; only of one that has a template. */
  track(reference: () => string | undefined): HttpResourceRef<Track | undefined> {
    return httpResource(() => {
      const wanted = reference();
      return wanted === undefined ? undefined : `${addressOf(wanted)}/track`;
    });
  }

  /** Every statement on one recommendation; asked only once somebody wants more than the latest. */
  timeline(
    reference: () => string | undefined,
    isSignedIn: () => boolean,
  ): HttpResourceRef<Page<TimelineEntry> | undefined> {
    return httpResource(() => {
      const wanted = reference();
      return wanted === undefined
        ? undefined
        : { url: `${addressOf(wanted)}/timeline`, params: { limit: PAGE_LIMIT_MAX }, ...afresh(isSignedIn()) };
    });
  }
}

const afresh = (isWanted: boolean) => (isWanted ? { transferCache: false } : {});

function addressOf(reference: string): string {
  return `/api/recommendations/${encodeURIComponent(reference)}`;
}
