import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Indicator } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { story } from '../../../../testing/statements';
import { indicator } from '../../../../testing/tracks';
import { withWords } from '../../../../testing/words';
import { IndicatorForm } from './indicator-form';

let page: Page;
let http: HttpTestingController;

async function show(inputs: { indicator?: Indicator }): Promise<void> {
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning')]);
  const fixture: ComponentFixture<IndicatorForm> = TestBed.createComponent(IndicatorForm);
  fixture.componentRef.setInput('story', story());
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  await page.settle();
}

const sent = (): TestRequest => http.expectOne(({ url }) => url.startsWith('/api/indicators/'));

describe('an indicator of one’s own making', () => {
  beforeEach(() => show({}));

  it('says what is missing at each field', async () => {
    await page.click('Ajouter une période');
    await page.click('Suivre cet indicateur');
    expect(page.description('En français')).toContain('Dites ce que l’on mesure');
    expect(page.description('Unité')).toContain('Indiquez l’unité');
    expect(page.text()).toContain('Un nombre, zéro ou plus.');
    http.expectNone(({ url }) => url.startsWith('/api/indicators/'));
  });

  it('is in percent and has a rule where it is a quota', async () => {
    await page.type('Sorte de mesure', 'quota');
    await page.type('En français', 'Femmes au bureau');
    await page.click('Suivre cet indicateur');
    expect(sent().request.body).toMatchObject({
      kind: 'quota',
      unit: 'percent',
      quotaRule: 'appointments',
      slot: null,
    });
  });
});

describe('an indicator that is changed', () => {
  it('takes a baseline and targets by period, with numbers as people type them', async () => {
    await show({ indicator: indicator({ version: 2 }) });
    await page.type('Année', '2018');
    await page.type('Valeur', '1 200');
    await page.click('Ajouter une période');
    const target = document.querySelector<HTMLInputElement>('[id$="target-0"]');
    if (target === null) throw new Error('no field for the target');
    target.value = '12,5';
    target.dispatchEvent(new Event('input'));
    await page.settle();
    await page.click('Enregistrer');
    const { body } = sent().request as { body: { baseline: object; targets: { period: string; value: number }[] } };
    expect(body.baseline).toEqual({ year: 2018, value: 1200, comment: '' });
    expect(body.targets).toEqual([{ period: expect.stringMatching(/^20\d\d-Q[1-4]$/) as unknown, value: 12.5 }]);
  });

  it('sends what was changed, and nothing of what values were given in', async () => {
    await show({ indicator: indicator({ targets: [{ period: '2027-Q1', value: 5 }], version: 4 }) });
    await page.click('Retirer');
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual(['PATCH', '"4"', { targets: [] }]);
  });
});
