import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type AreaView, type Divergence } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { AREAS } from '../../../../testing/tracks';
import { view } from '../../../../testing/views';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { AreaLevels } from './area-levels';

const area = (
  slug: string,
  ...about: Parameters<typeof view> extends [unknown, ...infer Rest] ? Rest : never
): AreaView => {
  const { perspective, ...rest } = view('civil_society', ...about);
  return { ...rest, area: slug };
};

async function show(views: AreaView[], divergence: Divergence): Promise<{ page: Page; host: HTMLElement }> {
  await withWords('fr', [provideRouter([]), AREAS]);
  await TestBed.inject(Words).add('levels');
  const fixture = TestBed.createComponent(AreaLevels);
  fixture.componentRef.setInput('views', views);
  fixture.componentRef.setInput('divergence', divergence);
  const page = new Page(fixture);
  await page.settle();
  return { page, host: fixture.nativeElement as HTMLElement };
}

describe('levels of civil society by area', () => {
  it('say how far apart areas are, and which', async () => {
    const { page } = await show([area('gao', 2), area('kidal', 0, 'assessed', 3), area('mopti', 0)], 2);
    expect(page.text()).toContain('Écart régional : 2. De « non engagé » (Kidal, Mopti) à « intermédiaire » (Gao).');
  });

  it('have a row for each, with its number of organisations, its age and its mark, hollow where it is older', async () => {
    const { host, page } = await show([area('gao', 2, 'assessed', 3), area('kidal', 1, 'outdated')], null);
    const marks = [...host.querySelectorAll('tbody pt-perspective-mark')].map(({ className }) => className);
    expect(marks).toEqual(['civil_society solid', 'civil_society hollow']);
    expect(page.text()).toMatch(/Gao Intermédiaire 3 organisations il y a .* 1er oct\. 2026/);
    expect(page.text()).toMatch(/Kidal minimal, dit il y a plus de 12 mois repose sur une seule organisation/);
    expect(page.text()).toContain('Pas d’écart régional mesurable');
    expect(page.text()).toContain('Jamais évalué : Mopti.');
  });

  it('say that areas agree', async () => {
    expect((await show([area('gao', 1), area('kidal', 1)], 0)).page.text()).toContain(
      'Partout où l’on s’est prononcé récemment : « minimal ».',
    );
  });

  it('teach what comes here where nobody spoke of an area yet', async () => {
    const { page, host } = await show([], null);
    expect(page.text()).toContain('Une évaluation peut dire de quelles régions elle parle.');
    expect(host.querySelector('table')).toBeNull();
  });
});
