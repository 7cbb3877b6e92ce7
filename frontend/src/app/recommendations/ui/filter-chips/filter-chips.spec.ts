import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { withWords } from '../../../../testing/words';
import { FilterChips } from './filter-chips';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function show(view: object): Promise<HTMLAnchorElement[]> {
  await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(FilterChips);
  fixture.componentRef.setInput('view', view);
  fixture.componentRef.setInput('themes', [{ slug: 'a', name: { fr: 'Paix', en: 'Peace', original: 'fr' } }]);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
}

describe('the chips of the filters in force', () => {
  it('name each filter in words and lead to the list without it', async () => {
    const links = await show({ q: 'eau', theme: ['a', 'b'], level: ['government:3'], divergence: 2 });
    expect(links.map((link) => [plain(link.textContent), decodeURIComponent(link.search)])).toEqual([
      ['Retirer le filtre Mots : eau ×', '?theme=a&theme=b&level=government:3&divergence=2'],
      ['Retirer le filtre Paix ×', '?q=eau&level=government:3&divergence=2&theme=b'],
      ['Retirer le filtre b ×', '?q=eau&level=government:3&divergence=2&theme=a'],
      ['Retirer le filtre Gouvernement : achevé ×', '?q=eau&theme=a&theme=b&divergence=2'],
      ['Retirer le filtre Écart d’au moins 2 niveaux ×', '?q=eau&theme=a&theme=b&level=government:3'],
      ['Tout effacer', ''],
    ]);
  });

  it('are not there without a filter', async () => {
    expect(await show({ sort: '-divergence' })).toEqual([]);
  });
});
