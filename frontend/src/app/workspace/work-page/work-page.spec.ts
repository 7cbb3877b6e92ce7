import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter, type Params } from '@angular/router';
import { type PendingStatement, type SessionUser, type Workspace } from '@parole-tenue/contract';

import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { adminRequest } from '../../../testing/people';
import { MINISTRY, organisation, ownReport, person } from '../../../testing/statements';
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
  toAnswer: [],
  toReply: [],
  toRespond: [],
  toVerify: [],
  widenings: [],
  refusedFiles: [],
  blackouts: [],
  counts: [],
  register: [],
};
const DUE: Workspace['due'][number] = {
  recommendation,
  period: '2026-Q4',
  dueOn: '2099-12-31',
  closesOn: '2100-01-30',
  state: 'due',
  lastReportOn: null,
  draft: null,
  overdueMilestones: [{ id: 'm1', title: { fr: 'Quatre mille stages', en: null, original: 'fr' }, overdueDays: 143 }],
  missing: { milestones: 3, indicators: 1 },
  isMine: false,
};
const pending = (changes: Partial<PendingStatement> = {}): PendingStatement => ({
  noun: 'report',
  id: 'r1',
  recommendation,
  framework: null,
  state: 'submitted',
  author: 'Awa',
  isMine: false,
  updatedAt: '2026-11-22T09:00:00Z',
  remark: null,
  ...changes,
});

async function open(work: Partial<Workspace>, user: SessionUser = person(), query: Params = {}): Promise<Page> {
  TestBed.resetTestingModule();
  const words = await withWords('fr', [
    provideRouter([]),
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap(query)) } },
    { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
  ]);
  await words.add('work');
  await words.add('administration');
  await TestBed.inject(SessionStore).load();
  const page = new Page(TestBed.createComponent(WorkPage));
  TestBed.tick();
  const asked = TestBed.inject(HttpTestingController).match('/api/workspace');
  asked[0]?.flush({ ...EMPTY, ...work });
  await page.settle();
  return page;
}

const linkOf = (page: Page, name: string): string | null => page.button(name).getAttribute('href');

describe('my work', () => {
  it('leads from a report that is due to the form for it, with its period, deadline and overdue milestone', async () => {
    const page = await open({ due: [DUE] });
    expect(page.text()).toContain('4e trimestre 2026 à rendre avant le 30 janvier 2100');
    expect(page.text()).toContain('Jalon en retard de 143 jours : Quatre mille stages');
    expect(linkOf(page, 'Rédiger le rapport PD-N2')).toBe('/fr/work/reports/new?recommendation=PD-N2&period=2026-Q4');
  });

  it('leads to the evidence that one brings, and to what others show', async () => {
    const permissions: SessionUser['permissions'] = ['workspace.read', 'evidence.add'];
    const page = await open({}, { ...person(), permissions });
    expect(linkOf(page, 'Vos preuves')).toBe('/fr/work/evidence');
    expect(linkOf(page, 'Ce qui vous est montré')).toBe('/fr/work/evidence/shown');
  });

  it('leads on to a draft already begun', async () => {
    const page = await open({ due: [{ ...DUE, draft: 'r1' }] });
    expect(linkOf(page, 'Reprendre le brouillon PD-N2')).toBe('/fr/work/reports/r1/edit');
  });

  it('says what the period has no word of yet, and what the person looks after', async () => {
    const page = await open({ due: [{ ...DUE, isMine: true }] });
    expect(page.text()).toContain('Pas encore dit pour cette période : 3 jalons, 1 indicateur.');
    expect(page.text()).toContain('vous la suivez');
    const steps = await open({ due: [{ ...DUE, missing: { milestones: 1, indicators: 0 } }] });
    expect(steps.text()).toContain('Pas encore dit pour cette période : 1 jalon.');
    const said = await open({ due: [{ ...DUE, missing: { milestones: 0, indicators: 0 } }] });
    expect(said.text()).not.toContain('Pas encore dit');
    expect(said.text()).not.toContain('vous la suivez');
  });

  it('puts first what is late, and says that it is still accepted', async () => {
    const page = await open({ due: [{ ...DUE, state: 'late', period: '2026-Q3', closesOn: '2026-10-30' }, DUE] });
    const text = page.text();
    expect(text.indexOf('En retard 1')).toBeLessThan(text.indexOf('Rapports à rendre 1'));
    expect(text).toContain('3e trimestre 2026 période fermée le 30 octobre 2026');
    expect(text).toContain('Le rapport est encore accepté ; il sera marqué « en retard ».');
  });

  it('leads from an objection to the reply, and says since when it is expected', async () => {
    const objection: Workspace['toAnswer'][number] = {
      ...{ id: 'o1', recommendation, framework: null, organisation: organisation('reseau', 'civil_society') },
      about: { noun: 'report', id: 'r1', organisation: MINISTRY, publishedOn: '2026-09-01' },
      ...{ text: 'Nous ne voyons rien de cela.', dueOn: '2026-10-01', isOverdue: true, draft: null },
    };
    const page = await open({ toAnswer: [objection, { ...objection, id: 'o2', isOverdue: false, draft: 'p1' }] });
    expect(page.text()).toContain('réplique attendue depuis le 1er octobre 2026 Nous ne voyons rien de cela.');
    expect(page.text()).toContain('À propos de votre rapport du 1er septembre 2026');
    expect(linkOf(page, 'Répliquer PD-N2')).toBe('/fr/work/replies/new?recommendation=PD-N2&about=o1');
    expect(linkOf(page, 'Reprendre la réplique PD-N2')).toBe('/fr/work/replies/p1/edit');
  });

  it('leads from a judgement of what one answers for to the reply, with why one may and that one need not', async () => {
    const judged: Workspace['toReply'][number] = {
      ...{ noun: 'assessment', id: 'a1', recommendation, milestone: null, judgement: 'not_initiated', draft: null },
      ...{ organisation: organisation('reseau', 'civil_society'), text: 'Rien n’est venu.', publishedOn: '2026-11-01' },
      reason: 'low',
    };
    const page = await open({ toReply: [judged, { ...judged, id: 'a2', reason: 'divergent', draft: 'p1' }] });
    expect(page.text()).toContain(
      'Son évaluation : Non engagé Rien n’est venu. Évaluation publiée le 1er novembre 2026',
    );
    expect(page.text()).toContain('Vous n’êtes pas tenus de répliquer : aucune échéance.');
    expect(page.text()).toContain('Les points de vue s’écartent d’au moins deux niveaux. Son évaluation :');
    expect(linkOf(page, 'Répliquer PD-N2')).toBe('/fr/work/replies/new?recommendation=PD-N2&about=a1');
    expect(linkOf(page, 'Reprendre la réplique PD-N2')).toBe('/fr/work/replies/p1/edit');
  });

  it('names a framework where a statement is about no recommendation', async () => {
    const title = { fr: 'Pacte de paix', en: null, original: 'fr' } as const;
    const framework = { slug: 'pacte', kind: 'agreement', title, status: 'current' } as const;
    const page = await open({ drafts: [pending({ noun: 'assessment', id: 'a1', recommendation: null, framework })] });
    expect(linkOf(page, 'Reprendre Évaluation Pacte de paix')).toBe('/fr/work/assessments/a1/edit');
  });

  it('leads from a recommendation without a response to one', async () => {
    const page = await open({ toRespond: [recommendation] });
    expect(linkOf(page, 'Répondre PD-N2')).toBe('/fr/work/responses/new?recommendation=PD-N2');
  });

  it('narrows itself to one recommendation, by the address', async () => {
    const other = { ...recommendation, reference: 'PD-N3' };
    const counts: Workspace['counts'] = [
      { recommendation: other, items: 1, isMine: true },
      { recommendation, items: 1, isMine: false },
    ];
    const work = { due: [DUE], toRespond: [other], counts };
    const page = await open(work);
    expect(linkOf(page, '★ vous la suivez PD-N3 1')).toBe('/?about=PD-N3');
    expect(page.hasButton('Tout 2')).toBe(true);
    const narrowed = await open(work, person(), { about: 'PD-N3' });
    expect(narrowed.text()).not.toContain('Rapports à rendre');
    expect(narrowed.hasButton('Répondre PD-N3')).toBe(true);
    expect(narrowed.button('★ vous la suivez PD-N3 1').getAttribute('aria-current')).toBe('true');
    const done = await open(work, person(), { about: 'PD-N9' });
    expect(done.text()).toContain('Rapports à rendre');
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

  it('leads an editor, who writes nothing, to what the register lacks', async () => {
    const permissions: SessionUser['permissions'] = ['workspace.read', 'organisation.edit', 'responsibility.edit'];
    const register: Workspace['register'] = [
      { kind: 'no_lead', key: 'PD-N5', title: { fr: 'Protéger les civils', en: null, original: 'fr' } },
      { kind: 'name_to_check', key: 'min-x', title: { fr: 'Ministère X', en: null, original: 'fr' } },
    ];
    const page = await open({ register }, { ...person(null, 'editor'), permissions });
    expect(page.text()).toContain('Vous tenez le registre');
    expect(page.text()).toContain('Lacunes du registre 2 Recommandations sans chef de file 1');
    expect(linkOf(page, 'Organisations')).toBe('/fr/administration/organisations');
    expect(linkOf(page, 'Protéger les civils')).toBe('/fr/register/recommendations/PD-N5');
    expect(linkOf(page, 'Ministère X')).toBe('/fr/administration/organisations/min-x');
  });

  it('shows an editor words that endanger somebody before what the register lacks', async () => {
    Object.assign(globalThis, {
      IntersectionObserver: class {
        observe = (): undefined => undefined;
        disconnect = (): undefined => undefined;
      },
    });
    const target = { noun: 'report', id: 'r1' } as const;
    const wish = { id: 'b1', target, category: 'identity_protected', askedOn: '2026-11-22' } as const;
    const permissions: SessionUser['permissions'] = ['workspace.read', 'responsibility.edit'];
    const blackouts = [{ ...wish, recommendation, framework: null, organisation: MINISTRY }];
    await open({ blackouts }, { ...person(null, 'editor'), permissions });
    const [work, gaps] = ['pt-in-view', '#register'].map((one) => document.querySelector(one));
    expect(work?.compareDocumentPosition(gaps as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
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
