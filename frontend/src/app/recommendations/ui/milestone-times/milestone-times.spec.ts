import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Milestone } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { milestone } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { MilestoneTimes } from './milestone-times';

async function show(...milestones: Milestone[]): Promise<{ page: Page; host: HTMLElement }> {
  const words = await withWords('fr', [provideRouter([])]);
  await words.add('levels');
  const fixture = TestBed.createComponent(MilestoneTimes);
  fixture.componentRef.setInput('milestones', milestones);
  await fixture.whenStable();
  return { page: new Page(fixture), host: fixture.nativeElement as HTMLElement };
}

const PUT_OFF = milestone('m1', {
  ...{ firstPlannedOn: '2026-03-31', plannedOn: '2026-12-31', slippageDays: 275 },
  revisions: [
    { from: '2026-03-31', to: '2026-12-31', on: '2026-04-10', reason: { fr: 'Marché', en: null, original: 'fr' } },
  ],
});
const DONE = milestone('m2', { state: 'achieved', firstPlannedOn: '2026-05-01', achievedOn: '2026-04-20' });

describe('milestones on a time line', () => {
  it('say how many slipped, and which one most', async () => {
    const text = (await show(PUT_OFF, DONE)).page.text();
    expect(text).toContain(
      '1 jalon sur 2 a glissé par rapport au premier plan ; le plus grand glissement est de 275 jours : « Jalon m1 ».',
    );
    TestBed.resetTestingModule();
    expect((await show(DONE, DONE)).page.text()).toContain('Aucun jalon n’a glissé.');
  });

  it('tell planned, put off and achieved apart by shape and in words', async () => {
    const { page, host } = await show(PUT_OFF, DONE);
    const shapes = [...host.querySelectorAll('pt-plan-bars path')].map((path) => path.getAttribute('d'));
    expect(shapes).toHaveLength(4);
    expect(new Set(shapes).size).toBe(3);
    expect(page.text()).toContain('prévu le 31 déc. 2026 · 275 jours de glissement');
    expect(page.text()).toContain('atteint le 20 avr. 2026');
    const cells = [...host.querySelectorAll('tbody tr:first-child > *')].map(({ textContent }) => textContent.trim());
    expect(cells).toEqual(['Jalon m1', '31 mars 2026', '31 déc. 2026', '–', '275', '0', 'Prévu']);
  });

  it('draw what is overdue from its day to today, and say by how much', async () => {
    const overdue = milestone('m3', { plannedOn: '2026-03-31', firstPlannedOn: '2026-03-31', overdueDays: 143 });
    const { page, host } = await show({ ...overdue, slippageDays: 143 });
    expect(host.querySelector('pt-plan-bars line[stroke="var(--late)"]')).not.toBeNull();
    expect(page.text()).toContain('en retard de 143 jours');
    expect((await again(DONE)).querySelector('pt-plan-bars line[stroke="var(--late)"]')).toBeNull();
  });

  it('take a kind of mark away when its button says so', async () => {
    const { page, host } = await show(PUT_OFF, DONE);
    await page.click('Reporté au');
    expect(host.querySelectorAll('pt-plan-bars path')).toHaveLength(3);
  });
});

async function again(...milestones: Milestone[]): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  return (await show(...milestones)).host;
}
