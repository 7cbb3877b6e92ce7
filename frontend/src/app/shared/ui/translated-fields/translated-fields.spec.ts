import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type NewTranslated } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { TranslatedFields } from './translated-fields';

@Component({
  imports: [TranslatedFields],
  template: `<pt-translated-fields
    fieldId="title"
    label="Titre"
    path="title"
    [most]="300"
    [words]="words()"
    (written)="words.set($event)"
  />`,
})
class Host {
  readonly words = signal<NewTranslated>({ fr: 'Puits', en: '' });
}

describe('words in both languages', () => {
  it('loses no letter of one where the other is typed in before it is drawn', async () => {
    const words = await withWords('fr');
    await words.add('work', 'planning');
    const fixture = TestBed.createComponent(Host);
    const page = new Page(fixture);
    await page.settle();
    const typeAtOnce = (label: string, text: string): void => {
      page.field(label).value = text;
      page.field(label).dispatchEvent(new Event('input', { bubbles: true }));
    };
    typeAtOnce('En français', 'Puits ouverts');
    typeAtOnce('En anglais', 'W');
    expect(fixture.componentInstance.words()).toEqual({ fr: 'Puits ouverts', en: 'W' });
  });
});
