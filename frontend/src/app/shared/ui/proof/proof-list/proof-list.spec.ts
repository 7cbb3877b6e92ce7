import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Evidence, type Verification } from '@parole-tenue/contract';

import { Page } from '../../../../../testing/page';
import { organisation, publicEvidence } from '../../../../../testing/statements';
import { withWords } from '../../../../../testing/words';
import { Words } from '../../../../i18n/words';
import { AreasStore } from '../../../data/areas-store';
import { ProofList } from './proof-list';

const FOUND: Verification = {
  ...{ id: 'v1', organisation: organisation('observatoire', 'independent'), finding: 'confirmed', language: 'fr' },
  ...{ text: 'Vu en mai.', publishedOn: '2026-05-03', blackouts: [], isDemo: false },
};
const small = { size: 'small', width: 320, height: 240, bytes: 9000, url: '/p/small' } as const;

async function show(...pieces: Partial<Evidence>[]): Promise<{ page: Page; host: HTMLElement }> {
  await withWords('fr', [provideRouter([]), { provide: AreasStore, useValue: { nameOf: () => 'Ségou' } }]);
  await TestBed.inject(Words).add('proof');
  const fixture = TestBed.createComponent(ProofList);
  fixture.componentRef.setInput('pieces', pieces.map(publicEvidence));
  const page = new Page(fixture);
  await page.settle();
  return { page, host: fixture.nativeElement as HTMLElement };
}

describe('evidence under a statement', () => {
  it('is its picture with month and region, and leads to its page', async () => {
    const file = { pages: 1, cover: [small] };
    const { page, host } = await show({
      kind: 'image',
      url: null,
      caption: 'Le puits',
      month: '2026-05',
      area: 'segou',
      file,
    });
    expect(host.querySelector('img')?.alt).toBe('Le puits');
    expect(page.button('Le puits').getAttribute('href')).toBe('/fr/evidence/e1');
    expect(page.text()).toContain('Photo mai 2026 Ségou');
  });

  it('is a quotation where somebody told it', async () => {
    const { host } = await show({ kind: 'testimony', url: null, text: 'Nous puisons à la main.' });
    expect(host.querySelector('blockquote')?.textContent).toBe('Nous puisons à la main.');
  });

  it('says how many observers found what, and why', async () => {
    const { page } = await show({ verifications: [FOUND, { ...FOUND, id: 'v2' }] });
    expect(page.text()).toContain('Confirmée par 2 organisations d’observation');
    expect(page.text()).toContain('Vu en mai.');
  });

  it('is where a link to a finding leads, unless it is quoted from elsewhere', async () => {
    await withWords('fr', [provideRouter([]), { provide: AreasStore, useValue: {} }]);
    const fixture = TestBed.createComponent(ProofList);
    fixture.componentRef.setInput('pieces', [publicEvidence({ verifications: [FOUND] })]);
    const place = (): Element | null => (fixture.nativeElement as HTMLElement).querySelector('#verification-v1');
    await fixture.whenStable();
    expect(place()).toBeNull();
    fixture.componentRef.setInput('isPlace', true);
    await fixture.whenStable();
    expect(place()?.textContent).toContain('Vu en mai.');
  });

  it('is nothing but a mark once it is withdrawn', async () => {
    const withdrawn = { category: 'identity_protected', on: '2026-11-02' } as const;
    const { page } = await show({ kind: 'image', url: null, caption: '', withdrawn });
    expect(page.text()).toBe('Preuve retirée le 2 novembre 2026 : identité protégée');
  });

  it('is not opened here where it is not public: who opens it is recorded', async () => {
    const file = { pages: 1, cover: [{ ...small, url: null }] };
    const { page, host } = await show({ kind: 'image', url: null, caption: 'Le puits', level: 'restricted', file });
    expect(host.querySelector('img')).toBeNull();
    expect(page.text()).toContain('Cette image ne s’ouvre que sur la page de la preuve.');
    expect(page.text()).toContain('Restreint');
  });
});
