import { Component, DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import { withWords } from '../../../testing/words';
import { PageHead, pageHead } from './page-head';

@Component({ template: '' })
class SomePage {
  constructor() {
    pageHead(() => ({ title: 'Méthode', description: 'Comment on mesure.' }));
  }
}

async function open(path: string): Promise<Document> {
  await withWords('fr', [provideRouter([{ path: '**', component: SomePage }])]);
  TestBed.inject(PageHead);
  TestBed.createComponent(SomePage);
  await TestBed.inject(Router).navigateByUrl(path);
  TestBed.tick();
  return TestBed.inject(DOCUMENT);
}

const hrefOf = (document: Document, selector: string): string | undefined =>
  document.head.querySelector<HTMLLinkElement>(selector)?.href;

describe('the head of a page', () => {
  it('says what the page is, in which language, and where it stands in the other one', async () => {
    const document = await open('/fr/method?x=1');
    expect(document.title).toBe('Méthode · Parole tenue');
    expect(document.documentElement.lang).toBe('fr');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe('Comment on mesure.');
    expect(hrefOf(document, 'link[rel=canonical]')).toBe('http://localhost/fr/method');
    expect(hrefOf(document, 'link[hreflang=en]')).toBe('http://localhost/en/method');
    expect(hrefOf(document, 'link[hreflang=x-default]')).toBe('http://localhost/fr/method');
  });

  it('leaves nothing that previews were told of the page before', async () => {
    const document = await open('/fr/method');
    const told = (path: string) => {
      const tag = document.createElement('meta');
      tag.setAttribute('property', 'og:url');
      tag.content = `http://localhost${path}`;
      document.head.append(tag);
    };
    told('/fr/silences');
    await TestBed.inject(Router).navigateByUrl('/fr/silences');
    TestBed.tick();
    expect(document.querySelectorAll('meta[property="og:url"]')).toHaveLength(1);
    await TestBed.inject(Router).navigateByUrl('/fr/work');
    TestBed.tick();
    expect(document.querySelectorAll('meta[property="og:url"]')).toHaveLength(0);
  });

  it('tells nothing to a glance over the shoulder of somebody who is signed in', async () => {
    const document = await open('/fr/method');
    TestBed.inject(PageHead).isNeutral.set(true);
    TestBed.tick();
    expect(document.title).toBe('Espace de travail');
  });
});
