import { jest } from '@jest/globals';
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import {
  type AcceptInvitation,
  type InspectInvitation,
  type InspectedInvitation,
  type OfferedInvitation,
  type Session,
  type SignIn,
} from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { refusal, refused, wrongField } from '../../../testing/refusals';
import { MINISTRY, person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { LinkToken } from '../data/link-token';
import { LinksClient } from '../data/links-client';
import { InvitationPage } from './invitation-page';

const OFFER: OfferedInvitation = {
  email: 'awa@exemple.test',
  role: 'member',
  organisation: MINISTRY,
  expiresAt: '2026-11-29T09:00:00Z',
  mayChooseEmail: false,
};
const SESSION: Session = { user: { ...person(), needsFactor: true } };
const PASSWORD = 'tambour cuivre marigot lanterne';

describe('the page of an invitation', () => {
  let accepted: AcceptInvitation[];
  let begun: SignIn[];
  let inspected: InspectInvitation[];
  let inspect: (invitation: InspectInvitation) => Promise<InspectedInvitation>;
  let accept: () => Promise<Session>;

  beforeEach(() => {
    [accepted, inspected, begun] = [[], [], []];
    inspect = () => Promise.resolve({ offer: OFFER });
    accept = () => Promise.resolve(SESSION);
  });

  async function open(token: string | null = 't0ken'): Promise<Page> {
    const client = {
      inspect: (invitation: InspectInvitation) => {
        inspected.push(invitation);
        return inspect(invitation);
      },
      accept: (acceptance: AcceptInvitation) => {
        accepted.push(acceptance);
        return accept();
      },
    };
    const begin = (credentials: SignIn): Promise<Session> => {
      begun.push(credentials);
      return Promise.resolve(SESSION);
    };
    const words = await withWords('fr', [
      provideRouter([]),
      { provide: LinksClient, useValue: client },
      { provide: SessionClient, useValue: { begin } },
    ]);
    await words.add('work', 'account');
    if (token !== null) TestBed.inject(LinkToken).keep(token);
    const page = new Page(TestBed.createComponent(InvitationPage));
    await page.settle();
    return page;
  }

  it('says what it invites to', async () => {
    const page = await open();
    expect(page.text()).toContain('Rejoindre ministere Votre rôle : membre.');
    expect(page.text()).toContain('Invitation valable jusqu’au 29 novembre 2026');
    expect(page.field('Adresse électronique').value).toBe('awa@exemple.test');
  });

  it('signs in to the account that was made although the answer was lost, when it is sent again', async () => {
    const page = await open();
    await page.type('Votre nom', 'Awa');
    await page.type('Mot de passe', PASSWORD);
    accept = () => refused(new HttpErrorResponse({ status: 0 }));
    await page.click('Créer mon compte');
    expect([page.field('Votre nom').value, begun]).toEqual(['Awa', []]);
    accept = () => refused(refusal('absent'));
    const shown: string[] = [];
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockImplementation(async () => {
      await page.settle();
      shown.push(page.text());
      return true;
    });
    await page.click('Créer mon compte');
    expect(begun).toEqual([{ email: 'awa@exemple.test', password: PASSWORD }]);
    expect(navigate).toHaveBeenCalledWith(['/', 'fr', 'second-factor'], { replaceUrl: true });
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown).toEqual([expect.stringContaining('Rejoindre ministere')]);
    expect(TestBed.inject(LinkToken).value()).toBeNull();
  });

  it('makes the account, signs in and leads to the second factor in the chosen language', async () => {
    const page = await open();
    const router = TestBed.inject(Router);
    const led: unknown[] = [];
    router.navigate = (commands) => Promise.resolve(led.push(commands) > 0);
    await page.type('Votre nom', '  Awa Traoré ');
    await page.type('Langue', 'en');
    await page.type('Mot de passe', PASSWORD);
    await page.click('Créer mon compte');
    expect(accepted).toEqual([{ token: 't0ken', name: 'Awa Traoré', language: 'en', password: PASSWORD }]);
    expect(TestBed.inject(SessionStore).user()?.needsFactor).toBe(true);
    expect(TestBed.inject(LinkToken).value()).toBeNull();
    expect(led).toEqual([['/', 'en', 'second-factor']]);
  });

  it('says what is missing at each field, and sends nothing', async () => {
    const page = await open();
    await page.type('Mot de passe', 'court');
    await page.click('Créer mon compte');
    expect(page.description('Votre nom')).toContain('Indiquez votre nom.');
    expect(page.description('Mot de passe')).toContain('Encore 7 caractères');
    expect(accepted).toEqual([]);
  });

  it('says at the field that a password is easily guessed, and keeps what was typed', async () => {
    accept = () => refused(wrongField('password', 'too_guessable', 'Trop facile à deviner.'));
    const page = await open();
    await page.type('Votre nom', 'Awa');
    await page.type('Mot de passe', 'motdepasse123');
    await page.click('Créer mon compte');
    expect(page.description('Mot de passe')).toContain('Trop facile à deviner.');
    expect(page.field('Votre nom').value).toBe('Awa');
    expect(page.alerts()).toEqual([]);
  });

  it('says that a used or expired link no longer works', async () => {
    inspect = () => refused(refusal('absent'));
    expect((await open()).alerts()).toEqual([expect.stringContaining('Ce lien ne sert plus')]);
  });

  const CODE = '7KQ2-M0XD-9RTC';
  const withCode = ({ code }: InspectInvitation): Promise<InspectedInvitation> => {
    if (code === undefined) return Promise.resolve({ offer: null });
    return code === CODE ? Promise.resolve({ offer: OFFER }) : refused(refusal('absent'));
  };

  it('takes the code out of a mailed link, and asks for nothing', async () => {
    inspect = withCode;
    const page = await open(`t0ken.${CODE}`);
    expect(inspected).toEqual([{ token: 't0ken', code: CODE }]);
    await page.type('Votre nom', 'Awa');
    await page.type('Mot de passe', PASSWORD);
    await page.click('Créer mon compte');
    expect(accepted).toMatchObject([{ token: 't0ken', code: CODE }]);
  });

  it('asks for the code that the link needs, and says at the field when it is another', async () => {
    inspect = withCode;
    const page = await open();
    expect(page.text()).not.toContain('Rejoindre');
    await page.click('Continuer');
    expect(page.description('Code de l’invitation')).toContain('Saisissez le code de l’invitation.');
    await page.type('Code de l’invitation', 'ABCD');
    await page.click('Continuer');
    expect(page.description('Code de l’invitation')).toContain('Ce code ne convient pas à ce lien.');
    expect(page.field('Code de l’invitation').value).toBe('ABCD');
    expect(page.alerts()).toEqual([]);
    await page.type('Code de l’invitation', ` ${CODE} `);
    await page.click('Continuer');
    expect(page.text()).toContain('Rejoindre ministere');
    await page.type('Votre nom', 'Awa');
    await page.type('Mot de passe', PASSWORD);
    await page.click('Créer mon compte');
    expect(accepted).toMatchObject([{ token: 't0ken', code: CODE, name: 'Awa' }]);
  });

  it.each([
    [true, 'Indiquez-en une autre'],
    [false, 'Connectez-vous avec lui'],
  ])('says that the address has an account; whether another may be typed: %s', async (mayChooseEmail, said) => {
    inspect = () => Promise.resolve({ offer: { ...OFFER, mayChooseEmail } });
    accept = () => refused(wrongField('email', 'taken', 'Déjà pris.'));
    const page = await open();
    const field = (): HTMLInputElement => page.field('Adresse électronique');
    expect(field().readOnly).toBe(true);
    await page.type('Votre nom', 'Awa');
    await page.type('Mot de passe', PASSWORD);
    await page.click('Créer mon compte');
    expect(page.description('Adresse électronique')).toContain(said);
    expect([page.alerts(), field().readOnly]).toEqual([[], !mayChooseEmail]);
    if (!mayChooseEmail) return;
    await page.type('Adresse électronique', 'awa');
    await page.click('Créer mon compte');
    expect(page.description('Adresse électronique')).toContain('adresse électronique complète');
    accept = () => Promise.resolve(SESSION);
    TestBed.inject(Router).navigate = () => Promise.resolve(true);
    await page.type('Adresse électronique', 'awa.traore@exemple.test');
    await page.click('Créer mon compte');
    expect(accepted.map(({ email }) => email)).toEqual([undefined, 'awa.traore@exemple.test']);
  });

  it('asks for the link again after a reload', async () => {
    expect((await open(null)).text()).toContain('Ouvrez de nouveau votre lien');
  });
});
