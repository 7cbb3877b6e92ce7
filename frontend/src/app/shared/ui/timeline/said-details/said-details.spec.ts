import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type OrganisationRef, type TimelineEntry, type Translated } from '@parole-tenue/contract';

import { withWords } from '../../../../../testing/words';
import { Words } from '../../../../i18n/words';
import { AreasStore } from '../../../data/areas-store';
import { SaidDetails } from './said-details';

const inFrench = (fr: string): Translated => ({ fr, en: null, original: 'fr' });
const NETWORK: OrganisationRef = { slug: 'n', kind: 'civil_society', name: inFrench('Réseau'), isDemo: false };
const SAYS_NOTHING = {
  ...{ noun: 'report', id: 'r1', recommendation: { reference: 'PD-N2', text: inFrench('Créer') } },
  ...{ period: null, isLate: false, areas: [], since: null, about: null, moves: [], values: [], undone: [] },
  ...{ dueOn: null, standing: null, objections: [], reply: null },
} as unknown as TimelineEntry;

async function shown(parts: Partial<TimelineEntry>): Promise<{ text: string; page: HTMLElement }> {
  const areas = { nameOf: (slug: string) => ({ gao: 'Gao', segou: 'Ségou' })[slug] ?? slug };
  await withWords('fr', [provideRouter([]), { provide: AreasStore, useValue: areas }]);
  await TestBed.inject(Words).add('said');
  const fixture = TestBed.createComponent(SaidDetails);
  fixture.componentRef.setInput('entry', { ...SAYS_NOTHING, ...parts });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { page, text: page.textContent.replace(/\s+/g, ' ').trim() };
}

describe('what a statement says besides words', () => {
  it('is nothing where it says nothing', async () => {
    expect((await shown({})).text).toBe('');
  });

  it('is its period, that it came late, since when and where', async () => {
    const said = { period: '2026-Q3', isLate: true, since: '2026-09-01', areas: ['gao', 'segou'] };
    const { text, page } = await shown(said);
    for (const part of ['3e trimestre 2026', 'après la clôture', '1er septembre 2026', 'Gao, Ségou'])
      expect(text).toContain(part);
    expect(page.querySelector('.late')?.textContent).toBe('Envoyé après la clôture de la période');
  });

  it('is which milestone it supports or contradicts', async () => {
    const about = { milestone: 'm', stance: 'contradicts', title: inFrench('Centres ouverts') } as const;
    expect((await shown({ about })).text).toBe('Contredit le jalon « Centres ouverts »');
  });

  it('is every value with its parts below it, and why there is none', async () => {
    const value = {
      ...{ indicator: 'i1', title: inFrench('Emplois'), unit: 'people', on: '2026-09-30', comment: 'À confirmer' },
      ...{ value: 1840, numerator: null, denominator: null, unavailable: null },
      parts: [
        { dimension: 'sex', key: 'female', value: 640 },
        { dimension: 'area', key: 'gao', value: 12 },
      ],
    } satisfies TimelineEntry['values'][number];
    const seats = { ...value, indicator: 'i2', value: null, numerator: 11, denominator: 32, parts: [], comment: '' };
    const none = { ...value, indicator: 'i3', value: null, unavailable: 'registre brûlé', parts: [], comment: '' };
    const { page } = await shown({ values: [value, seats, none] });
    const lines = [...page.querySelectorAll('li')].map((item) =>
      [...item.children].map(({ textContent }) => textContent),
    );
    expect(lines.map((item) => item.map((line) => line.trim().replace(/\s+/g, ' ')))).toEqual([
      ['Emplois : 1 840', 'au 30 septembre 2026 · femmes 640 · Gao 12 · À confirmer'],
      ['Emplois : 11 sur 32', 'au 30 septembre 2026'],
      ['Emplois : –', 'pas disponible au 30 septembre 2026 : registre brûlé'],
    ]);
  });

  it('is what stands in the way of a milestone, and what the version before said and this one does not', async () => {
    const blockers = [{ kind: 'funding', text: 'Budget gelé', since: '2026-08-01' } as const];
    const moves = [
      {
        milestone: 'm',
        title: inFrench('Centres'),
        state: 'in_progress',
        achievedOn: null,
        text: '',
        blockers,
      } as const,
    ];
    const { text } = await shown({
      moves: [...moves],
      undone: [
        { what: 'milestone', title: inFrench('Décret'), heldOn: null, period: null },
        { what: 'value', title: inFrench('Emplois'), heldOn: null, period: '2026-Q3' },
        { what: 'meeting', title: inFrench('Les marchés'), heldOn: '2026-06-12', period: null },
        { what: 'decision', title: inFrench('Paver'), heldOn: null, period: null },
        { what: 'outcome', title: inFrench('Creuser'), heldOn: null, period: null },
      ],
    });
    expect(text).toContain('Bloqué : financement depuis le 1er août 2026 — Budget gelé (jalon « Centres »)');
    expect(text).toContain(
      'ne dit plus rien de : Décret, Emplois (3e trimestre 2026), la rencontre du 12 juin 2026, la décision « Paver », ce qu’est devenue la décision « Creuser ».',
    );
  });

  it('is until when a reply is due, since when it is missing, and where it stands', async () => {
    const [open, unanswered] = [
      await shown({ noun: 'objection', dueOn: '2026-12-22', standing: 'open' }),
      (TestBed.resetTestingModule(), await shown({ noun: 'objection', dueOn: '2026-10-22', standing: 'unanswered' })),
    ];
    expect(open.text).toBe('Réplique attendue jusqu’au 22 décembre 2026');
    expect(unanswered.text).toBe('Sans réplique depuis le 22 octobre 2026');
    expect(unanswered.page.querySelector('.late')).not.toBeNull();
    TestBed.resetTestingModule();
    const answered = await shown({ noun: 'objection', dueOn: '2026-10-22', standing: 'answered', reply: 'p1' });
    expect(answered.page.querySelector('a')?.getAttribute('href')).toBe(
      '/fr/recommendations/PD-N2?statements=all#reply-p1',
    );
  });

  it('is who objects to it, and whether they were answered', async () => {
    const objections = [
      { id: 'o1', organisation: NETWORK, standing: 'unanswered', isToEarlier: true } as const,
      { id: 'o2', organisation: NETWORK, standing: 'answered', isToEarlier: false } as const,
    ];
    const { text, page } = await shown({ objections });
    expect(text).toBe('2 objections : Réseau (sans réplique, à une version précédente) Réseau (a sa réplique)');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/fr/recommendations/PD-N2?statements=all#objection-o1');
  });
});
