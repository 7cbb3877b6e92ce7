import { TestBed } from '@angular/core/testing';
import { type Milestone } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { milestone } from '../../../../testing/statements';
import { AREAS } from '../../../../testing/tracks';
import { withWords } from '../../../../testing/words';
import { MilestoneList } from './milestone-list';

const NONE = { achieved: 0, counted: 0, cancelled: 0, achievedWeight: 0, countedWeight: 0, share: null };

async function textOf(changes: Partial<Milestone>, ended: string | null = null): Promise<string> {
  await withWords('fr', [AREAS]);
  const fixture = TestBed.createComponent(MilestoneList);
  fixture.componentRef.setInput('milestones', [
    milestone('m1', { areas: [], blockers: [], cancelledBecause: null, ...changes }),
  ]);
  fixture.componentRef.setInput('rollUp', NONE);
  fixture.componentRef.setInput('ended', ended);
  await fixture.whenStable();
  return new Page(fixture).text();
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
});
