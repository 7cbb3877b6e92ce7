import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Indicator } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { story } from '../../../../testing/statements';
import { indicator, reported } from '../../../../testing/tracks';
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

  it('asks why where a target changes that counts already, and sends that along', async () => {
    const target = { value: 900, date: null, basis: { fr: 'Plan', en: 'Plan', original: 'fr' } } as const;
    await show({ indicator: indicator({ target, values: [reported('2026-Q2')], version: 3 }) });
    expect(page.text()).toContain('Un rapport publié a donné une valeur');
    expect(page.text()).not.toContain('Pourquoi cette autre cible');
    const end = document.querySelector<HTMLInputElement>('[id$="end-value"]');
    const why = (): HTMLTextAreaElement | null => document.querySelector('[id$="reason-fr"]');
    if (end === null) throw new Error('no field for the final target');
    end.value = '500';
    end.dispatchEvent(new Event('input'));
    await page.settle();
    await page.click('Enregistrer');
    expect(page.text()).toContain('Dites pourquoi la cible change.');
    http.expectNone(({ url }) => url.startsWith('/api/indicators/'));
    const field = why();
    if (field === null) throw new Error('no field for the reason');
    field.value = 'Le budget est réduit.';
    field.dispatchEvent(new Event('input'));
    await page.settle();
    await page.click('Enregistrer');
    expect(sent().request.body).toMatchObject({
      target: { value: 500 },
      reason: { fr: 'Le budget est réduit.', en: null },
    });
  });

  it('asks why of a period that has begun, and not of one to come', async () => {
    const targets = [
      { period: '2025-Q1', value: 5 },
      { period: '2099-Q1', value: 9 },
    ];
    await show({ indicator: indicator({ targets }) });
    const type = async (at: number, value: string): Promise<void> => {
      const field = document.querySelector<HTMLInputElement>(`[id$="target-${String(at)}"]`);
      if (field === null) throw new Error('no field for the target');
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await page.settle();
    };
    await type(1, '10');
    expect(page.text()).not.toContain('Pourquoi cette autre cible');
    await type(0, '4');
    expect(page.text()).toContain('Pourquoi cette autre cible');
  });

  it('sends what was changed, and nothing of what values were given in', async () => {
    await show({ indicator: indicator({ targets: [{ period: '2027-Q1', value: 5 }], version: 4 }) });
    await page.click('Retirer');
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual(['PATCH', '"4"', { targets: [] }]);
  });
});
