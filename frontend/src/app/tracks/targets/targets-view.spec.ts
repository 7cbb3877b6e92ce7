import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type Part, type TargetsTrack } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { AREAS, indicator, reported, slot, template } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { TargetsView } from './targets-view';

const part = (dimension: Part['dimension'], key: string, value: number): Part => ({ dimension, key, value });

const JOBS = indicator({
  targets: [
    { period: '2026-Q2', value: 500 },
    { period: '2026-Q3', value: 800 },
  ],
  values: [
    reported('2026-Q2', {
      value: 600,
      parts: [part('sex', 'female', 200), part('sex', 'male', 350), part('area', 'gao', 70)],
      mismatches: [{ dimension: 'sex', sum: 550, whole: 600 }],
    }),
    reported('2026-Q3', { unavailable: 'Les fiches ne sont pas arrivées.' }),
  ],
});

async function show(series: TargetsTrack['series'], address = '/'): Promise<{ page: Page; host: HTMLElement }> {
  const words = await withWords('fr', [AREAS, provideRouter([{ path: '**', children: [] }])]);
  await words.add('tracks');
  await TestBed.inject(Router).navigateByUrl(address);
  const fixture = TestBed.createComponent(TargetsView);
  fixture.componentRef.setInput('track', { view: 'targets', template: template('targets'), series });
  await fixture.whenStable();
  return { page: new Page(fixture), host: fixture.nativeElement as HTMLElement };
}

const cells = (host: HTMLElement): string[][] =>
  [...host.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));

describe('values against targets', () => {
  it('say in one sentence how far the last value is from its target', async () => {
    const { page } = await show([{ slot: slot('Emplois créés'), indicator: JOBS }]);
    expect(page.text()).toContain('Emplois créés : réalisé et cible par période');
    expect(page.text()).toContain('2e trimestre 2026 : 600 pour une cible de 500, soit 120 %. Cible atteinte.');
  });

  it('stand in a table too, with who says so and why a value is missing', async () => {
    const { host } = await show([{ slot: slot('x'), indicator: JOBS }]);
    expect(cells(host)).toEqual([
      ['Période', 'Valeur', 'Cible', 'Qui le dit', 'Remarque'],
      ['2e trimestre 2026', '600', '500', 'agence', '–'],
      ['3e trimestre 2026', '–', '800', 'agence', 'Les fiches ne sont pas arrivées.'],
    ]);
  });

  it('show parts that do not add up, and mend nothing', async () => {
    const { page } = await show([{ slot: slot('x'), indicator: JOBS }]);
    expect(page.text()).toContain('Sexe, 2e trimestre 2026 : les parts font 550, le total déclaré est 600.');
  });

  it('are broken down by what the address asks, and what no part accounts for stands apart', async () => {
    const { page, host } = await show([{ slot: slot('x'), indicator: JOBS }], '/?by=sex');
    expect(page.button('Par sexe').getAttribute('aria-pressed')).toBe('true');
    expect(cells(host)[1]).toEqual(['2e trimestre 2026', '600', '500', '200', '350', '50', 'agence', '–']);
  });

  it('write the choice into the address', async () => {
    const { page } = await show([{ slot: slot('x'), indicator: JOBS }]);
    await page.click('Par région');
    expect(TestBed.inject(Router).url).toBe('/?by=area');
    expect(page.text()).toContain('1 région a un chiffre ; le plus élevé : Gao, 70.');
    await page.click('Total');
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('offer only what some value is broken down by, and show the rest whole', async () => {
    const { page } = await show([{ slot: slot('x'), indicator: JOBS }], '/?by=age');
    expect(page.hasButton('Par âge')).toBe(false);
    expect(page.text()).toContain('réalisé et cible par période');
  });

  it('lose a part of the drawing, never of the table, when it is taken away', async () => {
    const { page, host } = await show([{ slot: slot('x'), indicator: JOBS }]);
    const bars = (): number => host.querySelectorAll('rect[fill="var(--level-2)"]').length;
    expect(bars()).toBe(1);
    await page.click('Réalisé');
    expect(bars()).toBe(0);
    expect(cells(host)[1]?.[1]).toBe('600');
  });

  it('keep a target that was changed, with why', async () => {
    const reason = { fr: 'Le budget est réduit.', en: null, original: 'fr' } as const;
    const revised = indicator({
      targetRevisions: [
        {
          on: '2026-08-01',
          period: '2026-Q2',
          from: { value: 700, date: null, basis: null },
          to: { value: 500, date: null, basis: null },
          reason,
        },
        { on: '2026-09-01', period: null, from: { value: 900, date: null, basis: null }, to: null, reason },
      ],
    });
    const { page } = await show([{ slot: slot('x'), indicator: revised }]);
    expect(page.text()).toContain(
      'Cible, 2e trimestre 2026 : 700, puis 500 (changée le 1er août 2026 ) — Le budget est réduit.',
    );
    expect(page.text()).toContain('Cible finale : 900, puis aucune');
  });

  it('say where nothing is planned yet, and where nothing was published', async () => {
    const { page } = await show([
      { slot: slot('a'), indicator: null },
      { slot: slot('b'), indicator: indicator() },
    ]);
    expect(page.text()).toContain('Aucun indicateur n’a encore été planifié pour cette mesure.');
    expect(page.text()).toContain('Aucune valeur n’a encore été publiée.');
  });
});
