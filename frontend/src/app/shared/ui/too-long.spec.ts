import { TestBed } from '@angular/core/testing';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { PassageField } from './passage-field/passage-field';

describe('a text that is longer than it may be', () => {
  it('is not cut: it stays as it was pasted, with a word about how much is too much', async () => {
    const words = await withWords('fr');
    await words.add('work');
    const fixture = TestBed.createComponent(PassageField);
    for (const [name, given] of Object.entries({ fieldId: 'text', label: 'Texte', most: 10 }))
      fixture.componentRef.setInput(name, given);
    const page = new Page(fixture);
    await page.settle();
    expect(page.field('Texte').getAttribute('maxlength')).toBeNull();
    await page.type('Texte', 'Douze lettre');
    expect(page.description('Texte')).toContain('Trop long de 2 caractères : 10 au plus.');
    expect(page.field('Texte').value).toBe('Douze lettre');
    await page.type('Texte', 'Dix lettre');
    expect(page.description('Texte')).toBe('');
  });
});
