import { TestBed, type ComponentFixture } from '@angular/core/testing';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { GuidingQuestions } from './guiding-questions';

describe('the questions of the scale', () => {
  let fixture: ComponentFixture<GuidingQuestions>;
  let page: Page;

  beforeEach(async () => {
    const words = await withWords('fr');
    await words.add('appraisal', 'method');
    fixture = TestBed.createComponent(GuidingQuestions);
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
    for (const [name, given] of Object.entries({ guidance: { applies: false }, judgement: null, subject: 'framework' }))
      fixture.componentRef.setInput(name, given);
    const { answered, taken } = fixture.componentInstance;
    answered.subscribe((guidance) => {
      fixture.componentRef.setInput('guidance', guidance);
    });
    taken.subscribe((judgement) => {
      fixture.componentRef.setInput('judgement', judgement);
    });
    page = new Page(fixture);
    await page.settle();
  });

  it('keep whoever takes what they propose, or begins anew, where they were', async () => {
    page.button('Retenir « Sans objet »').focus();
    await page.click('Retenir « Sans objet »');
    expect(document.activeElement?.textContent).toContain('C’est le niveau que vous retenez.');
    page.button('Effacer ces réponses').focus();
    await page.click('Effacer ces réponses');
    expect(document.activeElement?.tagName).toBe('H2');
  });
});
