import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type OrganisationRef, type Responsibility, type SessionUser } from '@parole-tenue/contract';

import { withWords } from '../../../../testing/words';
import { SessionClient } from '../../../session/data/session-client';
import { SessionStore } from '../../../session/data/session-store';
import { StatementActions } from './statement-actions';

const MINISTRY: OrganisationRef = {
  slug: 'ministry',
  kind: 'government',
  name: { fr: 'Ministère', en: null, original: 'fr' },
  isDemo: true,
};
const LEADS = { organisation: MINISTRY, part: 'lead', isCurrent: true } as Responsibility;

async function actionsFor(user: SessionUser | null, responsibilities: Responsibility[]): Promise<string[]> {
  const client = { get: () => Promise.resolve({ user }) };
  await withWords('fr', [provideRouter([]), { provide: SessionClient, useValue: client }]);
  await TestBed.inject(SessionStore).load();
  const fixture = TestBed.createComponent(StatementActions);
  fixture.componentRef.setInput('story', { reference: 'PD-N2', responsibilities });
  await fixture.whenStable();
  const links = (fixture.nativeElement as HTMLElement).querySelectorAll('a');
  return [...links].map((link) => `${link.textContent.trim()} ${link.getAttribute('href') ?? ''}`);
}

const member: SessionUser = {
  id: 'u',
  name: 'Awa',
  role: 'member',
  language: 'fr',
  organisation: MINISTRY,
  permissions: [],
  needsFactor: false,
};

describe('what one may write about a recommendation', () => {
  it('is nothing for a visitor', async () => {
    expect(await actionsFor(null, [LEADS])).toEqual([]);
  });

  it('is a report and an assessment for the ministry that leads', async () => {
    expect(await actionsFor(member, [LEADS])).toEqual([
      'Rapporter /fr/work/reports/new?recommendation=PD-N2',
      'Évaluer /fr/work/assessments/new?recommendation=PD-N2',
    ]);
  });

  it('is planning as well for the lead of the ministry that leads, and the register for an editor', async () => {
    expect(await actionsFor({ ...member, role: 'lead' }, [LEADS])).toContain(
      'Planifier jalons et indicateurs /fr/work/planning/PD-N2',
    );
    TestBed.resetTestingModule();
    const editor: SessionUser = { ...member, role: 'editor', organisation: null, permissions: ['responsibility.edit'] };
    expect(await actionsFor(editor, [LEADS])).toEqual(['Ouvrir dans le registre /fr/register/recommendations/PD-N2']);
  });

  it('is only an assessment for a ministry without a part in it', async () => {
    expect(await actionsFor(member, [])).toEqual(['Évaluer /fr/work/assessments/new?recommendation=PD-N2']);
  });
});
