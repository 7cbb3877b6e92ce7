import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type AreaOnMap, type TerritoryMap } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { AREAS } from '../../../../testing/tracks';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { type Measure } from './figures';
import { TileFigure } from './tile-figure';

const on = (area: string, changes: Partial<AreaOnMap> = {}): AreaOnMap => ({
  area,
  ...{ judged: 0, compared: 0, apart: 0, apartOn: [] },
  ...{ levels: null, statements: null, level: null, gap: null },
  ...changes,
});
const MAP: TerritoryMap = {
  ...{ asOf: '2026-11-23', recommendations: 3, only: null, statements: 9 },
  areas: [
    on('gao', { judged: 3, compared: 2, apart: 2, apartOn: ['PD-N2', 'PD-N6'], levels: [1, 2, 0, 0], statements: 5 }),
    on('kidal'),
    on('mopti', { judged: 1, compared: 1 }),
  ],
};

async function show(measure: Measure, map: TerritoryMap = MAP): Promise<{ page: Page; host: HTMLElement }> {
  await withWords('fr', [provideRouter([]), AREAS]);
  await TestBed.inject(Words).add('map');
  const fixture = TestBed.createComponent(TileFigure);
  fixture.componentRef.setInput('map', map);
  fixture.componentRef.setInput('measure', measure);
  fixture.componentRef.setInput('query', { theme: ['paix'] });
  document.body.append(fixture.nativeElement as HTMLElement);
  const page = new Page(fixture);
  await page.settle();
  return { page, host: fixture.nativeElement as HTMLElement };
}

const tile = (host: HTMLElement, slug: string): SVGElement => {
  const found = host.querySelector<SVGElement>(`[data-area="${slug}"]`);
  if (found === null) throw new Error(`no ${slug}`);
  return found;
};
const plain = (text = ''): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const rowsOf = (host: HTMLElement): string[] =>
  [...host.querySelectorAll('tbody tr')].map((row) =>
    plain([...row.children].map((cell) => cell.textContent).join(' ')),
  );

describe('the tile map', () => {
  it('names every area with its number, and hatches where nothing can be compared', async () => {
    const { host, page } = await show('apart');
    expect(['gao', 'kidal', 'mopti'].map((slug) => plain(tile(host, slug).getAttribute('aria-label') ?? ''))).toEqual([
      'Gao : 2 sur 2 comparées',
      'Kidal : aucun niveau récent',
      'Mopti : 0 sur 1 comparée',
    ]);
    expect(plain(tile(host, 'gao').textContent)).toBe('GAO Gao 2');
    expect(tile(host, 'kidal').querySelector('rect')?.getAttribute('fill')).toBe('url(#pt-hatch)');
    expect(tile(host, 'mopti').querySelector('rect')?.getAttribute('fill')).toBe('var(--divergence-0)');
    expect(plain(page.text())).toContain('1 région sur 2 où la comparaison est possible connaît un écart');
    expect(rowsOf(host)).toEqual(['Gao 2 2 3', 'Kidal – 0 0', 'Mopti 0 1 1']);
  });

  it('leads from each square to the recommendations behind it, with the filters in force', async () => {
    const { host } = await show('apart');
    expect(tile(host, 'gao').getAttribute('href')).toBe('/fr/recommendations?theme=paix&area=gao');
  });

  it('shows shares as bands, and says what is withheld', async () => {
    const { host } = await show('levels');
    expect(tile(host, 'gao').querySelectorAll('rect[fill^="var(--level"]').length).toBe(2);
    expect(plain(tile(host, 'gao').getAttribute('aria-label') ?? '')).toBe('Gao : 1 non engagé, 2 minimal');
    expect(plain(tile(host, 'mopti').getAttribute('aria-label') ?? '')).toContain('moins de trois organisations');
  });

  it('counts statements', async () => {
    const { host, page } = await show('statements');
    expect(plain(page.text())).toContain('9 déclarations en vigueur');
    expect(rowsOf(host)).toEqual(['Gao 5', 'Kidal –', 'Mopti –']);
  });

  it('is of a single recommendation the gap itself', async () => {
    const only = { reference: 'PD-N2', text: { fr: 'a', en: 'a', original: 'fr' as const }, government: 3 as const };
    const gao = on('gao', { judged: 1, compared: 1, apart: 1, level: 0, gap: 3 });
    const { host, page } = await show('apart', { ...MAP, only, areas: [gao, on('kidal'), on('mopti')] });
    expect(plain(tile(host, 'gao').getAttribute('aria-label') ?? '')).toBe('Gao : écart 3');
    expect(plain(page.text())).toContain('PD-N2 : l’écart entre l’État et la société civile de la région');
    expect(rowsOf(host)).toEqual(['Gao Non engagé 3', 'Kidal – –', 'Mopti – –']);
  });

  it('is walked by arrow keys, with one stop for Tab', async () => {
    const { host, page } = await show('apart');
    tile(host, 'gao').focus();
    for (const [key, slug] of [
      ['ArrowRight', 'kidal'],
      ['End', 'mopti'],
      ['ArrowRight', 'mopti'],
      ['Home', 'gao'],
    ] as const) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await page.settle();
      expect(document.activeElement).toBe(tile(host, slug));
    }
    expect(['gao', 'kidal', 'mopti'].map((slug) => tile(host, slug).getAttribute('tabindex'))).toEqual([
      '0',
      '-1',
      '-1',
    ]);
    host.remove();
  });
});
