import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type Account, type ConfirmIdentity, type OpenSession } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { refusal } from '../../../testing/refusals';
import { MINISTRY, person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { AccountPage } from './account-page';

const ACCOUNT: Account = {
  id: 'person',
  name: 'Awa',
  email: 'awa@exemple.test',
  language: 'fr',
  role: 'member',
  organisation: MINISTRY,
  joinedOn: '2026-11-01',
  hasFactor: true,
  recoveryCodesLeft: 9,
  notices: [{ id: 'n1', kind: 'password_link_made', at: '2026-11-22T09:00:00Z' }],
  version: 3,
};
const session = (id: string, changes: Partial<OpenSession> = {}): OpenSession => ({
  ...{ id, device: 'phone', since: '2026-11-21T08:00:00Z', lastUsedAt: '2026-11-22T09:30:00Z', isThis: false },
  ...changes,
});

describe('my account', () => {
  let http: HttpTestingController;
  let page: Page;
  let confirmed: ConfirmIdentity[];

  beforeEach(() => open());

  async function open(account: Partial<Account> = {}): Promise<void> {
    TestBed.resetTestingModule();
    confirmed = [];
    const confirm = (proof: ConfirmIdentity): Promise<void> => {
      confirmed.push(proof);
      return Promise.resolve();
    };
    const words = await withWords('fr', [
      provideRouter([{ path: '**', children: [] }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Dialogs, useValue: { ask: () => Promise.resolve(true) } },
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user: person() }), confirm } },
    ]);
    await words.add('work', 'account');
    await TestBed.inject(SessionStore).load();
    http = TestBed.inject(HttpTestingController);
    page = new Page(TestBed.createComponent(AccountPage));
    TestBed.tick();
    request('GET', '/api/account').flush({ ...ACCOUNT, ...account });
    answerSessions();
    await page.settle();
  }

  const request = (method: string, url: string): TestRequest =>
    http.expectOne((one) => one.method === method && one.url === url);

  function answerSessions(): void {
    const items = [session('s1', { device: 'computer', isThis: true }), session('s2')];
    request('GET', '/api/account/sessions').flush({ items, total: 2, totalIsExact: true, nextCursor: null });
  }

  it('says who one is, and what one should know until it is noted', async () => {
    expect(page.text()).toContain('Awa — membre · ministere');
    expect(page.text()).toContain('Une personne responsable a créé un lien pour changer votre mot de passe.');
    page.buttonStarting('C’est noté').click();
    request('DELETE', '/api/account/notices/n1').flush(null, { status: 204, statusText: '' });
    await page.settle();
    expect(page.text()).not.toContain('À savoir');
  });

  it('saves name and language with the version that was read', async () => {
    await page.type('Nom', 'Awa Traoré');
    await page.type('Langue', 'en');
    page.button('Enregistrer').click();
    const sent = request('PATCH', '/api/account');
    expect(sent.request.body).toEqual({ name: 'Awa Traoré', language: 'en' });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    sent.flush({ ...ACCOUNT, name: 'Awa Traoré', language: 'en', version: 4 });
    await page.settle();
    expect(page.text()).toContain('Awa Traoré — membre');
  });

  it('keeps what was typed when the account was changed meanwhile, and saves it over the newer version', async () => {
    await page.type('Nom', 'Awa Traoré');
    page.button('Enregistrer').click();
    const stale = refusal('stale', { current: { ...ACCOUNT, language: 'en', version: 4 } });
    request('PATCH', '/api/account').flush(stale.error as object, { status: 412, statusText: '' });
    await page.settle();
    expect(page.alerts()).toEqual([expect.stringContaining('Ce que vous avez saisi est gardé')]);
    expect(page.field('Nom').value).toBe('Awa Traoré');
    page.button('Enregistrer').click();
    expect(request('PATCH', '/api/account').request.headers.get('If-Match')).toBe('"4"');
  });

  it('takes a change whose answer was lost for done when it is sent again', async () => {
    await page.type('Nom', 'Awa Traoré');
    page.button('Enregistrer').click();
    request('PATCH', '/api/account').error(new ProgressEvent('timeout'));
    await page.settle();
    expect(page.text()).toContain('Ce que vous avez saisi reste ici.');
    expect(page.field('Nom').value).toBe('Awa Traoré');
    page.button('Enregistrer').click();
    const stale = refusal('stale', { current: { ...ACCOUNT, name: 'Awa Traoré', version: 4 } });
    request('PATCH', '/api/account').flush(stale.error as object, { status: 412, statusText: '' });
    await page.settle();
    expect(page.alerts()).toEqual([]);
    expect(page.text()).toContain('Awa Traoré — membre');
  });

  it('takes a new password whose answer was lost for set when it opens the account', async () => {
    await page.click('Changer de mot de passe');
    await page.type('Mot de passe actuel', 'celui de hier');
    await page.type('Nouveau mot de passe', 'tambour cuivre marigot lanterne');
    page.button('Changer').click();
    request('PUT', '/api/account/password').error(new ProgressEvent('timeout'));
    await page.settle();
    page.button('Changer').click();
    const wrong = refusal('invalid', { errors: [{ path: 'current', code: 'wrong', message: 'Faux.' }] });
    request('PUT', '/api/account/password').flush(wrong.error as object, { status: 400, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(confirmed).toEqual([{ password: 'tambour cuivre marigot lanterne' }]);
    TestBed.tick();
    request('GET', '/api/account').flush(ACCOUNT);
    answerSessions();
    await page.settle();
    expect(page.hasButton('Changer')).toBe(false);
  });

  it('changes the password, and says at the field that the present one is wrong', async () => {
    await page.click('Changer de mot de passe');
    await page.type('Mot de passe actuel', 'faux');
    await page.type('Nouveau mot de passe', 'tambour cuivre marigot lanterne');
    page.button('Changer').click();
    const sent = request('PUT', '/api/account/password');
    expect(sent.request.body).toEqual({ current: 'faux', next: 'tambour cuivre marigot lanterne' });
    const wrong = refusal('invalid', { errors: [{ path: 'current', code: 'wrong', message: 'Faux.' }] });
    sent.flush(wrong.error as object, { status: 400, statusText: '' });
    await page.settle();
    expect(page.description('Mot de passe actuel')).toContain('Ce n’est pas votre mot de passe.');

    expect(confirmed).toEqual([]);
    page.button('Changer').click();
    request('PUT', '/api/account/password').flush(null, { status: 204, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    request('GET', '/api/account').flush(ACCOUNT);
    answerSessions();
    await page.settle();
    expect(page.hasButton('Changer')).toBe(false);
  });

  it('says how many recovery codes are left, and shows new ones until they are kept', async () => {
    expect(page.text()).toContain('Il vous reste 9 codes de secours.');
    page.button('Créer de nouveaux codes').click();
    request('POST', '/api/account/recovery-codes').flush({ codes: ['AAAA-BBBB-CCCC'] });
    await page.settle();
    expect(page.text()).toContain('AAAA-BBBB-CCCC');
    await page.click('Je les ai gardés');
    expect(page.text()).toContain('Il vous reste 1 code de secours.');
    expect(page.text()).not.toContain('AAAA-BBBB-CCCC');
  });

  it('warns where no recovery code is left', async () => {
    await open({ recoveryCodesLeft: 0 });
    expect(page.text()).toContain('Il ne vous reste aucun code de secours');
  });

  it('lists where one is signed in, and ends one of them, never this one by mistake', async () => {
    expect(page.text()).toContain('Ordinateur cette session Dernière activité le 22 novembre 2026 à 09:30');
    page.buttonStarting('Terminer : Téléphone').click();
    request('DELETE', '/api/account/sessions/s2').flush(null, { status: 204, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    request('GET', '/api/account/sessions').flush({ items: [], total: 0, totalIsExact: true, nextCursor: null });
    expect(() => page.buttonStarting('Terminer : Ordinateur')).toThrow();
  });

  it('ends all sessions, and leads to signing in', async () => {
    page.button('Terminer toutes mes sessions').click();
    await Promise.resolve();
    request('DELETE', '/api/account/sessions').flush(null, { status: 204, statusText: '' });
    await page.settle();
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(false);
    expect(TestBed.inject(Router).url).toBe('/fr/sign-in');
  });

  it('erases only what somebody confirmed by typing, and says what stays', async () => {
    await page.click('Effacer mes données');
    expect(page.text()).toContain('Restent : les rapports, les évaluations et les preuves de votre organisation.');
    await page.type('Tapez EFFACER', 'oui');
    await page.click('Effacer pour toujours');
    expect(page.description('Tapez EFFACER')).toContain('en toutes lettres');
    http.expectNone('/api/account/erasure');

    await page.type('Tapez EFFACER', 'effacer');
    page.button('Effacer pour toujours').click();
    request('POST', '/api/account/erasure').flush(null, { status: 204, statusText: '' });
    await page.settle();
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(false);
    expect(TestBed.inject(Router).url).toBe('/fr');
  });
});
