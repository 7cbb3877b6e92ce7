import { TestBed } from '@angular/core/testing';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { SelectField } from './select-field';

async function options(value: string, hasNone: boolean): Promise<string[]> {
  const words = await withWords('fr');
  await words.add('work');
  const fixture = TestBed.createComponent(SelectField);
  const choices = [
    { value: 'quarterly', text: 'Chaque trimestre' },
    { value: 'half_yearly', text: 'Chaque semestre' },
  ];
  for (const [name, given] of Object.entries({ fieldId: 'rhythm', label: 'Rythme', choices, value, hasNone }))
    fixture.componentRef.setInput(name, given);
  const page = new Page(fixture);
  await page.settle();
  return [...(page.field('Rythme') as unknown as HTMLSelectElement).options].map(({ text }) => text);
}

describe('a field in which one of several things is chosen', () => {
  it('offers nothing again only where nothing can be meant', async () => {
    expect(await options('quarterly', true)).toEqual(['Choisissez', 'Chaque trimestre', 'Chaque semestre']);
    TestBed.resetTestingModule();
    expect(await options('quarterly', false)).toEqual(['Chaque trimestre', 'Chaque semestre']);
    TestBed.resetTestingModule();
    expect(await options('', false)).toEqual(['Choisissez', 'Chaque trimestre', 'Chaque semestre']);
  });
});
