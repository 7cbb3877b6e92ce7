import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type TimelineAppraisal, type TimelineEntry } from '@parole-tenue/contract';

import { Page } from '../../../../../testing/page';
import { organisation, publicEvidence } from '../../../../../testing/statements';
import { withWords } from '../../../../../testing/words';
import { Words } from '../../../../i18n/words';
import { SaidAppraisal } from './said-appraisal';

const PLAIN: TimelineAppraisal = {
  ...{ milestone: null, asOf: '2026-10-01', effect: null, confidence: null, confidenceWhy: '', guidance: {} },
  ...{ differsBecause: '', grounds: { reports: [], evidence: [] } },
};
const MINISTRY = organisation('ministere', 'government');

async function show(
  changes: Partial<TimelineAppraisal>,
  parts: Partial<TimelineEntry> = {},
): Promise<{ page: Page; host: HTMLElement }> {
  await withWords('fr', [provideRouter([])]);
  await TestBed.inject(Words).add('said');
  const fixture = TestBed.createComponent(SaidAppraisal);
  const entry = { language: 'fr', supersedes: null, recommendation: { reference: 'PD-N2' }, ...parts };
  fixture.componentRef.setInput('entry', { ...entry, appraisal: { ...PLAIN, ...changes } });
  const page = new Page(fixture);
  await page.arrive();
  return { page, host: fixture.nativeElement as HTMLElement };
}

describe('what an assessment says besides level and reasons', () => {
  it('is only the day it speaks of where it says no more', async () => {
    expect((await show({})).page.text()).toBe('Parle du 1er octobre 2026');
  });

  it('is its effect, how sure it is and why', async () => {
    const { page } = await show({ effect: 'marginal', confidence: 'low', confidenceWhy: 'Peu de visites.' });
    expect(page.text()).toBe(
      'Parle du 1er octobre 2026 Effet : marginal Confiance faible Pourquoi cette confiance : Peu de visites.',
    );
  });

  it('is the answers to the guiding questions, what they propose, and why the judgement is another one', async () => {
    const guidance = { applies: true, known: true, begun: true, done: false, in_time: true };
    const { page, host } = await show({ guidance, differsBecause: 'Sans budget.' });
    expect([...host.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      ...['oui', 'oui', 'oui', 'non', 'oui'],
    ]);
    expect(page.text()).toContain('Ces réponses proposent « intermédiaire ».');
    expect(page.text()).toContain('Pourquoi un autre niveau : Sans budget.');
  });

  it('is what it rests on, with links to the reports, and what it follows', async () => {
    const reports = [{ noun: 'report', id: 'r1', organisation: MINISTRY, publishedOn: '2026-09-01' } as const];
    const evidence = [publicEvidence({ kind: 'testimony', url: null, text: 'Nous attendons.', caption: 'Récit' })];
    const { page, host } = await show({ grounds: { reports, evidence } }, { supersedes: 'a0' });
    const links = [...host.querySelectorAll('a')].map(
      (link) => `${link.textContent} ${link.getAttribute('href') ?? ''}`,
    );
    expect(links).toContain('Rapport, ministere /fr/recommendations/PD-N2?statements=all#report-r1');
    expect(links).toContain(
      'Fait suite à l’évaluation précédente /fr/recommendations/PD-N2?statements=all#assessment-a0',
    );
    expect(page.text()).toContain('Et sur ces preuves :');
  });
});
