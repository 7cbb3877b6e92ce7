import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type TerritoryMap } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { AREAS } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { MapPage } from './map-page';

const MAP: TerritoryMap = {
  ...{ asOf: '2026-11-23', recommendations: 3, only: null, statements: 2 },
  areas: ['gao', 'kidal', 'mopti'].map((area) => ({
    area,
    ...{ judged: 14, compared: 13, apart: 12, apartOn: ['PD-N2', 'PD-N6'] },
    ...{ levels: null, statements: null, level: null, gap: null },
  })),
};

async function open(params: Record<string, string[]>): Promise<{ page: Page; host: HTMLElement; asked: string }> {
  TestBed.resetTestingModule();
  const words = await withWords('fr', [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    AREAS,
    { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap(params)) } },
  ]);
  await words.add('map');
  const fixture = TestBed.createComponent(MapPage);
  const page = new Page(fixture);
  TestBed.tick();
  const http = TestBed.inject(HttpTestingController);
  const request = http.expectOne(({ url }) => url === '/api/map');
  request.flush(MAP);
  for (const one of http.match(() => true)) one.flush({ items: [] });
  await page.settle();
  const asked = decodeURIComponent(request.request.params.toString());
  return { page, host: fixture.nativeElement as HTMLElement, asked };
}

describe('the page of the map', () => {
  it('asks for what the address says, and not how it is shown', async () => {
    const { asked } = await open({ theme: ['paix'], measure: ['levels'], view: ['outline'], nonsense: ['x'] });
    expect(asked).toBe('theme=paix');
  });

  it('turns to another measure or form by links that keep the rest', async () => {
    const { page } = await open({ theme: ['paix'], measure: ['levels'] });
    expect(page.button('Désaccords').getAttribute('href')).toBe('/?theme=paix');
    expect(page.button('Déclarations').getAttribute('href')).toBe('/?theme=paix&measure=statements');
    expect(page.button('Contour').getAttribute('href')).toBe('/?theme=paix&measure=levels&view=outline');
    expect(page.button('Niveaux').getAttribute('aria-current')).toBe('true');
  });

  it('keeps in its form what is shown and how, for who has no script', async () => {
    const { host } = await open({ q: ['emploi'], measure: ['levels'], view: ['outline'] });
    const kept = [...host.querySelectorAll<HTMLInputElement>('form input[type=hidden]')];
    expect(kept.map(({ name, value }) => [name, value])).toEqual([
      ['q', 'emploi'],
      ['measure', 'levels'],
      ['view', 'outline'],
    ]);
  });

  it('has every area as a line with its number and what is behind it', async () => {
    const { page, host } = await open({ theme: ['paix'] });
    const lines = [...host.querySelectorAll('pt-area-list li')].map((line) => line.textContent.replace(/\s+/g, ' '));
    expect(lines.length).toBe(3);
    expect(lines[0]).toMatch(/Gao 12 sur 13 comparées PD-N2 ?PD-N6 et 10 autres/);
    expect(page.button('PD-N2').getAttribute('href')).toBe('/fr/recommendations/PD-N2#areas');
    expect(host.querySelector('pt-area-list .name')?.getAttribute('href')).toBe(
      '/fr/recommendations?theme=paix&area=gao',
    );
  });
});
