import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FACETS, type Facet, type RecommendationFacets } from '@parole-tenue/contract';
import { jest } from '@jest/globals';

import { withWords } from '../../../../testing/words';
import { type ListView } from '../../data/filters';
import { FilterBar } from './filter-bar';

const named = (value: string, fr: string, recommendations: number): Facet => ({
  value,
  name: { fr, en: null, original: 'fr' },
  kind: null,
  recommendations,
});
const bare = (value: string, recommendations: number): Facet => ({ value, name: null, kind: null, recommendations });
const facets: RecommendationFacets = {
  ...(Object.fromEntries(FACETS.map((name) => [name, []])) as unknown as RecommendationFacets),
  theme: [named('youth', 'Emploi des jeunes', 3), named('peace', 'Paix', 0)],
  area: [named('gao', 'Gao', 2)],
  period: [bare('2026-Q2', 1), bare('2026-Q3', 4)],
  level: [bare('donor:none', 7)],
  divergence: [bare('2', 5)],
  overdue: [bare('true', 1)],
  judged: [bare('none', 6)],
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function show(view: ListView): Promise<{ bar: HTMLElement; changes: ListView[] }> {
  await withWords('fr', [provideRouter([])]);
  const fixture: ComponentFixture<FilterBar> = TestBed.createComponent(FilterBar);
  const changes: ListView[] = [];
  fixture.componentInstance.changed.subscribe((change) => changes.push(change));
  fixture.componentRef.setInput('view', view);
  fixture.componentRef.setInput('facets', facets);
  await fixture.whenStable();
  return { bar: fixture.nativeElement as HTMLElement, changes };
}

function labelled(bar: HTMLElement, text: string): HTMLInputElement & HTMLSelectElement {
  const label = [...bar.querySelectorAll('label')].find((one) => one.textContent.includes(text));
  const control = label?.control ?? null;
  if (control === null) throw new Error(`nothing is labelled ${text}`);
  return control as HTMLInputElement & HTMLSelectElement;
}

describe('the filter bar', () => {
  it('shows the filters that the address asks for', async () => {
    const { bar } = await show({ q: 'paix', theme: ['youth'], divergence: 2, overdue: true, level: ['donor:1'] });
    expect(labelled(bar, 'Chercher').value).toBe('paix');
    expect(labelled(bar, 'Emploi des jeunes').checked).toBe(true);
    expect(labelled(bar, 'Paix').checked).toBe(false);
    expect(labelled(bar, 'Écart').value).toBe('2');
    expect(labelled(bar, 'Jalons en retard').checked).toBe(true);
    expect(bar.querySelector<HTMLInputElement>('[value="donor:1"]')?.checked).toBe(true);
  });

  it('says how many each choice would leave, where that is known', async () => {
    const { bar } = await show({ silentFor: 100 });
    const said = [...bar.querySelectorAll('label, option')].map((one) => plain(one.textContent));
    expect(said).toEqual(
      expect.arrayContaining([
        ...['Emploi des jeunes (3)', 'Paix (0)', 'Gao (2)', 'Sans niveau récent (7)', 'Écart d’au moins 2 niveaux (5)'],
        ...['Jalons en retard (1)', 'Jamais évaluées (6)', 'Sans rapport depuis 100 jours'],
      ]),
    );
    expect(labelled(bar, 'Paix').closest('label')?.classList).toContain('soft');
    const periods = said.filter((one) => one.includes('trimestre'));
    expect(periods).toEqual(['3e trimestre 2026 (4)', '2e trimestre 2026 (1)']);
  });

  it('tells at once what the form then asks for, and keeps what it does not show', async () => {
    const { bar, changes } = await show({ organisation: ['cnddr'], divergence: 2 });
    const theme = labelled(bar, 'Paix');
    theme.checked = true;
    theme.dispatchEvent(new Event('change', { bubbles: true }));
    expect(changes).toEqual([{ theme: ['peace'], organisation: ['cnddr'], divergence: 2 }]);
  });

  it('waits for the end of a word before it searches', async () => {
    const { bar, changes } = await show({});
    jest.useFakeTimers();
    const search = labelled(bar, 'Chercher');
    for (const text of ['e', 'em', 'emp']) {
      search.value = text;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      jest.advanceTimersByTime(100);
    }
    expect(changes).toEqual([]);
    jest.advanceTimersByTime(300);
    jest.useRealTimers();
    expect(changes).toEqual([{ q: 'emp' }]);
  });

  it('is a plain form without script: its names are those of the address', async () => {
    const { bar } = await show({});
    const form = bar.querySelector('form');
    expect(form?.method).toBe('get');
    const names = new Set([...(form?.elements ?? [])].map((one) => one.getAttribute('name')).filter(Boolean));
    expect([...names].sort()).toEqual([
      'addressee',
      'area',
      'divergence',
      'invited',
      'judged',
      'level',
      'overdue',
      'period',
      'q',
      'silentFor',
      'sort',
      'theme',
    ]);
  });

  it('names each filter in force in words and leads to the list without it', async () => {
    const { bar } = await show({
      q: 'eau',
      theme: ['peace', 'b'],
      level: ['government:3'],
      divergence: 2,
      silentFor: 100,
    });
    const links = [...bar.querySelectorAll('a')];
    expect(links.map((link) => [plain(link.textContent), decodeURIComponent(link.search)])).toEqual([
      ['Retirer le filtre Mots : eau ×', '?theme=peace&theme=b&level=government:3&divergence=2&silentFor=100'],
      ['Retirer le filtre Paix ×', '?q=eau&level=government:3&divergence=2&silentFor=100&theme=b'],
      ['Retirer le filtre b ×', '?q=eau&level=government:3&divergence=2&silentFor=100&theme=peace'],
      ['Retirer le filtre Gouvernement : achevé ×', '?q=eau&theme=peace&theme=b&divergence=2&silentFor=100'],
      ['Retirer le filtre Écart d’au moins 2 niveaux ×', '?q=eau&theme=peace&theme=b&level=government:3&silentFor=100'],
      [
        'Retirer le filtre Sans rapport depuis 100 jours ×',
        '?q=eau&theme=peace&theme=b&level=government:3&divergence=2',
      ],
      ['Tout effacer', ''],
    ]);
    expect(labelled(bar, 'Silence du chef de file').value).toBe('100');
  });

  it('names none where only the order is asked for, and keeps it where all are cleared', async () => {
    expect((await show({ sort: '-divergence' })).bar.querySelector('a')).toBeNull();
    TestBed.resetTestingModule();
    const { bar } = await show({ sort: '-divergence', overdue: true });
    expect([...bar.querySelectorAll('a')].at(-1)?.search).toBe('?sort=-divergence');
  });
});
