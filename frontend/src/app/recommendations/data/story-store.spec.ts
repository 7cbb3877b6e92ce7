import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';

import { story } from '../../../testing/statements';
import { SessionStore } from '../../session/data/session-store';
import { StoryStore } from './story-store';

const isSignedIn = signal(false);

describe('a story', () => {
  it('is what came with the page for a visitor, and asked for again for whoever is signed in: they may read more', async () => {
    const paramMap = of(convertToParamMap({ reference: 'PD-N2' }));
    TestBed.configureTestingModule({
      providers: [
        ...[StoryStore, provideHttpClient(), provideHttpClientTesting()],
        { provide: SessionStore, useValue: { isSignedIn } },
        { provide: ActivatedRoute, useValue: { paramMap, queryParamMap: of(convertToParamMap({})) } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const store = TestBed.inject(StoryStore);
    TestBed.tick();
    const first = http.expectOne('/api/recommendations/PD-N2');
    expect(first.request.transferCache).toBeUndefined();
    first.flush(story());
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    isSignedIn.set(true);
    TestBed.tick();
    expect(http.expectOne('/api/recommendations/PD-N2').request.transferCache).toBe(false);
    expect(store.story.value()?.reference).toBe(story().reference);
  });
});
