import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type FrameworkDetail } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal } from '../../../../testing/refusals';
import { withWords } from '../../../../testing/words';
import { LifeForm } from './life-form';

const ACCORD = {
  ...{ slug: 'accord', kind: 'agreement', title: { fr: 'Accord', en: 'Agreement', original: 'fr' }, status: 'current' },
  ...{ about: null, ended: null, endedNote: null, followedBy: [], rhythm: 'quarterly', version: 3 },
} as unknown as FrameworkDetail;
const CHARTER = { slug: 'charter', title: { fr: 'Charte', en: null, original: 'fr' } };

let page: Page;
let http: HttpTestingController;

beforeEach(async () => {
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning'), words.add('register')]);
  const fixture = TestBed.createComponent(LifeForm);
  fixture.componentRef.setInput('framework', ACCORD);
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne(({ url }) => url === '/api/frameworks').flush({ items: [ACCORD, CHARTER] });
  await page.settle();
});

const sent = (): TestRequest => http.expectOne('/api/frameworks/accord');

describe('the life of a framework', () => {
  it('ends on a day that has to be said, and is followed by another one', async () => {
    await page.type('Statut', 'ended');
    await page.click('Enregistrer');
    expect(page.description('Terminé le')).toContain('Indiquez le jour');
    await page.type('Terminé le', '2026-01-25');
    await page.choose('Charte');
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual([
      ...['PATCH', '"3"'],
      { status: 'ended', ended: '2026-01-25', followedBy: ['charter'] },
    ]);
  });

  it('does not follow itself', async () => {
    await page.type('Statut', 'ended');
    expect(page.text()).not.toMatch(/Accord\b.*Charte/);
  });

  it('keeps what was typed beside what somebody else wrote meanwhile', async () => {
    await page.type('En français', 'Accord de paix');
    await page.click('Enregistrer');
    const current = { ...ACCORD, title: { fr: 'Accord d’Alger', en: 'Agreement', original: 'fr' }, version: 4 };
    sent().flush(refusal('stale', { current }).error as object, { status: 412, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    expect(page.text()).toContain('Accord d’Alger / Agreement');
    expect(page.field('En français').value).toBe('Accord de paix');
    await page.click('Reprendre Titre');
    expect(page.field('En français').value).toBe('Accord d’Alger');
  });
});
