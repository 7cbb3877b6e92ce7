import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Template } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { wrongField } from '../../../../testing/refusals';
import { slot } from '../../../../testing/tracks';
import { withWords } from '../../../../testing/words';
import { TemplateForm } from './template-form';

const DDR: Template = {
  ...{ id: 't1', slug: 'ddr', title: { fr: 'DDR', en: 'DDR', original: 'fr' }, about: null, view: 'pipeline' },
  ...{ slots: [slot('registered'), slot('disarmed', { after: 'registered' })], version: 2 },
};

let page: Page;
let http: HttpTestingController;

async function show(template: Template | null): Promise<void> {
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning'), words.add('register')]);
  const fixture = TestBed.createComponent(TemplateForm);
  fixture.componentRef.setInput('template', template);
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  await page.settle();
}

/** The answer goes a long way before it is on screen. */
async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

const sent = (): TestRequest => http.expectOne(({ url }) => url.startsWith('/api/templates/'));

describe('a template', () => {
  it('is made with a title, a name and a slot, without code', async () => {
    await show(null);
    await page.type('En français', 'Écoles rouvertes');
    await page.type('Nom dans les adresses', 'ecoles');
    await page.click('Ajouter une place');
    await page.type('Clé', 'ecoles-rouvertes');
    await page.type('Unité', 'écoles');
    const titles = [...document.querySelectorAll<HTMLInputElement>('#slot-0-title-fr')];
    for (const title of titles) {
      title.value = 'Écoles rouvertes';
      title.dispatchEvent(new Event('input'));
    }
    await page.settle();
    await page.click('Créer ce modèle');
    expect(sent().request.body).toEqual({
      ...{ slug: 'ecoles', title: { fr: 'Écoles rouvertes', en: null }, about: null, view: 'targets' },
      slots: [
        {
          ...{ key: 'ecoles-rouvertes', title: { fr: 'Écoles rouvertes', en: null }, kind: 'count', unit: 'écoles' },
          ...{ direction: 'up', isCumulative: false, dimensions: ['sex'], record: [], after: null },
        },
      ],
    });
  });

  it('says what is wrong at its slot, and why a filled slot stays', async () => {
    await show(DDR);
    page.buttonStarting('Retirer disarmed').click();
    await page.settle();
    await page.click('Enregistrer');
    const request = sent();
    expect([request.request.headers.get('If-Match'), Object.keys(request.request.body as object)]).toEqual([
      '"2"',
      ['slots'],
    ]);
    request.flush(wrongField('slots', 'not_allowed', 'Une place remplie reste.').error as object, {
      ...{ status: 400, statusText: '' },
    });
    await answered();
    expect(page.alerts()).toEqual(['Un indicateur remplit déjà une place que vous avez retirée : elle reste.']);
  });

  it('offers as stages before one those that stand before it', async () => {
    await show(DDR);
    const before = page.field('Vient après') as unknown as HTMLSelectElement;
    expect([...before.options].map(({ value }) => value)).toEqual(['', 'registered']);
  });
});
