import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type SilenceItem } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { MINISTRY, organisation } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SilencesPage } from './silences-page';

const NOBODY_INVITED = { report: null, response: null, assessment: null, reply: null };

const SILENT: SilenceItem = {
  organisation: MINISTRY,
  isInvited: true,
  recommendation: { reference: 'PD-N2', text: { fr: 'Créer des emplois', en: null, original: 'fr' } },
  part: 'lead',
  silent: {
    report: { state: 'said', on: '2025-11-01', days: 386 },
    response: { state: 'never', on: '2025-06-01', days: 539 },
    assessment: { state: 'never', on: '2025-06-01', days: 539 },
    reply: null,
  },
  days: 539,
  lastWord: {
    noun: 'report',
    id: 'r1',
    publishedOn: '2025-11-01',
    language: 'fr',
    sentence: 'Les stages ont commencé.',
    blackouts: [],
    isDemo: false,
  },
};

const NOT_INVITED: SilenceItem = {
  ...SILENT,
  organisation: organisation('tutelle', 'government'),
  isInvited: false,
  part: 'support',
  silent: NOBODY_INVITED,
  days: null,
  lastWord: null,
};

async function open(params: Record<string, string[]>, items: SilenceItem[]): Promise<{ page: Page; asked: string }> {
  TestBed.resetTestingModule();
  const words = await withWords('fr', [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap(params)) } },
  ]);
  await words.add('silences');
  const page = new Page(TestBed.createComponent(SilencesPage));
  TestBed.tick();
  const http = TestBed.inject(HttpTestingController);
  const request = http.expectOne(({ url }) => url === '/api/silences');
  request.flush({ items, total: items.length, totalIsExact: true, nextCursor: null });
  for (const one of http.match(() => true)) one.flush({ items: [], total: 0, totalIsExact: true, nextCursor: null });
  await page.settle();
  return { page, asked: request.request.params.toString() };
}

describe('the page of silences', () => {
  it('tells for how long somebody has been silent, with what, and the last word with its place', async () => {
    const { page } = await open({}, [SILENT]);
    expect(page.text()).toContain(
      '539 jours pas de réponse depuis 539 jours aucune évaluation depuis 539 jours dernier rapport il y a 386 jours',
    );
    expect(page.text()).toContain('Dernier mot « Les stages ont commencé. »');
    expect(page.button('Rapport publié le 1er novembre 2025').getAttribute('href')).toBe(
      '/fr/recommendations/PD-N2?statements=all#report-r1',
    );
  });

  it('says of the last word that parts of it were blacked out, and that it is fictional where its author is not', async () => {
    const organisation = { ...MINISTRY, isDemo: false };
    const blackouts = [{ category: 'identity_protected', on: '2026-11-02' } as const];
    const lastWord = SILENT.lastWord && { ...SILENT.lastWord, blackouts, isDemo: true };
    const { page } = await open({}, [{ ...SILENT, organisation, lastWord }]);
    await page.arrive();
    expect(page.text()).toContain('des mots ont été noircis le 2 novembre 2026');
    expect(page.text()).toContain('démonstration');
    const { page: plain } = await open({}, [{ ...SILENT, organisation }]);
    await plain.arrive();
    expect(plain.text()).not.toMatch(/noircis|démonstration/);
  });

  it('calls nobody silent who is not yet invited', async () => {
    const { page } = await open({}, [NOT_INVITED]);
    expect(page.text()).toContain('Pas encore invitée');
    expect(page.text()).not.toMatch(/depuis \d/);
  });

  it('groups by organisation or by recommendation, as the address says, and keeps the filters', async () => {
    const { page, asked } = await open({ by: ['recommendation'], with: ['report'] }, [SILENT, NOT_INVITED]);
    expect(asked).toBe('with=report&by=recommendation&limit=30');
    expect(page.button('par recommandation').getAttribute('aria-current')).toBe('true');
    expect(page.button('par organisation').getAttribute('href')).toBe('/?with=report');
    expect(page.text()).toContain('PD-N2 Créer des emplois');
    const { page: other } = await open({}, [SILENT]);
    expect(other.button('par recommandation').getAttribute('href')).toBe('/?by=recommendation');
  });

  it('clears its filters and keeps the grouping', async () => {
    const { page } = await open({ by: ['recommendation'], days: ['90'], recommendation: ['PD-N2'] }, []);
    expect(page.text()).toContain('Aucun silence ne répond à ces filtres');
    expect(page.button('Retirer le filtre PD-N2 ×').getAttribute('href')).toBe('/?days=90&by=recommendation');
    expect(page.button('Tout effacer').getAttribute('href')).toBe('/?by=recommendation');
  });

  it('teaches what belongs here where nobody is silent', async () => {
    const { page } = await open({}, []);
    expect(page.text()).toContain('Personne n’est silencieux');
    expect(page.button('Toutes les organisations').getAttribute('href')).toBe('/fr/organisations');
  });
});
