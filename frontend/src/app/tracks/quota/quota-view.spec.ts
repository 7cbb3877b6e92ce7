import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type QuotaTrack } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { body, seats, template } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { QuotaView } from './quota-view';

async function show(
  bodies: QuotaTrack['bodies'],
  ended: QuotaTrack['ended'] = [],
): Promise<{ page: Page; host: HTMLElement }> {
  const words = await withWords('fr', [provideRouter([])]);
  await words.add('tracks');
  const fixture = TestBed.createComponent(QuotaView);
  fixture.componentRef.setInput('track', { view: 'quota', template: template('quota'), bodies, ended });
  await fixture.whenStable();
  return { page: new Page(fixture), host: fixture.nativeElement as HTMLElement };
}

const framework = (slug: string, status: 'ended' | 'current') =>
  ({ slug, kind: 'agreement', title: { fr: slug, en: null, original: 'fr' }, status }) as const;

describe('seats against the legal share', () => {
  it('say which bodies comply and which never did', async () => {
    const { page } = await show([
      body('Comité', [seats('2020', 0.03), seats('2020-11', 0.31)]),
      body('Gouvernement', [seats('2018-09', 0.34), seats('2021-06', 0.18)]),
      body('Conseil', [seats('2020', 0.26)]),
    ]);
    const text = page.text();
    expect(text).toContain('1 instance sur 3 respecte le seuil au dernier décompte ; 1 ne l’a jamais respecté.');
    expect(text).toContain('Comité Respecte le seuil.');
    expect(text).toContain('Gouvernement En dessous du seuil. L’a respecté auparavant.');
    expect(text).toContain('Conseil En dessous du seuil. Ne l’a respecté à aucun décompte connu.');
  });

  it('count fictional bodies apart from real ones', async () => {
    const invented = body('Inventé', [seats('2026', 0.4)]);
    const { page, host } = await show([
      body('Comité', [seats('2020', 0.31)]),
      { ...invented, indicator: { ...invented.indicator, isDemo: true } },
    ]);
    expect(host.querySelectorAll('pt-quota-chart').length).toBe(2);
    expect(page.text().match(/1 instance sur 1 respecte/g)?.length).toBe(2);
    expect(page.text()).toContain('face au seuil de 30 % (démonstration)');
  });

  it('hold the law for either sex: too few men fall short as well', async () => {
    const { page } = await show([body('Secrétariat', [seats('2026', 0.71, { compliance: 'falls_short' })])]);
    expect(page.text()).toContain('En dessous du seuil.');
    expect(page.text()).toContain('71 % de femmes, 29 % d’hommes,');
  });

  it('leave open what two counts of one date contradict, and a body without counts unjudged', async () => {
    const { page } = await show([
      body('Comité', [seats('2020', 0.2), seats('2020', 0.4)], { compliesNow: null }),
      body('Conseil', []),
    ]);
    expect(page.text()).toContain('Comité Deux décomptes de la même date se contredisent.');
    expect(page.text()).toContain('Conseil Aucun décompte publié.');
    expect(page.text()).not.toContain('Conseil Aucun décompte publié. Ne l’a respecté');
  });

  it('show young people against no figure, and say that none was found', async () => {
    const { page, host } = await show([body('Comité', [seats('2020', 0.3, { youngShare: 0.22 })])]);
    expect(page.text()).toContain('est montrée sans seuil : nous n’en avons trouvé aucun dans la loi.');
    expect(host.querySelector('tbody tr')?.textContent).toContain('22');
    expect(host.querySelectorAll('path[fill="var(--level-1)"]').length).toBeGreaterThan(0);
  });

  it('tell compliance by shape as well as by colour', async () => {
    const { host } = await show([body('Comité', [seats('2019', 0.1), seats('2020', 0.4)])]);
    const shapes = [...host.querySelectorAll('pt-seat-bands path')].map((path) => path.getAttribute('d'));
    expect(new Set(shapes).size).toBe(2);
  });

  it('say what follows the accord that ended', async () => {
    const { page } = await show(
      [],
      [
        {
          framework: framework('accord', 'ended'),
          endedOn: '2024-01-25',
          followedBy: [framework('charte', 'current')],
        },
        { framework: framework('pacte', 'ended'), endedOn: null, followedBy: [] },
      ],
    );
    expect(page.text()).toContain('accord a pris fin le 25 janvier 2024 Suivi par : charte');
    expect(page.text()).toContain('pacte Rien ne le suit à ce jour.');
    expect(page.text()).toContain('Aucun décompte n’a encore été publié.');
  });
});
