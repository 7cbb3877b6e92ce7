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
  story(reference: () => string): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource(() => addressOf(reference()));
  }

  /** By what it is measured; only of one that has a template. */
  track(reference: () => string | undefined): HttpResourceRef<Track | undefined> {
    return httpResource(() => {
      const wanted = reference();
      return wanted === undefined ? undefined : `${addressOf(wanted)}/track`;
    });
  }

  /** Every statement on one recommendation; asked only once somebody wants more than the latest. */
  timeline(reference: () => string | undefined): HttpResourceRef<Page<TimelineEntry> | undefined> {
    return httpResource(() => {
      const wanted = reference();
      return wanted === undefined
        ? undefined
        : { url: `${addressOf(wanted)}/timeline`, params: { limit: PAGE_LIMIT_MAX } };
    });
  }
}

function addressOf(reference: string): string {
  return `/api/recommendations/${encodeURIComponent(reference)}`;
}
