import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { DisagreementsPage } from './disagreements-page';

async function open(params: Record<string, string[]>): Promise<{ page: Page; asked: string }> {
  TestBed.resetTestingModule();
  const words = await withWords('fr', [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap(params)) } },
  ]);
  await words.add('disagreements');
  const page = new Page(TestBed.createComponent(DisagreementsPage));
  TestBed.tick();
  const http = TestBed.inject(HttpTestingController);
  const request = http.expectOne(({ url }) => url === '/api/disagreements');
  request.flush({ items: [], total: 0, totalIsExact: true, nextCursor: null });
  for (const one of http.match(() => true)) one.flush({ items: [], total: 0, totalIsExact: true, nextCursor: null });
  await page.settle();
  return { page, asked: request.request.params.toString() };
}

describe('the page of disagreements', () => {
  it('asks for what the address says', async () => {
    const { asked } = await open({ between: ['government:civil_society'], divergence: ['2'], nonsense: ['x'] });
    expect(decodeURIComponent(asked)).toBe('between=government:civil_society&divergence=2&limit=10');
  });

  it('teaches what a disagreement needs where there is none', async () => {
    const { page } = await open({});
    expect(page.text()).toContain('0 recommandation en désaccord');
    expect(page.text()).toContain('Il faut deux points de vue récents');
    expect(page.button('Toutes les recommandations').getAttribute('href')).toBe('/fr/recommendations');
  });

  it('says each filter in words, with a way to the list without it and one without any', async () => {
    const { page } = await open({ between: ['civil_society:donor'], divergence: ['2'], cursor: ['abc'] });
    expect(page.text()).toContain('Aucun désaccord ne répond à ces filtres');
    expect(page.button('Retirer le filtre Société civile et partenaires ×').getAttribute('href')).toBe(
      '/?divergence=2',
    );
    expect(page.button('Tout effacer').getAttribute('href')).toBe('/');
  });

  it('leads to the numbers and to the silent with the filters that they have too', async () => {
    const { page } = await open({ theme: ['paix'], organisation: ['cnddr'], area: ['kidal'] });
    expect(page.button('Ces recommandations en CSV').getAttribute('href')).toBe(
      '/api/recommendations.csv?theme=paix&organisation=cnddr&divergence=1&sort=-divergence&language=fr',
    );
    expect(page.button('Qui reste silencieux').getAttribute('href')).toBe('/fr/silences?theme=paix&organisation=cnddr');
  });
});
