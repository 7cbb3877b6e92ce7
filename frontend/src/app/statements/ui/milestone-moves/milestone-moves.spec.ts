import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type Milestone, type MilestoneMove } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { milestone } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { today } from '../../../shared/util/dates';
import { MilestoneMoves } from './milestone-moves';

describe('the milestones of a report', () => {
  let fixture: ComponentFixture<MilestoneMoves>;
  let page: Page;
  let moves: MilestoneMove[];

  async function show(...milestones: Milestone[]): Promise<void> {
    const words = await withWords('fr');
    await words.add('work', 'report');
    fixture = TestBed.createComponent(MilestoneMoves);
    fixture.componentRef.setInput('milestones', milestones);
    fixture.componentInstance.changed.subscribe(hold);
    page = new Page(fixture);
    hold([]);
    await page.settle();
  }

  function hold(changed: MilestoneMove[]): void {
    moves = changed;
    fixture.componentRef.setInput('moves', changed);
  }

  it('moves one to achieved, today unless said otherwise', async () => {
    await show(milestone('m1'));
    await page.choose('Atteint');
    expect(moves).toEqual([{ milestone: 'm1', state: 'achieved', achievedOn: today(), text: '', blockers: [] }]);
    await page.type('Atteint le', '2026-11-02');
    await page.type('Ce qui a été fait', 'Ouvert à Kayes');
    expect(moves).toEqual([
      { milestone: 'm1', state: 'achieved', achievedOn: '2026-11-02', text: 'Ouvert à Kayes', blockers: [] },
    ]);
  });

  it('says once that it is planned, and for when', async () => {
    await show(milestone('m1'), milestone('m2', { state: 'in_progress' }));
    const text = page.text();
    expect(text).toMatch(/Prévu pour le 31 décembre 2026/);
    expect(text).toMatch(/En cours prévu le 31 décembre 2026/);
  });

  it('keeps a date only for what is achieved', async () => {
    await show(milestone('m1'));
    await page.choose('Atteint');
    await page.choose('En cours');
    expect(moves[0]).toMatchObject({ state: 'in_progress', achievedOn: null });
  });

  it('takes a move back, and still knows its words when it is chosen again', async () => {
    await show(milestone('m1'));
    await page.choose('En cours');
    await page.type('Ce qui a été fait', 'Appel lancé');
    await page.choose('Sans changement');
    expect(moves).toEqual([]);
    await page.choose('En cours');
    expect(moves[0]?.text).toBe('Appel lancé');
  });

  it('folds away what is done, and leaves the others alone', async () => {
    await show(milestone('m1'), milestone('m2', { state: 'achieved', achievedOn: '2026-03-01' }));
    expect(page.text()).toContain('Jalons déjà atteints ou annulés (1)');
    await page.choose('Annulé');
    expect(moves.map((move) => [move.milestone, move.state])).toEqual([['m1', 'cancelled']]);
  });

  it('says what is wrong at the field', async () => {
    await show(milestone('m1'));
    await page.choose('Atteint');
    fixture.componentRef.setInput('errors', { 'moves.m1.achievedOn': 'La date ne peut pas être dans l’avenir.' });
    await page.settle();
    expect(page.description('Atteint le')).toBe('La date ne peut pas être dans l’avenir.');
    expect(page.field('Atteint le').getAttribute('aria-invalid')).toBe('true');
  });
});
