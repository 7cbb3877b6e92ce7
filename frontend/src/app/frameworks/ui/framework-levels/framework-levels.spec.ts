import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PERSPECTIVES, type FrameworkLevels as Levels, type LevelShares } from '@parole-tenue/contract';

import { organisation } from '../../../../testing/statements';
import { view } from '../../../../testing/views';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { FrameworkLevels } from './framework-levels';
import { rowsOfYears, rowsToday } from './share-rows';

const NONE = { outdated: 0, noEvidence: 0, notApplicable: 0 };
const shares = (full: number, neverAssessed: number): LevelShares[] =>
  PERSPECTIVES.map((perspective) => ({ perspective, levels: [0, 0, 0, full], ...NONE, neverAssessed }));

const LEVELS: Levels = {
  asOf: '2026-11-22',
  framework: {
    slug: 'accord',
    kind: 'agreement',
    title: { fr: 'Accord', en: null, original: 'fr' },
    status: 'ended',
  },
  recommendations: 3,
  shares: shares(2, 1),
  years: [
    { year: 2025, asOf: '2025-12-31', shares: shares(1, 2) },
    { year: 2026, asOf: '2026-11-22', shares: shares(2, 1) },
  ],
  perspectives: PERSPECTIVES.map((one) => view(one, null)),
  divergence: null,
  assessments: [],
  recorded: [
    {
      organisation: organisation('observateur', 'independent'),
      ...{ perspective: 'independent', asOf: '2018-12', asOfPrecision: 'month', scale: ['a', 'b', 'c', 'd', 'e'] },
      ...{ counts: [12, 14, 18, 14, 20], total: 78, source: 'Exemple', isChecked: false, levels: [12, 14, 32, 20] },
    },
  ],
};

describe('how far a framework is carried out', () => {
  it('is a row of shares per perspective today, and a row per year of one of them, the latest first', () => {
    const today = rowsToday(LEVELS, (one) => one);
    expect(today.map(({ label, counts, total }) => [label, counts.full, counts.no_level, total])).toEqual(
      PERSPECTIVES.map((one) => [one, 2, 1, 3]),
    );
    expect(rowsOfYears(LEVELS, 'donor').map(({ label, counts }) => [label, counts.full])).toEqual([
      ['2026', 2],
      ['2025', 1],
    ]);
  });

  it('says by which rule counts on another scale are read, and that nobody judged the whole yet', async () => {
    await withWords('fr', [provideRouter([])]);
    await TestBed.inject(Words).add('framework');
    const fixture = TestBed.createComponent(FrameworkLevels);
    fixture.componentRef.setInput('levels', LEVELS);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(
      [...host.querySelectorAll('pt-mapped-counts tr')].map((row) => row.querySelector('td')?.textContent),
    ).toEqual([...['12', '14', '32', '20']]);
    expect(host.textContent).toContain('presque achevé n’est pas achevé');
    expect(host.textContent).toContain('Personne n’a encore évalué ce cadre dans son ensemble');
    expect(host.querySelector('pt-disagreement-strip')).toBeNull();
    expect(host.querySelector('pt-mapped-counts caption')?.textContent).toMatch(/décembre 2018 · 78 engagements/);
  });
});
