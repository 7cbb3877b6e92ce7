import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Indicator, type IndicatorValue, type ReportedValue } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { MINISTRY } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { today } from '../../../shared/util/dates';
import { ValueCard } from './value-card';

const LAST = {
  ...{ date: '2026-09-30', datePrecision: 'day', value: 212, numerator: null, denominator: null, unavailable: null },
  ...{ parts: [{ dimension: 'sex', key: 'female', value: 74 }], organisation: MINISTRY, period: '2026-Q3' },
} as unknown as IndicatorValue;

const indicator = (changes: Partial<Indicator> = {}): Indicator =>
  ({
    ...{ id: 'i1', kind: 'count', unit: 'people', title: { fr: 'Jeunes en stage', en: null, original: 'fr' } },
    ...{ dimensions: ['sex', 'area'], quotaRule: null, values: [LAST], targets: [{ period: '2099-Q4', value: 700 }] },
    ...changes,
  }) as unknown as Indicator;

const AREAS = [{ slug: 'gao', name: { fr: 'Gao', en: 'Gao', original: 'fr' }, short: 'GAO', tile: [6, 2] }];

describe('the card of an indicator', () => {
  let fixture: ComponentFixture<ValueCard>;
  let page: Page;
  let value: ReportedValue | null;

  async function show(of: Indicator = indicator()): Promise<void> {
    const words = await withWords('fr');
    await words.add('work', 'report');
    fixture = TestBed.createComponent(ValueCard);
    fixture.componentRef.setInput('indicator', of);
    fixture.componentRef.setInput('period', '2099-Q4');
    fixture.componentRef.setInput('areas', AREAS);
    fixture.componentRef.setInput('own', MINISTRY.slug);
    fixture.componentInstance.changed.subscribe(hold);
    hold(null);
    page = new Page(fixture);
    await page.settle();
  }

  function hold(changed: ReportedValue | null): void {
    value = changed;
    fixture.componentRef.setInput('value', changed ?? undefined);
  }

  it('shows what was said last, for when, and what was to be reached', async () => {
    await show();
    expect(page.text()).toContain('Dernière valeur (3e trimestre 2026) : 212 Cible de la période : 700');
  });

  it('takes a number as people write it, and nothing where it is taken away again', async () => {
    await show();
    await page.type('Valeur', '1 096');
    expect(value).toMatchObject({ indicator: 'i1', value: 1096, on: today(), unavailable: null, parts: [] });
    expect(page.field('Valeur').value).toBe('1 096');
    await page.type('Valeur', '');
    expect(value).toBeNull();
  });

  it('keeps what is no number in sight, and says so', async () => {
    await show();
    await page.type('Valeur', '10');
    await page.type('Valeur', 'mille');
    expect(page.field('Valeur').value).toBe('mille');
    expect(page.description('Valeur')).toContain('Écrivez un nombre');
    expect(value).toBeNull();
  });

  it('shows the sum of parts against the whole, and takes it as it is', async () => {
    await show();
    await page.type('Valeur', '10');
    await page.type('Femmes', '4');
    await page.type('Hommes', '5');
    expect(page.text()).toContain('Somme : 9 pour un ensemble de 10. L’écart sera montré');
    await page.type('Hommes', '6');
    expect(page.text()).toContain('Somme : 10, comme l’ensemble (10).');
    expect(value?.parts).toHaveLength(2);
  });

  it('gives an area a number once it is chosen, and takes both away together', async () => {
    await show();
    await page.type('Valeur', '10');
    await page.choose('Gao');
    const field = (): HTMLInputElement | null =>
      (fixture.nativeElement as HTMLElement).querySelector('#values-i1-parts-area-gao');
    const input = field();
    if (input === null) throw new Error('no field for Gao');
    input.value = '7';
    input.dispatchEvent(new Event('input'));
    await page.settle();
    expect(value?.parts).toEqual([{ dimension: 'area', key: 'gao', value: 7 }]);
    await page.choose('Gao');
    expect([value?.parts, field()]).toEqual([[], null]);
  });

  it('is the same again with one tap, parts and all', async () => {
    await show();
    await page.click('Reprendre la dernière valeur');
    expect(value).toMatchObject({ value: 212, parts: [{ key: 'female', value: 74 }], on: today() });
    expect(page.hasButton('Reprendre la dernière valeur')).toBe(false);
  });

  it('is not available for a reason, and still knows its number when that was a mistake', async () => {
    await show();
    await page.type('Valeur', '10');
    await page.choose('Non disponible');
    await page.type('Pourquoi', 'Registre perdu');
    expect(value).toMatchObject({ value: null, unavailable: 'Registre perdu', parts: [] });
    await page.choose('Non disponible');
    expect(value).toMatchObject({ value: 10, unavailable: null });
    await page.choose('Non disponible');
    expect(value?.unavailable).toBe('Registre perdu');
  });

  it('says of a quota at once whether the law is kept', async () => {
    await show(indicator({ kind: 'quota', quotaRule: 'appointments', values: [], dimensions: [] }));
    await page.type('Femmes', '3');
    expect(page.text()).not.toContain('Loi');
    await page.type('Sièges en tout', '10');
    expect(page.text()).toContain('Soit 30 %. Loi 2015-052 : respectée');
    await page.type('Femmes', '2');
    expect(page.text()).toContain('Soit 20 %. Loi 2015-052 : non respectée');
    expect(value).toMatchObject({ numerator: 2, denominator: 10, value: null });
  });

  it('shows what is wrong, and what was remarked, at the very field', async () => {
    await show(indicator({ kind: 'percentage' }));
    await page.type('Nombre', '12');
    fixture.componentRef.setInput('errors', { 'values.i1.numerator': 'Plus que le total.' });
    fixture.componentRef.setInput('remarks', [
      { at: 'values.i1', quote: null, remark: 'Depuis quand ?' },
      { at: 'values.i2', quote: null, remark: 'Ailleurs' },
    ]);
    await page.settle();
    expect(page.description('Nombre')).toContain('Plus que le total.');
    expect(page.field('Nombre').getAttribute('aria-invalid')).toBe('true');
    expect(page.text()).toContain('Depuis quand ?');
    expect(page.text()).not.toContain('Ailleurs');
  });
});
