import { TestBed } from '@angular/core/testing';
import { type DecisionOutcome, type ReportedMeeting } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { DecisionOutcomes } from './decision-outcomes';

const decision = (id: string, isOverdue: boolean): object => ({
  ...{ id, text: `Décision ${id}`, owner: 'Académie', dueOn: '2026-09-01', outcomes: [], isOverdue },
});
const MEETINGS = [
  { id: 't1', heldOn: '2026-05-02', decisions: [decision('d1', false), decision('d2', true)] },
] as unknown as ReportedMeeting[];

it('what became of decisions is told one by one, overdue ones first, and nothing where nothing is known', async () => {
  const words = await withWords('fr');
  await words.add('work', 'report');
  const fixture = TestBed.createComponent(DecisionOutcomes);
  let outcomes: DecisionOutcome[] = [];
  const hold = (changed: DecisionOutcome[]): void => {
    outcomes = changed;
    fixture.componentRef.setInput('outcomes', changed);
  };
  fixture.componentRef.setInput('meetings', MEETINGS);
  fixture.componentInstance.changed.subscribe(hold);
  hold([]);
  const page = new Page(fixture);
  await page.settle();
  expect(page.text()).toMatch(/Décision d2.*Décision d1/);

  await page.choose('Non tenue');
  await page.type('Précision', 'Toujours fermées');
  expect(outcomes).toEqual([{ decision: 'd2', outcome: 'not_kept', text: 'Toujours fermées' }]);
  await page.choose('Ne rien dire');
  expect(outcomes).toEqual([]);
  await page.choose('Tenue');
  expect(outcomes).toEqual([{ decision: 'd2', outcome: 'kept', text: 'Toujours fermées' }]);
});
