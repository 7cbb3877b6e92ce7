import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Milestone, type RecommendationLevels, type Verification } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { milestone, organisation, person } from '../../../../testing/statements';
import { AREAS } from '../../../../testing/tracks';
import { view } from '../../../../testing/views';
import { withWords } from '../../../../testing/words';
import { SessionStore } from '../../../session/data/session-store';
import { StoryStore } from '../../data/story-store';
import { MilestoneList } from './milestone-list';

/** How the sides see milestone `m1`, and no other. */
const LEVELS = {
  milestones: [
    {
      milestone: { id: 'm1', title: { fr: 'Jalon', en: null, original: 'fr' } },
      perspectives: [view('government', 3), view('civil_society', 0, 'assessed', 2), view('donor', null)],
      divergence: 3,
    },
  ],
} as unknown as RecommendationLevels;
const STORE = { provide: StoryStore, useValue: { levels: { value: () => LEVELS } } };

const NONE = { achieved: 0, counted: 0, cancelled: 0, achievedWeight: 0, countedWeight: 0, share: null };

async function textOf(
  changes: Partial<Milestone>,
  ended: string | null = null,
  ...providers: (EnvironmentProviders | Provider)[]
): Promise<string> {
  await withWords('fr', [AREAS, STORE, ...providers]);
  const fixture = TestBed.createComponent(MilestoneList);
  fixture.componentRef.setInput('milestones', [
    milestone('m1', { areas: [], blockers: [], cancelledBecause: null, ...changes }),
  ]);
  fixture.componentRef.setInput('rollUp', NONE);
  fixture.componentRef.setInput('ended', ended);
  const page = new Page(fixture);
  await page.arrive();
  return page.text();
}

describe('the milestones of a recommendation', () => {
  it('say where they are to happen', async () => {
    expect(await textOf({ areas: ['gao', 'mopti'] })).toMatch(/Gao.*Mopti/);
  });

  it('say what blocks them and since when', async () => {
    const blockers = [{ kind: 'security', text: 'La route est fermée.', since: '2026-08-01' }] as const;
    expect(await textOf({ blockers: [...blockers] })).toContain(
      'Bloqué : sécurité depuis le 1er août 2026 — La route est fermée.',
    );
  });

  it('count slippage against the first plan, also while they are under way, with every change of plan', async () => {
    const text = await textOf({
      state: 'in_progress',
      firstPlannedOn: '2026-03-31',
      slippageDays: 275,
      revisions: [
        {
          from: '2026-03-31',
          to: '2026-12-31',
          on: '2026-04-10',
          reason: { fr: 'Le marché est repassé.', en: null, original: 'fr' },
        },
      ],
    });
    expect(text).toContain('prévu le 31 mars 2026');
    expect(text).toContain('275 jours de glissement');
    expect(text).toContain('Reporté au 31 décembre 2026 ( 10 avr. 2026 ) — Le marché est repassé.');
  });

  it('say why they were cancelled', async () => {
    expect(await textOf({ state: 'cancelled', cancelledBecause: 'Le site a été vendu.' })).toContain(
      'Le site a été vendu.',
    );
  });

  it('stay as they were under a text that has ended, and say so', async () => {
    expect(await textOf({ state: 'achieved', achievedOn: '2023-05-01' }, '2024-01-25')).toContain(
      'Sous un texte en vigueur jusqu’au 25 janvier 2024',
    );
  });

  it.each([
    ['after its end', '2024-05-01', '2024-01-25'],
    ['while it is in force', '2023-05-01', null],
  ])('say nothing of a text when achieved %s', async (_, achievedOn, ended) => {
    expect(await textOf({ state: 'achieved', achievedOn }, ended)).not.toContain('Sous un texte');
  });

  it('show how the sides see each that was judged', async () => {
    await withWords('fr', [AREAS, STORE]);
    const fixture = TestBed.createComponent(MilestoneList);
    fixture.componentRef.setInput('milestones', [milestone('m1'), milestone('m2')]);
    fixture.componentRef.setInput('rollUp', NONE);
    const page = new Page(fixture);
    await page.arrive();
    await page.arrive();
    const [judged, unjudged] = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')];
    expect(judged?.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(/2 organisations.*écart.3$/);
    const words = judged?.querySelector('pt-milestone-sides p')?.textContent;
    expect(words).toMatch(/^Gouvernement.*2 organisations.*écart.3\.$/);
    expect(words).not.toContain('jamais évalué');
    expect(unjudged?.querySelector('[role=img]')).toBeNull();
  });

  it('lead who may judge them to the form, and nobody else', async () => {
    const may = person(organisation('reseau', 'civil_society'));
    const session = (user: unknown): Provider => ({
      provide: SessionStore,
      useValue: { isSignedIn: () => true, user: () => user, can: () => false },
    });
    const story = { reference: 'PD-N2', responsibilities: [] };
    const shown = async (user: unknown): Promise<Element | null> => {
      TestBed.resetTestingModule();
      await withWords('fr', [AREAS, STORE, provideRouter([]), session(user)]);
      const fixture = TestBed.createComponent(MilestoneList);
      fixture.componentRef.setInput('milestones', [milestone('m1')]);
      fixture.componentRef.setInput('rollUp', NONE);
      fixture.componentRef.setInput('story', story);
      await new Page(fixture).arrive();
      return (fixture.nativeElement as HTMLElement).querySelector('a[href*=assessments]');
    };
    expect((await shown(may))?.getAttribute('href')).toBe('/fr/work/assessments/new?recommendation=PD-N2&milestone=m1');
    expect(await shown(person(null, 'editor'))).toBeNull();
  });

  it('let an editor black out words in what each observer found, and nobody who is not signed in', async () => {
    const found = (id: string): Verification => ({
      ...{ id, organisation: organisation(id, 'independent'), finding: 'confirmed', language: 'fr', text: 'Vu.' },
      ...{ publishedOn: '2026-05-03', blackouts: [], isDemo: false },
    });
    const counts = { confirmed: 2, contradicted: 0, inconclusive: 0, isVerified: true };
    const verification = { ...counts, findings: [found('observatoire'), found('institut')] };
    const session = { isSignedIn: () => true, user: () => person(null, 'editor'), can: () => true };
    const signedIn = { provide: SessionStore, useValue: session };
    const text = await textOf({ verification }, null, provideRouter([]), signedIn);
    expect(text).toContain('Noircir des mots — observatoire Noircir des mots — institut');
    // A link to a finding leads here.
    expect(document.querySelector('#verification-institut')?.textContent).toContain('Vu.');
    TestBed.resetTestingModule();
    const signedOut = { provide: SessionStore, useValue: { ...session, isSignedIn: () => false } };
    expect(await textOf({ verification }, null, provideRouter([]), signedOut)).not.toContain('Noircir');
  });
});
