import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type OwnEvidence } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { evidence } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { EvidenceRow } from './evidence-row';

async function show(piece: OwnEvidence): Promise<Page> {
  await withWords('fr', [provideRouter([]), { provide: AreasStore, useValue: { nameOf: (slug: string) => slug } }]);
  await TestBed.inject(Words).add('work', 'evidence', 'proof');
  const fixture = TestBed.createComponent(EvidenceRow);
  fixture.componentRef.setInput('evidence', piece);
  const page = new Page(fixture);
  await page.settle();
  return page;
}

const FACTS = ['Lien', 'mois non dit', 'sans région', 'Restreint'];

describe('a piece in the list of its organisation', () => {
  it('says what it is, when, where, and who reads it', async () => {
    const page = await show(evidence({ level: 'restricted' }));
    for (const fact of FACTS) expect(page.text()).toContain(fact);
  });

  it('is withdrawn and nothing of that once it is', async () => {
    const withdrawn = { category: 'mistake', on: '2026-11-02' } as const;
    const page = await show(evidence({ level: 'restricted', caption: '', url: null, withdrawn }));
    expect(page.hasButton('retirée')).toBe(true);
    for (const fact of FACTS) expect(page.text()).not.toContain(fact);
  });
});
