import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type Perspective, type StatementNoun } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { SaidChoice } from './said-choice';

const COUNTS = { reports: 1, assessments: 1, publicEvidence: 0, objections: 0, unansweredObjections: 0 };

async function show(
  sides: readonly Perspective[],
  at = '/',
  { nouns = [], counts = {} }: { nouns?: readonly StatementNoun[]; counts?: Partial<typeof COUNTS> } = {},
): Promise<Page> {
  await withWords('fr', [provideRouter([{ path: '**', children: [] }])]);
  await TestBed.inject(Router).navigateByUrl(at);
  const fixture = TestBed.createComponent(SaidChoice);
  fixture.componentRef.setInput('story', { reference: 'PD-N2', counts: { ...COUNTS, ...counts } });
  fixture.componentRef.setInput('said', { sides, nouns });
  const page = new Page(fixture);
  await page.settle();
  return page;
}

const STORY = '/fr/recommendations/PD-N2';

describe('whose statements to read', () => {
  it('is a link for each side, that needs no script', async () => {
    const page = await show([]);
    expect(page.button('Tout le monde').getAttribute('aria-current')).toBe('true');
    expect(page.button('Société civile').getAttribute('href')).toBe(`${STORY}?perspective=civil_society#said`);
    expect(page.button('Société civile').getAttribute('aria-current')).toBeNull();
  });

  it('adds a side to those chosen, and takes one away', async () => {
    const page = await show(['civil_society', 'independent']);
    expect(page.button('Société civile').getAttribute('aria-current')).toBe('true');
    expect(page.button('Gouvernement').getAttribute('href')).toBe(
      `${STORY}?perspective=government&perspective=civil_society&perspective=independent#said`,
    );
    expect(page.button('Société civile').getAttribute('href')).toBe(`${STORY}?perspective=independent#said`);
  });

  it('keeps what else the address says, and begins at the first page', async () => {
    const page = await show(['donor'], `${STORY}?by=sex&perspective=donor&cursor=x`);
    expect(page.button('Partenaires').getAttribute('href')).toBe(`${STORY}?by=sex#said`);
    expect(page.button('Tout le monde').getAttribute('href')).toBe(`${STORY}?by=sex#said`);
  });

  it('leads to what is disputed, and says how much waits for a reply', async () => {
    const counts = { objections: 3, unansweredObjections: 1 };
    const page = await show([], '/', { counts });
    expect(page.text()).toContain('3 objections, dont 1 sans réplique.');
    expect(page.button('Objections et répliques').getAttribute('href')).toBe(`${STORY}?noun=objection&noun=reply#said`);
    TestBed.resetTestingModule();
    const there = await show([], `${STORY}?noun=objection&noun=reply`, { nouns: ['objection', 'reply'], counts });
    expect(there.button('Objections et répliques').getAttribute('href')).toBe(`${STORY}#said`);
    TestBed.resetTestingModule();
    expect((await show([])).hasButton('Objections et répliques')).toBe(false);
  });
});
