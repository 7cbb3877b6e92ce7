import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Assessment } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { MINISTRY, organisation, ownAssessment } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { FrameworkVoice } from './framework-voice';

async function show(changes: Partial<Assessment>): Promise<{ page: Page; host: HTMLElement }> {
  await withWords('fr', [provideRouter([]), { provide: AreasStore, useValue: { nameOf: (slug: string) => slug } }]);
  await TestBed.inject(Words).add('said');
  const fixture = TestBed.createComponent(FrameworkVoice);
  const own = ownAssessment({ id: 'a1', organisation: organisation('reseau', 'civil_society') });
  fixture.componentRef.setInput('assessment', { ...own, evidence: [], ...changes });
  const page = new Page(fixture);
  await page.arrive();
  return { page, host: fixture.nativeElement as HTMLElement };
}

describe('what one organisation says of a framework', () => {
  it('can be led to, and says for which areas, on which reports and on what day it speaks', async () => {
    const reports = [{ noun: 'report', id: 'r1', organisation: MINISTRY, publishedOn: '2026-09-01' } as const];
    const { page, host } = await show({
      ...{ asOf: '2026-10-01', areas: ['gao', 'kidal'], grounds: { reports, evidence: [] } },
    });
    expect(host.querySelector('article')?.id).toBe('assessment-a1');
    expect(page.text()).toContain('Parle du 1er octobre 2026 Où : gao, kidal');
    expect(page.text()).toContain('S’appuie sur : Rapport, ministere (1er septembre 2026)');
    expect(page.text()).toContain('Sans preuve publique.');
  });

  it('stays in the language it was written in, and says so', async () => {
    const { page, host } = await show({ language: 'en', reasons: 'Nothing came.' });
    expect(host.querySelector('[lang=en]')?.textContent).toBe('Nothing came.');
    expect(page.text()).toContain('(en anglais seulement)');
  });
});
