import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { withWords } from '../../../testing/words';
import { AreasStore } from './areas-store';

describe('the names of areas', () => {
  it('are under way and no slugs until they have come; only what nobody knows is its slug', async () => {
    await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
    const areas = TestBed.inject(AreasStore);
    TestBed.tick();
    expect(areas.nameOf('segou')).toBe('…');
    const segou = { slug: 'segou', short: 'SÉG', name: { fr: 'Ségou', en: null, original: 'fr' } };
    TestBed.inject(HttpTestingController)
      .expectOne(({ url }) => url === '/api/areas')
      .flush({ items: [segou] });
    await TestBed.inject(ApplicationRef).whenStable();
    expect([areas.nameOf('segou'), areas.nameOf('atlantis')]).toEqual(['Ségou', 'atlantis']);
  });
});
