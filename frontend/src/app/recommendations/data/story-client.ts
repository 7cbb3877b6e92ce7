import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type Page,
  type RecommendationLevels,
  type RecommendationStory,
  type TimelineEntry,
  type Track,
} from '@parole-tenue/contract';

import { afresh } from '../../shared/data/afresh';

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

  /** Every statement on one recommendation; asked only once somebody wants more than the latest. */
  timeline(
    reference: () => string | undefined,
    isAfresh: () => boolean,
  ): HttpResourceRef<Page<TimelineEntry> | undefined> {
    return httpResource(() => {
      const wanted = reference();
      return wanted === undefined
        ? undefined
        : { url: `${addressOf(wanted)}/timeline`, params: { limit: PAGE_LIMIT_MAX }, ...afresh(isAfresh()) };
    });
  }
}

function addressOf(reference: string): string {
  return `/api/recommendations/${encodeURIComponent(reference)}`;
}
