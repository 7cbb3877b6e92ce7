import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Activity, type Invitation, type OrganisationMember, type SessionUser } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { member } from '../../../testing/people';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { type QuestionText } from '../../shared/ui/dialog/question';
import { MembersPage } from './members-page';

const LEAD: SessionUser = {
  ...person(undefined, 'lead'),
  permissions: ['member.read', 'member.export', 'invitation.read', 'invitation.create'],
};
const LINK = {
  link: 'https://exemple.test/fr/invitation#abc',
  expiresAt: '2026-11-29T14:03:00Z',
  isMailed: false,
  needsCode: false,
};
const me = member({ id: 'person', name: 'Awa', role: 'lead', isMe: true, allowedActions: [] });
const pageOf = <Item>(items: Item[]) => ({ items, total: items.length, totalIsExact: true, nextCursor: null });

/** Until what was awaited has come, and is drawn. */
async function arrival(page: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

describe('my organisation', () => {
  let http: HttpTestingController;
  let page: Page;
  let asked: QuestionText[];

  async function open(
    members: OrganisationMember[] = [me, member()],
    { user = LEAD, invitations = [] as Invitation[], activity = [] as Activity[] } = {},
  ): Promise<void> {
    asked = [];
    const ask = (text: QuestionText): Promise<boolean> => {
      asked.push(text);
      return Promise.resolve(true);
    };
    const words = await withWords('fr', [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Dialogs, useValue: { ask } },
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
    ]);
    await Promise.all([words.add('work'), words.add('members')]);
    await TestBed.inject(SessionStore).load();
    page = new Page(TestBed.createComponent(MembersPage));
    TestBed.tick();
    http = TestBed.inject(HttpTestingController);
    const answers = { members, invitations, activity };
    for (const [noun, items] of Object.entries(answers))
      for (const request of http.match(({ url }) => url === `/api/${noun}`)) request.flush(pageOf<unknown>(items));
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    for (const request of http.match('/api/focal-points?limit=100')) request.flush(pageOf<unknown>([]));
    await arrival(page);
  }

  async function answer(method: string, url: string | RegExp, body: object | null): Promise<unknown> {
    const sent = http.expectOne((request) => request.method === method && request.url.search(url) === 0);
    sent.flush(body);
    await arrival(page);
    return sent.request.body;
  }

  it('says who speaks for it, since when, and whether their account is protected', async () => {
    await open([me, member({ hasFactor: false, isSuspended: true, allowedActions: ['restore'] })]);
    expect(page.text()).toContain('Awa (vous) responsable depuis le 15 janvier 2026 code à usage unique activé');
    expect(page.text()).toContain('Bakary Compte suspendu membre depuis le 15 janvier 2026 sans code');
  });

  it('offers what may be done about a person, and nothing else', async () => {
    await open();
    expect(page.hasButton('Gérer Awa')).toBe(false);
    expect(page.hasButton('Nommer responsable Bakary')).toBe(true);
    expect(page.hasButton('Rétablir Bakary')).toBe(false);
  });

  it('says what suspending does before it is done', async () => {
    await open();
    await page.click('Suspendre Bakary');
    expect(asked[0]?.title).toBe('Suspendre Bakary\u202f?');
    expect(asked[0]?.detail).toContain('Ses sessions se ferment tout de suite');
    await answer('POST', '/api/members/m1/suspension', member({ isSuspended: true, allowedActions: ['restore'] }));
    expect(page.text()).toContain('Bakary Compte suspendu');
    expect(page.hasButton('Rétablir Bakary')).toBe(true);
  });

  it('makes a member lead, and a lead member', async () => {
    await open();
    await page.click('Nommer responsable Bakary');
    expect(await answer('PATCH', '/api/members/m1', member({ role: 'lead', version: 2 }))).toEqual({ role: 'lead' });
    await page.click('Retirer le rôle de responsable Bakary');
    expect(await answer('PATCH', '/api/members/m1', member({ version: 3 }))).toEqual({ role: 'member' });
  });

  it('shows a link for a new password this once', async () => {
    await open();
    await page.click('Lien pour un nouveau mot de passe Bakary');
    await answer('POST', '/api/members/m1/password-link', LINK);
    expect(page.text()).toContain('Lien à remettre à Bakary Ce lien n’est affiché que maintenant.');
    expect(page.text()).toContain('Aucun courriel n’a été envoyé');
    await page.click('C’est fait, ne plus l’afficher');
    expect(page.text()).not.toContain('Lien à remettre');
  });

  it('invites an address, hands over the link, and lists the invitation', async () => {
    await open();
    await page.type('Adresse électronique', 'moussa');
    await page.click('Créer l’invitation');
    expect(page.description('Adresse électronique')).toContain('adresse électronique complète');
    await page.type('Adresse électronique', 'moussa@exemple.test');
    await page.click('Créer l’invitation');
    const invitation = { id: 'i1', email: 'moussa@exemple.test', role: 'member', organisation: null };
    const made = { ...invitation, expiresAt: LINK.expiresAt, isExpired: false, link: LINK };
    const sent = await answer('PUT', /^\/api\/invitations\/[\w-]{36}$/, made);
    expect(sent).toEqual({ email: 'moussa@exemple.test', role: 'member' });
    expect(page.text()).toContain('Lien à remettre à moussa@exemple.test');
    expect(page.text()).toContain('jusqu’au 29 novembre 2026 à 14:03');
    await page.click('Retirer moussa@exemple.test');
    await answer('DELETE', '/api/invitations/i1', null);
    expect(page.text()).toContain('Aucune invitation en attente.');
    expect(page.text()).not.toContain('Lien à remettre');
  });

  it('tells what colleagues did, each day named once, and leads to what can be read', async () => {
    const activity: Activity[] = [
      { at: '2026-11-20T10:42:00Z', by: 'Bakary', noun: 'report', verb: 'submit', recordId: 'r1' },
      { at: '2026-11-20T09:10:00Z', by: null, noun: 'member', verb: 'suspend', recordId: null },
    ];
    await open(undefined, { activity });
    expect(page.text()).toContain(
      '20 novembre 2026 10:42 Bakary a soumis un rapport 09:10 Un compte effacé a suspendu',
    );
    expect(page.button('a soumis un rapport').getAttribute('href')).toBe('/fr/work/reports/r1');
  });

  it('shows a member who is there, and neither invitations nor the export', async () => {
    await open([me], { user: { ...person(), permissions: ['member.read'] } });
    expect(page.text()).toContain('Vous êtes la seule personne de votre organisation');
    expect(page.text()).not.toContain('Invitations');
    expect(page.hasButton('Exporter la liste (CSV)')).toBe(false);
  });
});
