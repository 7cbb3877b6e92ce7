import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  type EvidenceListPage,
  type EvidenceRecord,
  type OrganisationRef,
  type OwnVerification,
  type Permission,
  type Verification,
} from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { refusal, refused } from '../../../testing/refusals';
import { MINISTRY, evidence, organisation, person, publicEvidence } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { AreasStore } from '../../shared/data/areas-store';
import { EvidenceClient } from '../data/evidence-client';
import { VerificationClient } from '../data/verification-client';
import { ShownPage } from './shown-page';

const OBSERVER = organisation('observatoire', 'independent');

const shown = (id: string, changes: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  ...publicEvidence({ id, kind: 'image', url: null, caption: `Pièce ${id}`, level: 'restricted' }),
  ...{ organisation: organisation('asso', 'civil_society'), recommendation: evidence().recommendation },
  allowedActions: ['open', 'verify'],
  ...changes,
});
const finding = (by: OrganisationRef): Verification => ({
  ...{ id: `v-${by.slug}`, organisation: by, finding: 'confirmed', language: 'fr', text: 'Vu.', blackouts: [] },
  ...{ publishedOn: '2026-11-20', isDemo: false },
});

describe('what is shown to an organisation', () => {
  let pages: EvidenceRecord[][];
  let drafts: Pick<OwnVerification, 'id' | 'about'>[] | null;
  let cursors: (string | null)[];
  let isDown: boolean;

  beforeEach(() => {
    [pages, drafts, cursors, isDown] = [[[]], [], [], false];
  });

  async function open(us: OrganisationRef = OBSERVER): Promise<Page> {
    TestBed.resetTestingModule();
    const list = (cursor: string | null): Promise<EvidenceListPage> => {
      cursors.push(cursor);
      if (isDown) return refused(refusal('unavailable'));
      const next = Number(cursor ?? 0) + 1;
      const [items, total] = [pages[next - 1] ?? [], pages.flat().length];
      return Promise.resolve({
        items,
        total,
        totalIsExact: true,
        nextCursor: next < pages.length ? String(next) : null,
      });
    };
    const begun = () => (drafts === null ? refused(refusal('unavailable')) : Promise.resolve(drafts));
    const can = (permission: Permission): boolean => permission === 'verification.draft' && us.kind === 'independent';
    await withWords('fr', [
      provideRouter([]),
      { provide: EvidenceClient, useValue: { shown: list } },
      { provide: VerificationClient, useValue: { drafts: begun } },
      { provide: SessionStore, useValue: { user: () => person(us), can } },
      { provide: AreasStore, useValue: { nameOf: (slug: string) => slug } },
    ]);
    await TestBed.inject(Words).add('work', 'evidence', 'proof');
    const page = new Page(TestBed.createComponent(ShownPage));
    await page.arrive();
    return page;
  }

  const linkOf = (page: Page, name: string): string | null => page.button(name).getAttribute('href');

  it('is found again after the own finding, which stands beside it', async () => {
    pages = [[shown('a', { verifications: [finding(organisation('autre', 'independent')), finding(OBSERVER)] })]];
    const page = await open();
    expect(page.text()).toContain('Votre constat, publié le 20 novembre 2026 : Confirmé');
    expect(linkOf(page, 'Lire votre constat Pièce a')).toBe('/fr/work/verifications/v-observatoire');
    expect(linkOf(page, 'Pièce a')).toBe('/fr/evidence/a');
  });

  it('says what is still to verify, also where others have found something, and what is begun', async () => {
    pages = [[shown('a', { verifications: [finding(organisation('autre', 'independent'))] }), shown('b')]];
    drafts = [{ id: 'd1', about: { id: 'b' } as OwnVerification['about'] }];
    const page = await open();
    expect(page.text()).toContain('à vérifier');
    expect(linkOf(page, 'Vérifier Pièce a')).toBe('/fr/work/verifications/new?evidence=a');
    expect(linkOf(page, 'Reprendre le constat Pièce b')).toBe('/fr/work/verifications/d1');
    drafts = null;
    expect((await open()).hasButton('Vérifier Pièce b')).toBe(true);
  });

  it('is for information where one leads the recommendation', async () => {
    pages = [[shown('a', { allowedActions: ['open'] })]];
    const page = await open(MINISTRY);
    expect(page.text()).toContain('pour information');
    expect(page.hasButton('Vérifier Pièce a')).toBe(false);
  });

  it('comes page by page', async () => {
    pages = [[shown('a')], [shown('b')]];
    const page = await open();
    expect(page.text()).toContain('2 preuves');
    await page.press('Voir la suite');
    expect([cursors, page.hasButton('Pièce b'), page.hasButton('Voir la suite')]).toEqual([[null, '1'], true, false]);
  });

  it('teaches where it is empty, each side what concerns it', async () => {
    expect((await open()).text()).toContain('On vous les propose pour les vérifier');
    expect((await open(MINISTRY)).text()).toContain('On les montre au chef de file d’une recommandation');
  });

  it('is reached from what the own organisation brought, and leads back there', async () => {
    const page = await open();
    expect(linkOf(page, 'De votre organisation')).toBe('/fr/work/evidence');
    expect(page.button('Ce qui vous est montré').getAttribute('aria-current')).toBe('page');
  });

  it('says why it does not come, and asks again', async () => {
    isDown = true;
    const page = await open();
    expect(page.alerts()).toHaveLength(1);
    [isDown, pages] = [false, [[shown('a')]]];
    await page.press('Réessayer');
    expect(page.hasButton('Pièce a')).toBe(true);
  });
});
