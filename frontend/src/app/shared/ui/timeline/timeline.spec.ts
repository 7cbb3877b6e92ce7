import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type TimelineEntry } from '@parole-tenue/contract';

import { publicEvidence } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { Timeline } from './timeline';

const entry = (parts: Partial<TimelineEntry>): TimelineEntry => ({
  noun: 'assessment',
  id: 'a1',
  recommendation: { reference: 'PD-N2', text: { fr: 'Créer', en: 'Create', original: 'en' } },
  organisation: {
    slug: 'x',
    kind: 'civil_society',
    name: { fr: 'Réseau', en: 'Network', original: 'fr' },
    isDemo: true,
  },
  publishedOn: '2026-10-28',
  language: 'fr',
  text: 'Aucun emploi après six mois.',
  judgement: 'minimum',
  answer: null,
  period: null,
  isLate: false,
  areas: [],
  since: null,
  about: null,
  moves: [],
  values: [],
  undone: [],
  answers: null,
  dueOn: null,
  standing: null,
  objections: [],
  reply: null,
  appraisal: null,
  replies: [],
  evidence: [],
  supersedes: null,
  supersededBy: null,
  blackouts: [],
  isDemo: true,
  ...parts,
});

async function show(...entries: TimelineEntry[]): Promise<HTMLElement> {
  await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(Timeline);
  fixture.componentRef.setInput('entries', entries);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('the timeline', () => {
  it('says who said what and when, and marks what is fictional', async () => {
    const text = (await show(entry({}))).textContent.replace(/\s+/g, ' ');
    for (const part of ['28 octobre 2026', 'Réseau', 'démonstration', 'Société civile', 'Minimal', 'Aucun emploi'])
      expect(text).toContain(part);
  });

  it('does not mark twice an organisation whose name says it', async () => {
    const organisation = {
      ...entry({}).organisation,
      name: { fr: 'Réseau (démonstration)', en: null, original: 'fr' },
    } as const;
    expect((await show(entry({ organisation }))).querySelector('pt-demo-mark')).toBeNull();
  });

  it('shows a statement in the language it was written in, and says so', async () => {
    const timeline = await show(entry({ language: 'en', text: 'No job after six months.' }));
    expect(timeline.querySelector('.text')?.getAttribute('lang')).toBe('en');
    expect(timeline.textContent).toContain('(en anglais seulement)');
  });

  it('says that a statement has no public evidence, and never leads to an address that runs a script', async () => {
    expect((await show(entry({}))).textContent).toContain('Sans preuve publique.');
    TestBed.resetTestingModule();
    const url = 'javascript:alert(1)';
    const evil = await show(entry({ evidence: [publicEvidence({ caption: 'Liste', url })] }));
    expect(evil.querySelector('.evidence a')?.getAttribute('href')).toBe(`unsafe:${url}`);
  });

  it('keeps a superseded statement and leads to the newer one', async () => {
    const timeline = await show(entry({ noun: 'report', supersededBy: 'b2' }));
    expect(timeline.querySelector('a[href$="#report-b2"]')?.textContent).toBe(
      'N’est plus en vigueur : lire la version plus récente',
    );
  });

  it.each([false, true])(
    'says of which step a level is, so that none takes it for the whole (brief: %s)',
    async (isBrief) => {
      const milestone = { id: 'm1', title: { fr: 'Ouvrir les centres', en: null, original: 'fr' } } as const;
      const appraisal = { milestone, asOf: '2026-10-01', guidance: {}, grounds: { reports: [], evidence: [] } };
      await withWords('fr', [provideRouter([])]);
      const fixture = TestBed.createComponent(Timeline);
      fixture.componentRef.setInput('entries', [entry({ appraisal } as unknown as Partial<TimelineEntry>)]);
      fixture.componentRef.setInput('isBrief', isBrief);
      await fixture.whenStable();
      const said = (fixture.nativeElement as HTMLElement).querySelector('.judgement')?.textContent;
      expect(said?.replace(/\s+/g, ' ').trim()).toBe('Évaluation du jalon « Ouvrir les centres » : Minimal');
    },
  );

  it('in brief names the recommendation of each, unless all are about the same', async () => {
    const brief = async (isOfOne: boolean): Promise<string> => {
      await withWords('fr', [provideRouter([])]);
      const fixture = TestBed.createComponent(Timeline);
      fixture.componentRef.setInput('entries', [entry({})]);
      fixture.componentRef.setInput('isBrief', true);
      fixture.componentRef.setInput('isOfOne', isOfOne);
      await fixture.whenStable();
      const { textContent } = fixture.nativeElement as HTMLElement;
      TestBed.resetTestingModule();
      return textContent;
    };
    expect(await brief(false)).toContain('PD-N2');
    expect(await brief(true)).not.toContain('PD-N2');
  });

  const MINISTRY = {
    ...entry({}).organisation,
    slug: 'm',
    kind: 'government',
    name: { fr: 'Ministère', en: null, original: 'fr' },
  } as const;

  it('says what a response answers, and asks no evidence of it', async () => {
    const timeline = await show(entry({ noun: 'response', judgement: null, answer: 'partly_accepted' }));
    expect(timeline.querySelector('.judgement')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Réponse : Acceptée en partie',
    );
    expect(timeline.textContent).not.toContain('Sans preuve');
  });

  it.each([
    ['objection', 'Réplique à l’objection de Ministère'],
    ['assessment', 'Droit de réplique, à ce qu’a publié Ministère'],
    ['report', 'Droit de réplique, à ce qu’a publié Ministère'],
  ] as const)('says of a reply to an %s what it is', async (noun, said) => {
    const answers = { noun, id: 'r1', organisation: MINISTRY, publishedOn: null };
    const timeline = await show(entry({ noun: 'reply', judgement: null, answers }));
    expect(timeline.querySelector('.head + p')?.textContent.replace(/\s+/g, ' ').trim()).toContain(said);
  });

  it('says to what an objection objects, and leads there', async () => {
    const answers = { noun: 'report', id: 'r1', organisation: MINISTRY, publishedOn: '2026-10-03' } as const;
    const timeline = await show(entry({ noun: 'objection', judgement: null, answers }));
    const text = timeline.querySelector('.head + p')?.textContent.replace(/\s+/g, ' ').trim();
    expect(text).toMatch(/^Objection à ce qu’a publié Ministère .*3 oct\. 2026$/);
    expect(timeline.querySelector('.head + p a')?.getAttribute('href')).toBe(
      '/fr/recommendations/PD-N2?statements=all#report-r1',
    );
  });
});
