import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type Language, type OwnAssessment } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { milestone, ownAssessment } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { pageOf } from '../../../testing/writing-bench';
import { AssessmentsPage } from './assessments-page';

const PACT: OwnAssessment['framework'] = {
  ...{ slug: 'pacte', kind: 'agreement', status: 'current' },
  title: { fr: 'Pacte de paix', en: 'Peace pact', original: 'fr' },
};
const PUBLISHED: Partial<OwnAssessment> = {
  ...{ state: 'published', publishedOn: '2026-05-03', judgement: 'minimum', allowedActions: [] },
};
const KAYES = { slug: 'kayes', name: { fr: 'Kayes', en: 'Kayes', original: 'fr' } };
const DRAFT = ownAssessment({ id: 'a3', supersedes: 'a2' });
const CURRENT = ownAssessment({ ...PUBLISHED, id: 'a2', supersedes: 'a1' });
const SUPERSEDED = ownAssessment({ ...PUBLISHED, id: 'a1', supersededBy: 'a2' });

interface Shown {
  page: Page;
  asked: string;
  /** What each line says, and where its links lead to. */
  lines: { text: string; links: (string | null)[] }[];
}

async function show(
  own: OwnAssessment[],
  query: Record<string, string> = {},
  language: Language = 'fr',
): Promise<Shown> {
  TestBed.resetTestingModule();
  const words = await withWords(language, [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap(query)) } },
  ]);
  await words.add('work', 'appraisal');
  const fixture = TestBed.createComponent(AssessmentsPage);
  const page = new Page(fixture);
  TestBed.tick();
  const http = TestBed.inject(HttpTestingController);
  const list = http.expectOne(({ url }) => url === '/api/assessments');
  list.flush(pageOf(...own));
  http.expectOne(({ url }) => url === '/api/areas').flush(pageOf(KAYES));
  await page.settle();
  const lines = [...(fixture.nativeElement as HTMLElement).querySelectorAll('ul > li')].map((line) => ({
    text: line.textContent.replace(/[\s\u00a0\u202f]+/g, ' ').trim(),
    links: [...line.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  }));
  return { page, asked: list.request.params.toString(), lines };
}

describe('the list of the own assessments', () => {
  it('says of each how it stands, and leads to what may be done with it', async () => {
    const { asked, lines } = await show([DRAFT, CURRENT, SUPERSEDED]);
    expect(asked).toBe('of=own');
    const [draft, current, superseded] = lines;
    expect(draft?.text).toMatch(/^BrouillonPD-N2.*Créer des emplois.*fait suite à une plus ancienne$/);
    expect(draft?.links).toEqual(['/fr/work/assessments/a3/edit', '/fr/work/assessments/a2']);
    expect(current?.text).toMatch(/^PubliéePD-N2.*Minimal.*3 mai 2026/);
    expect(current?.links).toEqual([
      ...['/fr/work/assessments/a2', '/fr/work/assessments/a1'],
      '/fr/work/assessments/new?recommendation=PD-N2',
    ]);
    expect(superseded?.text).toContain('une plus récente lui fait suite');
    expect(superseded?.links).toEqual(['/fr/work/assessments/a1', '/fr/work/assessments/a2']);
  });

  it('opens what was sent in to be read: nothing is changed there any more', async () => {
    const { lines } = await show([
      ownAssessment({ id: 'a4', state: 'submitted', allowedActions: ['publication'] }),
      ownAssessment({ id: 'a5', state: 'returned', allowedActions: [] }),
      ownAssessment({ id: 'a6', state: 'returned' }),
    ]);
    expect(lines.map(({ text }) => text.split('PD-N2')[0])).toEqual(['Soumise', 'Renvoyée', 'Renvoyée']);
    expect(lines.flatMap(({ links }) => links)).toEqual(
      ['a4', 'a5', 'a6/edit'].map((one) => `/fr/work/assessments/${one}`),
    );
  });

  it('says which milestone, which framework and which areas one is about, and follows up the same', async () => {
    const { lines } = await show([
      ownAssessment({ ...PUBLISHED, id: 'a7', milestone: milestone('m1'), areas: ['kayes'] }),
      ownAssessment({
        ...PUBLISHED,
        id: 'a8',
        recommendation: null,
        framework: PACT,
      }),
    ]);
    expect(lines[0]?.text).toContain('Jalon : Jalon m1');
    expect(lines[0]?.text).toContain('Pour : Kayes');
    expect(lines[0]?.links.at(-1)).toBe('/fr/work/assessments/new?recommendation=PD-N2&milestone=m1');
    expect(lines[1]?.text).toContain('Pacte de paix');
    expect(lines[1]?.text).toContain('Cadre dans son ensemble');
    expect(lines[1]?.links.at(-1)).toBe('/fr/work/assessments/new?framework=pacte');
  });

  it('shows those that the address asks for, and begins another stage at its top', async () => {
    const { asked, page } = await show([SUPERSEDED], { stage: 'superseded', cursor: 'abc' });
    expect(asked).toBe('of=own&stage=superseded&cursor=abc');
    expect(page.text()).toContain('1 évaluation');
    expect(page.button('Remplacées').getAttribute('aria-current')).toBe('true');
    expect(page.button('Toutes').getAttribute('href')).toBe('/');
    expect(page.button('Pas encore publiées').getAttribute('href')).toBe('/?stage=unpublished');
    expect((await show([], { stage: 'rubbish' })).asked).toBe('of=own');
  });

  it('teaches where there is none, and says so where none stands at the stage', async () => {
    const { page } = await show([]);
    expect(page.text()).toContain('Votre organisation n’a encore rien évalué');
    expect(page.button('Choisir une autre recommandation').getAttribute('href')).toBe('/fr/recommendations');
    const { page: filtered } = await show([], { stage: 'unpublished' });
    expect(filtered.text()).toContain('Aucune évaluation n’attend d’être publiée');
    expect(filtered.text()).not.toContain('n’a encore rien évalué');
  });

  it('speaks English', async () => {
    const { page, lines } = await show([CURRENT], {}, 'en');
    for (const words of ['Your organisation’s assessments', 'Superseded', '1 assessment', 'Open', 'Follow it up'])
      expect(page.text()).toContain(words);
    expect(lines[0]?.links[0]).toBe('/en/work/assessments/a2');
  });
});
