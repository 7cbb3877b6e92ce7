import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type MeetingsTrack, type ReportedMeeting, type StatedOutcome } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { organisation } from '../../../testing/statements';
import { AREAS, meeting, template } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { MeetingsView } from './meetings-view';

const NO_DECISIONS = { made: 0, kept: 0, notKept: 0, disputed: 0, open: 0, overdue: 0 };
const COVERAGE = [
  { area: 'gao', meetings: 2, lastOn: '2026-06-12' },
  { area: 'kidal', meetings: 0, lastOn: '2024-02-10' },
  { area: 'mopti', meetings: 0, lastOn: null },
];

async function show(changes: Partial<MeetingsTrack>): Promise<{ page: Page; host: HTMLElement }> {
  const words = await withWords('fr', [AREAS, provideRouter([])]);
  await words.add('tracks');
  const fixture = TestBed.createComponent(MeetingsView);
  const track = {
    view: 'meetings',
    template: template('meetings'),
    meetings: [],
    decisions: NO_DECISIONS,
    coverage: COVERAGE,
    meetingCount: changes.meetings?.length ?? 0,
  };
  fixture.componentRef.setInput('track', { ...track, ...changes });
  await fixture.whenStable();
  return { page: new Page(fixture), host: fixture.nativeElement as HTMLElement };
}

function decision(...outcomes: [string, StatedOutcome['outcome'], string][]): ReportedMeeting['decisions'][number] {
  return {
    id: 'd1',
    text: 'Ouvrir un poste',
    owner: 'Gouvernorat',
    dueOn: '2026-07-31',
    isOverdue: outcomes.length === 0,
    isWithdrawn: false,
    outcomes: outcomes.map(([who, outcome, text]) => ({
      outcome,
      text,
      report: who,
      organisation: organisation(who, 'civil_society'),
      publishedOn: '2026-08-20',
    })),
  };
}

describe('meetings between state and civil society', () => {
  it('say where people met lately, where longer ago, and where never', async () => {
    const { page, host } = await show({});
    expect(page.text()).toContain('1 région sur 3 a eu au moins une rencontre en 12 mois ; 1 n’en a aucune de connue.');
    const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).toEqual([
      ['Gao', '2', '12 juin 2026'],
      ['Kidal', '0', '10 février 2024'],
      ['Mopti', '0', 'Aucune connue'],
    ]);
  });

  it('hatch only what is not known', async () => {
    const { host } = await show({});
    expect(host.querySelectorAll('pt-area-map rect[fill="url(#pt-hatch)"]').length).toBe(1);
  });

  it('say who met, how many, and what was decided by whom and for when', async () => {
    const { page } = await show({ meetings: [meeting('m1', { decisions: [decision()] })] });
    for (const part of [
      '12 juin 2026 · Rencontre régionale · Gao',
      'Préfecture, Réseau des femmes',
      '12 femmes, 20 hommes, dont 9 jeunes',
      'Ouvrir un poste À la charge de : Gouvernorat',
      'pour le 31 juillet 2026',
      'Échue, sans suite connue',
    ])
      expect(page.text()).toContain(part);
  });

  it('say that people were not counted instead of counting none', async () => {
    const { page } = await show({ meetings: [meeting('m1', { women: null, young: null })] });
    expect(page.text()).toContain('participants non comptés');
    expect(page.text()).not.toContain('0 femme');
  });

  it('let each side’s word stand where they contradict each other', async () => {
    const { page } = await show({
      meetings: [
        meeting('m1', { decisions: [decision(['etat', 'kept', 'Ouvert.'], ['reseau', 'not_kept', 'Fermé la nuit.'])] }),
      ],
    });
    const text = page.text();
    expect(text).toContain('Contestée Les parties se contredisent : les deux paroles restent.');
    expect(text).toMatch(/etat .*dit : tenue .*Ouvert\./);
    expect(text).toMatch(/reseau .*dit : non tenue .*Fermé la nuit\./);
  });

  it('count the decisions kept, and those past due that nobody spoke of', async () => {
    const { page } = await show({ decisions: { made: 4, kept: 1, notKept: 1, disputed: 0, open: 2, overdue: 1 } });
    expect(page.text()).toContain(
      '1 décision tenue sur 4 (25 %). 1 est échue sans que personne dise ce qu’elle est devenue.',
    );
  });

  it('keep what was taken back where others spoke of it, and mark it', async () => {
    const said = { ...decision(['reseau', 'not_kept', 'Jamais venu.']), isWithdrawn: true };
    const { page } = await show({ meetings: [meeting('m1', { isWithdrawn: true, decisions: [said] })] });
    expect(page.text()).toContain('Retirée Qui l’avait rapportée n’en parle plus ; ce que d’autres en ont dit reste.');
    expect(page.text()).toContain('Non tenue Retirée');
    expect(page.text()).toContain('Jamais venu.');
  });

  it('say how many there are where not all are told', async () => {
    const { page } = await show({ meetings: [meeting('m1')], meetingCount: 120 });
    expect(page.text()).toContain('Les 1 dernières, sur 120.');
  });

  it('come five at a time, and all with one click', async () => {
    const { page, host } = await show({ meetings: Array.from({ length: 7 }, (_, index) => meeting(`m${index}`)) });
    expect(host.querySelectorAll('pt-meeting-card').length).toBe(5);
    await page.click('Toutes les rencontres (7)');
    expect(host.querySelectorAll('pt-meeting-card').length).toBe(7);
  });

  it('teach what belongs here while there is none', async () => {
    const { page } = await show({});
    expect(page.text()).toContain('Aucune rencontre n’a encore été rapportée');
    expect(page.text()).toContain('Aucune décision n’a encore été rapportée.');
  });
});
