import { TestBed } from '@angular/core/testing';

import { Page } from '../../../../testing/page';
import { milestone } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { NO_NAMES } from '../../data/field-text';
import { type Choice, type Clash } from '../../data/fields';
import { VersionChoice } from './version-choice';

const CLASHES: Clash[] = [
  { name: 'text', mine: 'Ma version', theirs: 'Leur version', isTouched: true },
  { name: 'judgement', mine: null, theirs: 'full', isTouched: false },
  {
    name: 'moves.m1',
    mine: undefined,
    theirs: { milestone: 'm1', state: 'achieved', achievedOn: '2026-11-02', text: 'Ouvert', blockers: [] },
    isTouched: false,
  },
];

describe('two versions of one draft', () => {
  let page: Page;
  let chosen: Record<string, Choice>[];

  beforeEach(async () => {
    const words = await withWords('fr');
    await words.add('work');
    const fixture = TestBed.createComponent(VersionChoice);
    chosen = [];
    fixture.componentInstance.chosen.subscribe((choices) => chosen.push(choices));
    fixture.componentRef.setInput('clashes', CLASHES);
    fixture.componentRef.setInput('names', { ...NO_NAMES, milestones: [milestone('m1')] });
    page = new Page(fixture);
    await page.settle();
  });

  it('stand side by side, field by field, in words', () => {
    expect(page.text()).toContain('Texte du rapport La vôtre Ma version La leur Leur version');
    expect(page.text()).toContain('Niveau La vôtre (rien) La leur Achevé');
    expect(page.text()).toContain('Jalon : Jalon m1 La vôtre (rien) La leur Atteint · 2 novembre 2026 · Ouvert');
  });

  it('wait for a choice where both changed something', async () => {
    await page.click('Garder ces choix');
    expect(chosen).toEqual([]);
    expect(page.text()).toContain('Choisissez une version.');
    await page.choose('La vôtre Ma version');
    await page.click('Garder ces choix');
    expect(chosen).toEqual([{ text: 'mine', judgement: 'theirs', 'moves.m1': 'theirs' }]);
  });
});
