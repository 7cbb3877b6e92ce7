import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';

import { story } from '../../../testing/statements';
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

async function told(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
}
