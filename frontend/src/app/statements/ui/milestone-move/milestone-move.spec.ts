import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Milestone, type MilestoneMove } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { milestone } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { today } from '../../../shared/util/dates';
import { MoveMemory } from '../milestone-moves/move-memory';
import { MilestoneMoveForm } from './milestone-move';

describe('what stands in the way of a milestone', () => {
  let fixture: ComponentFixture<MilestoneMoveForm>;
  let page: Page;
  let move: MilestoneMove | null;

  async function show(of: Milestone): Promise<void> {
    const words = await withWords('fr', [MoveMemory]);
    await words.add('work', 'report');
    fixture = TestBed.createComponent(MilestoneMoveForm);
    fixture.componentRef.setInput('milestone', of);
    fixture.componentInstance.changed.subscribe((changed) => {
      move = changed;
      fixture.componentRef.setInput('move', changed ?? undefined);
    });
    move = null;
    page = new Page(fixture);
    await page.settle();
  }

  it('is said of one that did not move, which stays as it is', async () => {
    await show(milestone('m1'));
    await page.click('Signaler un blocage');
    await page.choose('sécurité');
    await page.type('Ce qui bloque (sécurité)', 'Routes coupées');
    expect(move).toMatchObject({
      state: 'planned',
      blockers: [{ kind: 'security', text: 'Routes coupées', since: today() }],
    });
    expect((fixture.nativeElement as HTMLElement).querySelector('details')?.open).toBe(true);
  });

  it('still stands when it is not taken away', async () => {
    const blockers = [{ kind: 'law', text: 'Décret attendu', since: '2026-07-05' } as const];
    await show(milestone('m1', { state: 'in_progress', blockers: [...blockers] }));
    expect(page.text()).toContain('bloqué (loi) depuis le 5 juillet 2026');
    await page.choose('En cours');
    expect(move?.blockers).toEqual(blockers);
    await page.choose('loi');
    expect(move?.blockers).toEqual([]);
  });

  it('keeps its words when its tick comes back', async () => {
    await show(milestone('m1'));
    await page.choose('En cours');
    await page.choose('accès');
    await page.type('Ce qui bloque (accès)', 'Pont détruit');
    await page.type('Depuis le', '2026-10-01');
    await page.choose('accès');
    await page.choose('accès');
    expect(move?.blockers).toEqual([{ kind: 'access', text: 'Pont détruit', since: '2026-10-01' }]);
  });

  it('moves back when a new version of the report that moved it says nothing of it any more', async () => {
    await show(milestone('m1', { state: 'achieved', movedBy: 'r1' }));
    expect(page.text()).toContain('Sans changement');
    fixture.componentRef.setInput('supersedes', 'r1');
    await page.settle();
    expect(page.text()).not.toContain('Sans changement');
    expect(page.text()).toContain('Ne plus en parler : le jalon revient où il était');
  });

  it('is asked only while something is still to be done', async () => {
    await show(milestone('m1'));
    await page.choose('Atteint');
    expect(page.text()).not.toContain('Ce qui bloque');
  });
});
