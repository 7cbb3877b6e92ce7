import { TestBed } from '@angular/core/testing';

import { withWords } from '../../../../testing/words';
import { StripLegend } from './strip-legend';

describe('the legend of the strip', () => {
  it('has a word for every way that a mark is drawn', async () => {
    await withWords('fr');
    const fixture = TestBed.createComponent(StripLegend);
    await fixture.whenStable();
    const entries = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map((entry) => [
      [...(entry.querySelector('pt-perspective-mark')?.classList ?? [])].find((one) => one !== 'government'),
      entry.textContent.trim(),
    ]);
    expect(entries.slice(5)).toEqual([
      ['hollow', 'dit il y a plus de 12 mois'],
      ['crossed', 'sans preuve'],
      ['barred', 'sans objet'],
      ['dashed', 'jamais évalué'],
    ]);
  });
});
