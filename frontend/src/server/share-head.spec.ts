import { Component, DOCUMENT, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import { PageHead, pageHead, type Head } from '../app/shared/util/page-head';
import { withWords } from '../testing/words';
import { ShareHead } from './share-head';

let head: Head;

@Component({ template: '' })
class SomePage {
  constructor() {
    pageHead(() => head);
  }
}

async function write(shown: Head, status?: number): Promise<(name: string) => string[]> {
  head = shown;
  const routes = provideRouter([{ path: '**', component: SomePage }]);
  await withWords('fr', [routes, ShareHead, { provide: RESPONSE_INIT, useValue: { status } }]);
  const document = TestBed.inject(DOCUMENT);
  document.head.replaceChildren();
  TestBed.inject(PageHead);
  TestBed.createComponent(SomePage);
  await TestBed.inject(Router).navigateByUrl('/fr/somewhere?x=1');
  TestBed.tick();
  TestBed.inject(ShareHead).write();
  return (name) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`)].map(
      ({ content }) => content,
    );
}

describe('what previews of a link are told', () => {
  it('is the title, what the sides say, and their picture', async () => {
    const said = 'Gouvernement : achevé ; écart 2';
    const tag = await write({ title: 'PD-N2 · Créer', description: 'Créer. Ce que', said, card: 'PD-N2' });
    expect(tag('og:title')).toEqual(['PD-N2 · Créer']);
    expect([tag('og:description'), tag('description')]).toEqual([[said], ['Créer. Ce que']]);
    expect(tag('og:url')).toEqual(['http://localhost/fr/somewhere']);
    expect(tag('og:image')).toEqual(['http://localhost/api/cards/fr/PD-N2']);
    expect(tag('og:image:alt')).toEqual([said]);
    expect([tag('og:locale'), tag('og:locale:alternate')]).toEqual([['fr_FR'], ['en_GB']]);
    expect([tag('og:type'), tag('twitter:card')]).toEqual([['article'], ['summary_large_image']]);
  });

  it('is of any other page its title, its description, and the picture of the site', async () => {
    const tag = await write({ title: 'Méthode', description: 'Comment on mesure.' });
    expect(tag('og:description')).toEqual(['Comment on mesure.']);
    expect([tag('og:image'), tag('og:type')]).toEqual([['http://localhost/api/cards/fr'], ['website']]);
    expect(tag('og:image:alt')[0]).toMatch(/^Ce qui a été recommandé/);
  });

  it('is nothing where there is no page: no place, no picture, and nobody is to keep it', async () => {
    const tag = await write({ title: 'Page introuvable', said: 'caché', card: 'XX-1' }, 404);
    expect([tag('og:title'), tag('og:image'), tag('og:description')]).toEqual([[], [], []]);
    expect(tag('robots')).toEqual(['noindex']);
    expect(TestBed.inject(DOCUMENT).querySelectorAll('link[rel=canonical], link[rel=alternate]')).toHaveLength(0);
  });
});
