import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type AboutMilestone, type Milestone } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { milestone } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { UnsentText } from '../../../session/data/unsent-text';
import { StatementEditor } from '../../data/statement-editor';
import { Unfinished } from '../../data/unfinished';
import { AboutMilestoneForm } from './about-milestone';

describe('what one sees, and a milestone', () => {
  let fixture: ComponentFixture<AboutMilestoneForm>;
  let page: Page;
  let about: AboutMilestone | null;

  async function show(...milestones: Milestone[]): Promise<void> {
    const words = await withWords('fr', [
      Unfinished,
      { provide: StatementEditor, useValue: { content: () => null, id: () => 'r1' } },
      { provide: UnsentText, useValue: { forget: () => null } },
    ]);
    await words.add('work', 'report');
    fixture = TestBed.createComponent(AboutMilestoneForm);
    fixture.componentRef.setInput('milestones', milestones);
    fixture.componentInstance.changed.subscribe(hold);
    hold(null);
    page = new Page(fixture);
    await page.settle();
  }

  function hold(changed: AboutMilestone | null): void {
    about = changed;
    fixture.componentRef.setInput('about', changed);
  }

  it('go together once it is said which one, and until then that is missing', async () => {
    await show(milestone('m1'), milestone('m2'));
    await page.choose('Il contredit un jalon');
    expect(about).toBeNull();
    expect(TestBed.inject(Unfinished).all()).toEqual([{ name: 'about.milestone', what: 'report.about.which' }]);
    await page.type('Lequel', 'm2');
    expect(about).toEqual({ milestone: 'm2', stance: 'contradicts' });
    expect(TestBed.inject(Unfinished).all()).toEqual([]);
    await page.choose('Il confirme un jalon');
    expect(about).toEqual({ milestone: 'm2', stance: 'supports' });
    await page.choose('Aucun en particulier');
    expect(about).toBeNull();
  });

  it('are about the only one there is', async () => {
    await show(milestone('m1'));
    await page.choose('Il confirme un jalon');
    expect(about).toEqual({ milestone: 'm1', stance: 'supports' });
  });
});
