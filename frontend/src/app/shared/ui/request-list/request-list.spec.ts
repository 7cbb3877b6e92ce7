import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type AdminRequest, type DecidedRequest, type RequestAction } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { adminRequest } from '../../../../testing/people';
import { withWords } from '../../../../testing/words';
import { RequestsClient } from '../../data/requests-client';
import { Dialogs } from '../dialog/dialogs';
import { type QuestionText } from '../dialog/question';
import { RequestList } from './request-list';

const LINK = {
  link: 'https://exemple.test/fr/invitation#abc',
  expiresAt: '2026-11-29T14:03:00Z',
  isMailed: true,
  needsCode: true,
};

describe('requests of administrators', () => {
  let page: Page;
  let asked: QuestionText[];
  let decisions: [string, RequestAction][];

  async function show(request: AdminRequest, { agrees = true, link = null as DecidedRequest['link'] } = {}) {
    [asked, decisions] = [[], []];
    const decide = ({ id }: AdminRequest, action: RequestAction): Promise<DecidedRequest> => {
      decisions.push([id, action]);
      const state = action === 'approval' ? 'approved' : 'refused';
      const decided = { state, email: null, allowedActions: [], decidedBy: 'Awa', decidedAt: '2026-11-22T10:00:00Z' };
      return Promise.resolve({ request: { ...request, ...decided } as AdminRequest, link });
    };
    const ask = (text: QuestionText): Promise<boolean> => {
      asked.push(text);
      return Promise.resolve(agrees);
    };
    const words = await withWords('fr', [
      provideRouter([]),
      { provide: RequestsClient, useValue: { decide } },
      { provide: Dialogs, useValue: { ask } },
    ]);
    await Promise.all([words.add('work'), words.add('administration')]);
    const fixture = TestBed.createComponent(RequestList);
    fixture.componentRef.setInput('requests', [request]);
    fixture.componentInstance.decided.subscribe((decided) => {
      fixture.componentRef.setInput('requests', [decided]);
    });
    page = new Page(fixture);
    await page.settle();
  }

  it('say who asks for what, why, what it will do and who is told', async () => {
    await show(adminRequest());
    expect(page.text()).toContain('Suspendre une organisation À décider Demandé par Oumou, le 22 novembre 2026');
    expect(page.text()).toContain('Raison Le ministère a été fusionné par décret.');
    expect(page.text()).toContain('Plus personne ne peut se connecter en son nom');
    expect(page.text()).toContain('sa page publique le dit aussitôt');
  });

  it('say again what comes of it before they are approved', async () => {
    await show(adminRequest());
    await page.click('Accepter Suspendre une organisation');
    expect(asked[0]).toMatchObject({ title: 'Accepter cette demande\u202f?', isDangerous: true });
    expect(asked[0]?.detail).toContain('les sessions ouvertes se ferment');
    expect(decisions).toEqual([['q1', 'approval']]);
    expect(page.text()).toContain('Acceptée par Awa, le 22 novembre 2026');
    expect(page.hasButton('Refuser Suspendre une organisation')).toBe(false);
  });

  it('stay as they are when one thinks better of it', async () => {
    await show(adminRequest(), { agrees: false });
    await page.click('Refuser Suspendre une organisation');
    expect(decisions).toEqual([]);
    expect(page.text()).toContain('À décider');
  });

  it('hand over the link of an invitation once, with the address it is for', async () => {
    const request = adminRequest({ kind: 'appoint_lead', email: 'moussa@exemple.test' });
    await show(request, { link: LINK });
    await page.click('Accepter Nommer un responsable');
    expect(page.text()).toContain('Lien à remettre à moussa@exemple.test');
    expect(page.text()).toContain('Il a aussi été envoyé à cette personne par courriel.');
    expect(page.text()).toContain('a aussi besoin du code qu’elle a reçu par courriel');
  });

  it('without mail say that whoever asked has the code', async () => {
    const request = adminRequest({ kind: 'appoint_lead', email: 'moussa@exemple.test' });
    await show(request, { link: { ...LINK, isMailed: false } });
    await page.click('Accepter Nommer un responsable');
    expect(page.text()).toContain('L’administrateur qui a fait la demande lui donne le code');
    expect(page.text()).not.toContain('Qui détient ce lien peut s’en servir');
  });

  it('wait for another administrator where they are one’s own', async () => {
    await show(adminRequest({ isMine: true, allowedActions: ['withdrawal'] }));
    expect(page.text()).toContain('Un autre administrateur doit décider.');
    expect(page.hasButton('Accepter Suspendre une organisation')).toBe(false);
    expect(page.hasButton('Retirer la demande Suspendre une organisation')).toBe(true);
  });
});
