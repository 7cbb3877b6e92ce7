import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Language, type LevelChange, type LevelsQuarter } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { organisation } from '../../../../testing/statements';
import { view } from '../../../../testing/views';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { LevelsOverTime } from './levels-over-time';

const quarter = (
  period: string,
  levels: readonly [0 | 1 | 2 | 3 | null, 0 | 1 | 2 | 3 | null],
  divergence: LevelsQuarter['divergence'],
): LevelsQuarter => ({
  ...{ period, asOf: '2026-03-31', divergence, regionalDivergence: null },
  perspectives: [
    view('government', levels[0]),
    view('civil_society', levels[1], undefined, 2),
    view('donor', null),
    view('independent', null, 'no_evidence', 1),
  ],
});
const QUARTERS = [quarter('2025-Q4', [1, null], null), quarter('2026-Q1', [2, 1], 1), quarter('2026-Q2', [3, 1], 2)];
const SAID = { organisation: organisation('reseau', 'civil_society'), publishedOn: '2026-05-03' };

const change = (changes: Partial<LevelChange> = {}): LevelChange => ({
  ...{ on: '2026-05-03', perspective: 'civil_society', divergence: 2, statements: [], after: [] },
  ...{ from: { state: 'assessed', level: 2 }, to: { state: 'assessed', level: 1 } },
  ...changes,
});

async function show(
  quarters: LevelsQuarter[],
  changes: LevelChange[] = [],
  language: Language = 'fr',
): Promise<{ page: Page; host: HTMLElement }> {
  await withWords(language, [provideRouter([])]);
  await TestBed.inject(Words).add('levels');
  const fixture = TestBed.createComponent(LevelsOverTime);
  fixture.componentRef.setInput('levels', { quarters, changes });
  fixture.componentRef.setInput('reference', 'PD-N2');
  const page = new Page(fixture);
  await page.settle();
  return { page, host: fixture.nativeElement as HTMLElement };
}

describe('levels over time', () => {
  it('say in one sentence whether the sides drifted apart or came closer', async () => {
    expect((await show(QUARTERS)).page.text()).toContain(
      '2e trimestre 2026 : écart 2, contre 1 au 1er trimestre 2026. Les points de vue se sont éloignés.',
    );
    TestBed.resetTestingModule();
    const back = [QUARTERS[2], QUARTERS[1]].flatMap((one) => (one ? [one] : []));
    expect((await show(back, [], 'en')).page.text()).toContain('The points of view have come closer.');
    TestBed.resetTestingModule();
    expect((await show(QUARTERS.slice(0, 1))).page.text()).toContain('4e trimestre 2025 : pas d’écart mesurable.');
  });

  it('have a table of the same numbers, with how many organisations and what is missing', async () => {
    const { host } = await show(QUARTERS);
    const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.replace(/[\s\u00a0\u202f]+/g, ' ').trim()),
    );
    const alone = 'repose sur une seule organisation';
    const none = ['jamais évalué', `sans preuve, ${alone}`];
    expect(rows).toEqual([
      ['4e trimestre 2025', `minimal, ${alone}`, 'jamais évalué, 2 organisations', ...none, '–', '–'],
      ['1er trimestre 2026', `intermédiaire, ${alone}`, 'minimal, 2 organisations', ...none, '1', '–'],
      ['2e trimestre 2026', `achevé, ${alone}`, 'minimal, 2 organisations', ...none, '2', '–'],
    ]);
  });

  it('draw a line for each side that has a level, which a button of the legend takes away', async () => {
    const { page, host } = await show(QUARTERS);
    const drawn = (): number => host.querySelectorAll('pt-level-lines svg svg').length;
    expect(drawn()).toBe(4);
    await page.click('Gouvernement');
    expect(drawn()).toBe(1);
  });

  it('say of each change what it was, what changed it and what may have led to it, with links to where these stand', async () => {
    const caused = change({
      statements: [{ ...SAID, noun: 'assessment', id: 'a1' }],
      after: [
        { ...SAID, noun: 'objection', id: 'o1' },
        { ...SAID, noun: 'verification', id: 'v1' },
      ],
    });
    const { page, host } = await show(QUARTERS, [caused]);
    expect(page.text()).toContain(
      'Société civile : de « intermédiaire » à « minimal » . Écart 2 depuis.'.replace(' .', '.'),
    );
    const links = [...host.querySelectorAll('pt-level-changes a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      ['assessment-a1', 'objection-o1', 'verification-v1'].map(
        (id) => `/fr/recommendations/PD-N2?statements=all#${id}`,
      ),
    );
    expect(page.text()).toContain('Vérification, reseau');
  });

  it('say that a level only grew old, and that a side spoke for the first time', async () => {
    const aged = change({ to: { state: 'outdated', level: 2 }, divergence: null });
    const first = change({ from: { state: 'never_assessed', level: null } });
    const { page } = await show(QUARTERS, [aged, first]);
    expect(page.text()).toContain('à « intermédiaire, dit il y a plus de 12 mois ». Pas d’écart mesurable depuis.');
    expect(page.text()).toContain('ce qui fondait ce niveau a plus de douze mois');
    expect(page.text()).toContain('Société civile : « minimal », pour la première fois');
  });

  it('keep the earlier changes folded', async () => {
    const { page, host } = await show(
      QUARTERS,
      Array.from({ length: 9 }, () => change()),
    );
    expect(host.querySelectorAll('details .change')).toHaveLength(3);
    expect(page.text()).toContain('3 changements plus anciens');
  });

  it('teach what comes here where nobody judged yet', async () => {
    expect((await show([])).page.text()).toContain('Dès la première évaluation publiée');
  });
});
