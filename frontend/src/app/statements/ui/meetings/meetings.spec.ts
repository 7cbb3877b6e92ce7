import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Meeting } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { today } from '../../../shared/util/dates';
import { Meetings } from './meetings';

const AREAS = [{ slug: 'gao', name: { fr: 'Gao', en: 'Gao', original: 'fr' }, short: 'GAO', tile: [6, 2] }];

describe('the meetings of a report', () => {
  let fixture: ComponentFixture<Meetings>;
  let page: Page;
  let meetings: Meeting[];

  beforeEach(async () => {
    const words = await withWords('fr');
    await words.add('work', 'report');
    fixture = TestBed.createComponent(Meetings);
    fixture.componentRef.setInput('areas', AREAS);
    fixture.componentInstance.changed.subscribe(hold);
    hold([]);
    page = new Page(fixture);
    await page.settle();
    await page.click('Ajouter une réunion');
  });

  function hold(changed: Meeting[]): void {
    meetings = changed;
    fixture.componentRef.setInput('meetings', changed);
  }

  it('tell who met, when and where, and what was decided', async () => {
    expect(meetings).toEqual([expect.objectContaining({ level: 'regional', heldOn: today(), area: null })]);
    await page.type('Date', '2026-11-02');
    await page.type('Région', 'gao');
    await page.type('Organisations présentes', 'Plateforme des jeunes\n\nMairie ');
    await page.type('Femmes', '12');
    await page.type('Ordre du jour', 'Écoles fermées');
    await page.click('Ajouter une décision');
    await page.type('Ce qui a été décidé', 'Rouvrir trois écoles');
    await page.type('Qui s’en charge', 'Académie');
    await page.type('Pour le', '2026-12-15');
    expect(meetings).toEqual([
      expect.objectContaining({
        ...{ heldOn: '2026-11-02', area: 'gao', organisations: ['Plateforme des jeunes', 'Mairie'] },
        ...{ women: 12, men: null, agenda: 'Écoles fermées' },
        decisions: [expect.objectContaining({ text: 'Rouvrir trois écoles', owner: 'Académie', dueOn: '2026-12-15' })],
      }),
    ]);
    expect(page.text()).toContain('Réunion du 2 novembre 2026, Gao');
    // As it was typed, to go on typing.
    expect(page.field('Organisations présentes').value).toBe('Plateforme des jeunes\n\nMairie ');
  });

  it('are in no area when they are national, and in the same one when that was a slip', async () => {
    await page.type('Région', 'gao');
    await page.choose('nationale');
    expect([meetings[0]?.level, meetings[0]?.area]).toEqual(['national', null]);
    await page.choose('communale');
    expect([meetings[0]?.level, meetings[0]?.area]).toEqual(['communal', 'gao']);
  });

  it('leave a decision that was published once as it was said, to be taken back and not reworded', async () => {
    const decision = { id: 'd1', text: 'Rouvrir trois écoles', owner: 'Académie', dueOn: null };
    hold(meetings.map((meeting) => ({ ...meeting, decisions: [decision] })));
    fixture.componentRef.setInput('settled', new Set(['d1']));
    await page.settle();
    expect(page.text()).toContain('Rouvrir trois écoles');
    expect(page.text()).toContain('c’est une autre décision');
    expect(page.text()).not.toContain('Ce qui a été décidé');
    await page.click('Retirer cette décision');
    expect(meetings[0]?.decisions).toEqual([]);
  });

  it('can be taken away again', async () => {
    await page.click('Retirer cette réunion');
    expect(meetings).toEqual([]);
  });

  it('say at the field what is wrong', async () => {
    const path = `meetings.${meetings[0]?.id ?? ''}`;
    fixture.componentRef.setInput('errors', { [`${path}.area`]: 'Il manque : la région.' });
    await page.settle();
    expect(page.description('Région')).toContain('Il manque : la région.');
  });
});
