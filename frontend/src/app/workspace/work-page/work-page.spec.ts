import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type PendingStatement, type SessionUser, type Workspace } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { adminRequest } from '../../../testing/people';
import { ownReport, person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { WorkPage } from './work-page';

const { recommendation } = ownReport();
const EMPTY: Workspace = {
  notices: [],
  toDecide: [],
  due: [],
  returned: [],
  toPublish: [],
  drafts: [],
  waiting: [],
  toAssess: [],
};
const DUE: Workspace['due'][number] = {
  recommendation,
  period: '2026-Q4',
  dueOn: '2099-12-31',
  lastReportOn: null,
  draft: null,
  overdueMilestones: [{ id: 'm1', title: { fr: 'Quatre mille stages', en: null, original: 'fr' }, overdueDays: 143 }],
};
const pending = (changes: Partial<PendingStatement> = {}): PendingStatement => ({
  noun: 'report',
  id: 'r1',
  recommendation,
  state: 'submitted',
  author: 'Awa',
  isMine: false,
  updatedAt: '2026-11-22T09:00:00Z',
  remark: null,
  ...changes,
});

async function open(work: Partial<Workspace> | null, user: SessionUser = person()): Promise<Page> {
  const words = await withWords('fr', [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
  ]);
  await words.add('work');
  await words.add('administration');
  await TestBed.inject(SessionStore).load();
  const page = new Page(TestBed.createComponent(WorkPage));
  TestBed.tick();
  const asked = TestBed.inject(HttpTestingController).match('/api/workspace');
  if (work !== null) asked[0]?.flush({ ...EMPTY, ...work });
  await page.settle();
  return page;
}

const linkOf = (page: Page, name: string): string | null => page.button(name).getAttribute('href');

describe('my work', () => {
  it('leads from a report that is due to the form for it, with its period, deadline and overdue milestone', async () => {
    const page = await open({ due: [DUE] });
    expect(page.text()).toContain('4e trimestre 2026 à rendre avant le 31 décembre 2099');
    expect(page.text()).toContain('Jalon en retard de 143 jours : Quatre mille stages');
    expect(linkOf(page, 'Rédiger le rapport PD-N2')).toBe('/fr/work/reports/new?recommendation=PD-N2&period=2026-Q4');
  });

  it('leads on to a draft already begun, and shows it once', async () => {
    const page = await open({ due: [{ ...DUE, draft: 'r1' }], drafts: [pending({ state: 'draft' })] });
    expect(linkOf(page, 'Reprendre le brouillon PD-N2')).toBe('/fr/work/reports/r1/edit');
    expect(page.hasButton('Reprendre Rapport PD-N2')).toBe(false);
  });

  it('shows what came back with its remark, ready to be corrected', async () => {
    const page = await open({ returned: [pending({ state: 'returned', remark: 'Ajoutez la source.' })] });
    expect(page.text()).toContain('Remarque : Ajoutez la source.');
    expect(linkOf(page, 'Corriger Rapport PD-N2')).toBe('/fr/work/reports/r1/edit');
  });

  it('leads to reading what is to be published', async () => {
    const page = await open({ toPublish: [pending({ noun: 'assessment', id: 'a1' })] });
    expect(linkOf(page, 'Lire et décider Évaluation PD-N2')).toBe('/fr/work/assessments/a1');
  });

  it('says why something should be assessed', async () => {
    const page = await open({ toAssess: [{ recommendation, reason: 'divergent', divergence: 2, own: 'full' }] });
    expect(page.text()).toContain('Les points de vue s’écartent de 2 niveaux.');
    expect(linkOf(page, 'Évaluer PD-N2')).toBe('/fr/work/assessments/new?recommendation=PD-N2');
  });

  it('teaches what belongs where nothing is', async () => {
    const page = await open({ due: [DUE] });
    expect(page.text()).toContain('Brouillons Ce qui est commencé sans être soumis est gardé ici.');
    expect(page.text()).not.toContain('Quand une période s’achève');
  });

  it('leads an editor, who writes nothing, to the register and asks nothing', async () => {
    const editor = { ...person(null, 'editor'), permissions: ['organisation.edit' as const] };
    const page = await open(null, editor);
    expect(page.text()).toContain('Vous tenez le registre');
    expect(linkOf(page, 'Organisations')).toBe('/fr/administration/organisations');
  });

  it('shows an administrator what waits for a second one, and none of what organisations write', async () => {
    const permissions: SessionUser['permissions'] = ['workspace.read', 'request.read'];
    const page = await open({ toDecide: [adminRequest()] }, { ...person(null, 'administrator'), permissions });
    expect(page.text()).toContain('Demandes à décider 1 Suspendre une organisation');
    expect(page.hasButton('Accepter Suspendre une organisation')).toBe(true);
    expect(page.text()).not.toContain('Brouillons');
  });

  it('tells what happened until it is noted', async () => {
    const page = await open({ notices: [{ id: 'n1', kind: 'role_changed', at: '2026-11-22T09:00:00Z' }] });
    expect(page.text()).toContain('À savoir 1 Votre rôle dans l’organisation a changé.');
    page.button('C’est noté : Votre rôle dans l’organisation a changé.').click();
    TestBed.inject(HttpTestingController).expectOne({ url: '/api/account/notices/n1', method: 'DELETE' }).flush(null);
    await page.settle();
    expect(page.text()).not.toContain('À savoir');
  });
});
