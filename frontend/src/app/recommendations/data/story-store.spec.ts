import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { type TimelineEntry } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { organisation, story } from '../../../testing/statements';
import { SessionStore } from '../../session/data/session-store';
import { FirstPage } from '../../shared/data/first-page';
import { StoryStore } from './story-store';

const isSignedIn = signal(false);
const stands = signal(false);

describe('a story', () => {
  it('stays as it came with the page, and is asked for again for whoever is signed in once that stands: they may read more', async () => {
    const paramMap = of(convertToParamMap({ reference: 'PD-N2' }));
    TestBed.configureTestingModule({
      providers: [
        ...[StoryStore, provideHttpClient(), provideHttpClientTesting()],
        { provide: SessionStore, useValue: { isSignedIn } },
        { provide: FirstPage, useValue: { stands } },
        { provide: ActivatedRoute, useValue: { paramMap, queryParamMap: of(convertToParamMap({})) } },
      ],
    });
    isSignedIn.set(true);
    const http = TestBed.inject(HttpTestingController);
    const store = TestBed.inject(StoryStore);
    TestBed.tick();
    const first = http.expectOne('/api/recommendations/PD-N2');
    expect(first.request.transferCache).toBeUndefined();
    first.flush(story());
    await told();
    const before = store.story.value();
    stands.set(true);
    TestBed.tick();
    const second = http.expectOne('/api/recommendations/PD-N2');
    expect(second.request.transferCache).toBe(false);
    expect(store.story.value()).toBe(before);
    second.flush(story());
    await told();
    expect(store.story.value()).toBe(before);
  });
});

describe('the statements of a story', () => {
  const said = (id: string, kind: 'government' | 'civil_society'): TimelineEntry =>
    ({ id, noun: 'report', organisation: organisation(kind, kind) }) as unknown as TimelineEntry;
  const LATEST = [said('a', 'civil_society'), said('b', 'government')];

  async function open(asked: Record<string, string | string[]>) {
    TestBed.resetTestingModule();
    isSignedIn.set(false);
    const paramMap = of(convertToParamMap({ reference: 'PD-N2' }));
    TestBed.configureTestingModule({
      providers: [
        ...[StoryStore, provideHttpClient(), provideHttpClientTesting()],
        { provide: SessionStore, useValue: { isSignedIn } },
        { provide: FirstPage, useValue: { stands } },
        { provide: ActivatedRoute, useValue: { paramMap, queryParamMap: of(convertToParamMap(asked)) } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const store = TestBed.inject(StoryStore);
    TestBed.tick();
    http.expectOne('/api/recommendations/PD-N2').flush(story({ timeline: LATEST }));
    await told();
    return { store, http, timeline: () => http.match(({ url }) => url.endsWith('/timeline')) };
  }

  it('are the latest of all sides, which come with it', async () => {
    const { store, timeline } = await open({});
    expect(timeline()).toHaveLength(0);
    expect(store.entries()).toEqual(LATEST);
  });

  it('are those of the sides that the address names, the known ones at once, and lead on from there', async () => {
    const { store, timeline } = await open({ perspective: ['government', 'press'], cursor: 'c1' });
    expect(store.entries().map(({ id }) => id)).toEqual(['b']);
    const [asked] = timeline();
    expect(asked?.request.urlWithParams).toMatch(/timeline\?limit=20&cursor=c1&perspective=government$/);
    asked?.flush({ items: [said('z', 'government')], total: 30, nextCursor: 'c2' });
    await told();
    expect(store.entries().map(({ id }) => id)).toEqual(['z']);
    expect(store.nextCursor()).toBe('c2');
    expect(store.hasMore()).toBe(false);
  });
});

async function told(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
}
