import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type OrganisationDetail } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { MINISTRY, organisation } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { OrganisationPage } from './organisation-page';

const recommendation = { reference: 'PD-N2', text: { fr: 'Créer des emplois', en: null, original: 'fr' } } as const;

const DETAIL: OrganisationDetail = {
  ...MINISTRY,
  ...{ nameSince: null, nameCheck: null, until: null, hasAccounts: true, isSuspended: false, formerNames: [] },
  ...{ lastStatementOn: '2026-09-01', publishedReports: 3, publishedAssessments: 0, version: 1 },
  responsibilities: [{ recommendation, part: 'lead', from: null, until: null }],
  punctuality: { due: 6, onTime: 3, late: 1, missing: 2 },
  lastReports: [],
  unansweredObjections: [],
};

async function open(changes: Partial<OrganisationDetail>): Promise<Page> {
  TestBed.resetTestingModule();
  const words = await withWords('fr', [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ slug: 'ministere' })) } },
  ]);
  await words.add('punctuality');
  const page = new Page(TestBed.createComponent(OrganisationPage));
  TestBed.tick();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/organisations/ministere').flush({ ...DETAIL, ...changes });
  http.expectOne(({ url }) => url === '/api/recommendations').flush({ items: [], total: 0, nextCursor: null });
  await page.settle();
  return page;
}

describe('the page of an organisation', () => {
  it('says in words how punctual it is', async () => {
    const page = await open({});
    expect(page.text()).toContain('Sur 6 rapports attendus : 3 à temps, 1 en retard, 2 jamais rendus.');
    expect(page.button('Définition').getAttribute('href')).toBe('/fr/method#punctuality');
  });

  it('expects nothing of who has no account, of who leads nothing and of observers', async () => {
    const none = { due: 0, onTime: 0, late: 0, missing: 0 };
    expect((await open({ punctuality: none })).text()).toContain('Aucune période ne s’est encore fermée');
    expect((await open({ punctuality: none, hasAccounts: false })).text()).toContain('rien ne lui est demandé');
    expect((await open({ responsibilities: [] })).text()).not.toContain('Ponctualité');
    expect((await open({ kind: 'independent' })).text()).not.toContain('Ponctualité');
  });

  it('leads to its last reports where they stand, and marks late ones', async () => {
    const report = { id: 'r1', recommendation, period: '2026-Q3', publishedOn: '2026-11-15', isLate: true };
    const page = await open({ lastReports: [report] });
    const link = page.button('PD-N2 · 3e trimestre 2026');
    expect(link.getAttribute('href')).toBe('/fr/recommendations/PD-N2?statements=all#report-r1');
    expect(page.text()).toContain('publié le 15 novembre 2026 en retard');
  });

  it('shows the objections that wait for its reply, and since when', async () => {
    const objection = {
      id: 'o1',
      recommendation,
      framework: null,
      organisation: organisation('reseau', 'civil_society'),
    };
    const page = await open({
      unansweredObjections: [
        { ...objection, dueOn: '2026-10-01', standing: 'unanswered' },
        { ...objection, id: 'o2', dueOn: '2099-10-01', standing: 'open' },
      ],
    });
    expect(page.text()).toContain('réplique attendue depuis le 1er octobre 2026');
    expect(page.text()).toContain('réplique attendue avant le 1er octobre 2099');
    expect((await open({})).text()).toContain('toute objection à ce qu’elle a publié a reçu sa réplique');
  });

  it('keeps what it answered for before', async () => {
    const page = await open({ responsibilities: [{ recommendation, part: 'lead', from: null, until: '2024-01-25' }] });
    expect(page.text()).toContain('Ce dont elle a répondu auparavant PD-N2 Chef de file jusqu’au 25 janvier 2024');
    expect((await open({})).text()).not.toContain('auparavant');
  });
});
