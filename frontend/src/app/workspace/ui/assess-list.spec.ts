import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type ToAssess } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { AssessList } from './assess-list';

const item = (reference: string): ToAssess => ({
  recommendation: { reference, text: { fr: reference, en: null, original: 'fr' } },
  reason: 'never_assessed',
  divergence: null,
  own: null,
});

async function show(count: number): Promise<{ page: Page; host: HTMLElement }> {
  const words = await withWords('fr', [provideRouter([])]);
  await words.add('work');
  const fixture = TestBed.createComponent(AssessList);
  const references = Array.from({ length: count }, (_, index) => `X-${String(index + 1)}`);
  fixture.componentRef.setInput('items', references.map(item));
  document.body.append(fixture.nativeElement as HTMLElement);
  const page = new Page(fixture);
  await page.settle();
  return { page, host: fixture.nativeElement as HTMLElement };
}

describe('what is to assess', () => {
  it('unfolds at a press, and goes on at the first that was not in sight', async () => {
    const { page, host } = await show(5);
    expect(host.querySelector('ul')?.className).toBe('folded');
    await page.click('Voir les 5');
    expect(host.querySelector('ul')?.className).toBe('');
    expect(document.activeElement?.textContent).toContain('X-4');
    expect(page.hasButton('Voir les 5')).toBe(false);
  });

  it('folds nothing that is short', async () => {
    const { page } = await show(3);
    expect(page.hasButton('Voir les 3')).toBe(false);
  });
});
