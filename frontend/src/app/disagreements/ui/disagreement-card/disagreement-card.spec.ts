import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  PERSPECTIVES,
  type Disagreement,
  type DisagreementSide,
  type Perspective,
  type SessionUser,
} from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { organisation, person } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { SessionStore } from '../../../session/data/session-store';
import { AreasStore } from '../../../shared/data/areas-store';
import { DisagreementCard } from './disagreement-card';

const text = (fr: string) => ({ fr, en: null, original: 'fr' }) as const;

function side(perspective: Perspective, level: 0 | 1 | 2 | 3 | null): DisagreementSide {
  const spoke = level !== null;
  return {
    view: {
      perspective,
      state: spoke ? 'assessed' : 'never_assessed',
      level,
      lowest: level,
      highest: level,
      organisations: spoke ? 1 : 0,
      latestOn: spoke ? '2026-09-01' : null,
    },
    voice: spoke
      ? {
          noun: perspective === 'government' ? 'report' : 'assessment',
          id: `said-by-${perspective}`,
          organisation: organisation(`org-${perspective}`, perspective),
          judgement: level === 3 ? 'full' : 'not_initiated',
          publishedOn: '2026-09-01',
          language: perspective === 'donor' ? 'en' : 'fr',
          sentence: `Phrase de ${perspective}.`,
          evidence: [],
          blackouts: [],
          isDemo: false,
        }
      : null,
  };
}

const ONE: Disagreement = {
  recommendation: { reference: 'PD-N2', text: text('Créer des emplois') },
  framework: { slug: 'mali', kind: 'report', title: text('Le Mali à la croisée des chemins'), status: 'current' },
  themes: [],
  leads: [organisation('ministere', 'government')],
  divergence: 3,
  regionalDivergence: null,
  distance: 3,
  sides: PERSPECTIVES.map((one) => side(one, one === 'government' ? 3 : one === 'independent' ? null : 0)),
  areas: [],
  settling: [],
};

async function show(changes: Partial<Disagreement> = {}, user: SessionUser | null = null): Promise<Page> {
  TestBed.resetTestingModule();
  const words = await withWords('fr', [
    provideRouter([]),
    { provide: AreasStore, useValue: { nameOf: (slug: string) => slug } },
    {
      provide: SessionStore,
      useValue: { user: signal(user), can: (permission: string) => permission === 'evidence.add' && user !== null },
    },
  ]);
  await words.add('disagreements');
  const fixture = TestBed.createComponent(DisagreementCard);
  fixture.componentRef.setInput('item', { ...ONE, ...changes });
  const page = new Page(fixture);
  await page.settle();
  return page;
}

const area = (slug: string, level: 0 | 2) =>
  ({ area: slug, state: 'assessed', level, lowest: level, highest: level, organisations: 1, latestOn: null }) as const;

describe('a disagreement', () => {
  it('lets each side speak in its own sentence, signed, dated and leading to the statement', async () => {
    const page = await show();
    expect(page.text()).toContain('« Phrase de government. »');
    expect(page.text()).toContain('“Phrase de donor.”');
    expect(page.button('org-civil_society').getAttribute('href')).toBe('/fr/organisations/org-civil_society');
    expect(page.button('Rapport publié le 1er septembre 2026').getAttribute('href')).toBe(
      '/fr/recommendations/PD-N2?statements=all#report-said-by-government',
    );
    expect(page.text()).toContain('repose sur une seule organisation');
    expect(page.text()).toContain('Sans preuve publique.');
  });

  it('says of a sentence that parts of it were blacked out', async () => {
    const { view, voice } = side('government', 3);
    const blackouts = [{ category: 'identity_protected', on: '2026-11-02' } as const];
    const page = await show({ sides: [{ view, voice: voice && { ...voice, blackouts } }] });
    await page.arrive();
    expect(page.text()).toContain('des mots ont été noircis le 2 novembre 2026');
  });

  it('says apart who has no recent level', async () => {
    expect((await show()).text()).toContain('Sans niveau récent. Indépendants : jamais évalué');
  });

  it('tells the distance it is ranked by, and the whole one where that is another', async () => {
    const page = await show({ distance: 1, divergence: 3 });
    expect(page.text()).toContain('1 niveau d’écart et 3 entre tous les points de vue');
    expect((await show()).text()).not.toContain('entre tous les points de vue');
  });

  it('shows areas where civil society is not at one, lowest first, and none where it is', async () => {
    const areas = [area('kayes', 2), area('kidal', 0)];
    const page = await show({ areas, regionalDivergence: 2 });
    expect(page.text()).toMatch(
      /région par région : écart 2 kidal Non engagé repose sur une seule organisation kayes Intermédiaire/,
    );
    expect((await show({ areas, regionalDivergence: 0 })).text()).not.toContain('région par région');
  });

  it('leads from what would settle it to where one reads it', async () => {
    const page = await show({
      settling: [
        { kind: 'evidence_missing', perspective: 'government', ids: ['said-by-government'] },
        { kind: 'objection_unanswered', perspective: null, ids: ['o1', 'o2'] },
        { kind: 'milestone_unverified', perspective: null, ids: ['m1'] },
        { kind: 'side_missing', perspective: 'independent', ids: [] },
      ],
    });
    expect(page.text()).toContain('Une preuve publique de ce que dit le gouvernement.');
    expect(page.text()).toContain('2 répliques attendues');
    expect(page.text()).toContain('1 jalon déclaré atteint, à confirmer par deux observateurs.');
    const story = '/fr/recommendations/PD-N2';
    expect(page.button('Lire sa déclaration').getAttribute('href')).toBe(
      `${story}?statements=all#report-said-by-government`,
    );
    expect(page.button('Lire l’objection 2').getAttribute('href')).toBe(`${story}?statements=all#objection-o2`);
    expect(page.button('Voir les jalons').getAttribute('href')).toBe(`${story}#milestones`);
    expect(page.button('Voir qui n’a rien dit').getAttribute('href')).toBe(
      '/fr/silences?recommendation=PD-N2&with=assessment',
    );
    expect(page.hasButton('Apporter une preuve')).toBe(false);
  });

  it('offers who speaks for the side in question to bring what is missing', async () => {
    const settling: Disagreement['settling'] = [
      { kind: 'evidence_missing', perspective: 'government', ids: ['said-by-government'] },
      { kind: 'side_missing', perspective: 'independent', ids: [] },
    ];
    const ministry = await show({ settling }, person(organisation('ministere', 'government')));
    expect(ministry.button('Apporter une preuve').getAttribute('href')).toBe(
      '/fr/work/evidence/new?recommendation=PD-N2',
    );
    expect(ministry.hasButton('Évaluer')).toBe(false);
    const observer = await show({ settling }, person(organisation('observatoire', 'independent')));
    expect(observer.button('Évaluer').getAttribute('href')).toBe('/fr/work/assessments/new?recommendation=PD-N2');
    expect(observer.hasButton('Apporter une preuve')).toBe(false);
  });

  it('says so where nothing is missing', async () => {
    expect((await show()).text()).toContain('les mêmes éléments sont lus autrement de part et d’autre.');
  });
});
