import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type DataDictionary, type Language } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../testing/page';
import { withWords } from '../../testing/words';
import { DataPage } from './data-page';

const DICTIONARY: DataDictionary = {
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/', terms: { fr: 'Citez.', en: 'Name us.' } },
  filters: ['theme', 'q'],
  sets: [
    {
      name: 'reports',
      title: { fr: 'Rapports', en: 'Reports' },
      about: { fr: 'Une ligne par rapport.', en: 'One row for each report.' },
      isFiltered: true,
      addresses: { csv: '/api/data/reports.csv', json: '/api/data/reports.json' },
      columns: [
        {
          ...{ key: 'state', type: 'word', unit: null, words: ['planned', 'achieved'] },
          meaning: { fr: 'État', en: 'State' },
        },
        {
          ...{ key: 'days', type: 'integer', unit: { fr: 'jours', en: 'days' }, words: null },
          meaning: { fr: 'Retard', en: 'Overdue' },
        },
      ],
    },
    {
      name: 'themes',
      title: { fr: 'Thèmes', en: 'Themes' },
      about: { fr: 'Une ligne par thème.', en: 'One row for each theme.' },
      isFiltered: false,
      addresses: { csv: '/api/data/themes.csv', json: '/api/data/themes.json' },
      columns: [],
    },
  ],
};

async function open(language: Language, params: Record<string, string[]> = {}): Promise<Page> {
  TestBed.resetTestingModule();
  const queryParamMap = of(convertToParamMap(params));
  const words = await withWords(language, [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: ActivatedRoute, useValue: { queryParamMap, snapshot: {} } },
  ]);
  await words.add('data');
  const page = new Page(TestBed.createComponent(DataPage));
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/data').flush(DICTIONARY);
  await page.settle();
  return page;
}

const addresses = (page: Page): string[] =>
  ['CSV : Rapports', 'JSON : Rapports', 'CSV : Thèmes', 'JSON : Thèmes'].map(
    (name) => page.button(name).getAttribute('href') ?? '',
  );

describe('the page of data', () => {
  it('tells of each set what it is, where it comes and what each column means', async () => {
    const page = await open('fr');
    expect(page.text()).toContain('Rapports Une ligne par rapport.');
    expect(page.text()).toContain('state mot d’une liste État planned , achieved');
    expect(page.text()).toContain('days nombre entier, jours Retard');
    expect(page.text()).toContain('CC BY 4.0 Citez.');
    expect(addresses(page)).toEqual([
      '/api/data/reports.csv?language=fr',
      '/api/data/reports.json',
      '/api/data/themes.csv?language=fr',
      '/api/data/themes.json',
    ]);
  });

  it('takes the filters of its address along where a set has them, and no other words of it', async () => {
    const page = await open('fr', { theme: ['a', 'b'], colour: ['red'] });
    expect(addresses(page)).toEqual([
      '/api/data/reports.csv?theme=a&theme=b&language=fr',
      '/api/data/reports.json?theme=a&theme=b',
      '/api/data/themes.csv?language=fr',
      '/api/data/themes.json',
    ]);
    expect(page.text()).toContain('que vous avez filtrées');
    expect(page.text()).toContain('Ce jeu est toujours entier');
    expect(page.hasButton('Tout reprendre')).toBe(true);
  });

  it('speaks English where the page does', async () => {
    const page = await open('en');
    expect(page.text()).toContain('Name us.');
    expect(page.text()).toContain('days whole number, days Overdue');
  });
});
