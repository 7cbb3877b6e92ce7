import { TestBed } from '@angular/core/testing';
import { type Judgement } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { JudgementChoice } from './judgement-choice';

async function show(isOptional: boolean): Promise<{ page: Page; chosen: (Judgement | null)[] }> {
  const words = await withWords('fr');
  await words.add('work');
  await words.add('method');
  const fixture = TestBed.createComponent(JudgementChoice);
  const chosen: (Judgement | null)[] = [];
  fixture.componentInstance.choose.subscribe((judgement) => chosen.push(judgement));
  fixture.componentRef.setInput('legend', 'Où en est-on ?');
  fixture.componentRef.setInput('judgement', 'minimum');
  fixture.componentRef.setInput('isOptional', isOptional);
  const page = new Page(fixture);
  await page.settle();
  return { page, chosen };
}

describe('choosing a judgement', () => {
  it('gives each level with its definition', async () => {
    const { page, chosen } = await show(false);
    expect(page.text()).toContain('Minimal Commencé, mais à ce rythme ce ne sera pas fait à temps.');
    expect(page.field('Minimal').checked).toBe(true);
    await page.choose('Achevé');
    await page.choose('Sans preuve');
    expect(chosen).toEqual(['full', 'no_evidence']);
  });

  it('lets a report state no level, and an assessment not', async () => {
    const { page, chosen } = await show(true);
    await page.choose('Ne pas indiquer de niveau');
    expect(chosen).toEqual([null]);
    TestBed.resetTestingModule();
    expect((await show(false)).page.text()).not.toContain('Ne pas indiquer');
  });
});
