import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type Session, type SignIn } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

import { Page } from '../../../testing/page';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../data/session-client';
import { SignInForm } from './sign-in-form';

const REFUSED = new HttpErrorResponse({
  status: 401,
  error: {
    code: 'wrong_credentials',
    status: 401,
    title: 'Connexion refusée',
    detail: 'Vérifiez les deux.',
    requestId: 'r',
  },
});

describe('the sign-in form', () => {
  let sent: SignIn[];
  let answer: () => Promise<Session>;
  let page: Page;

  beforeEach(async () => {
    sent = [];
    answer = () => Promise.resolve({ user: person() });
    const begin = (credentials: SignIn): Promise<Session> => {
      sent.push(credentials);
      return answer();
    };
    const words = await withWords('fr', [{ provide: SessionClient, useValue: { begin } }]);
    await words.add('work');
    const fixture = TestBed.createComponent(SignInForm);
    page = new Page(fixture);
    await page.settle();
  });

  async function fillIn(): Promise<void> {
    await page.type('Adresse électronique', 'awa@exemple.test');
    await page.type('Mot de passe', 'un long mot de passe');
  }

  it('sends what was typed', async () => {
    await fillIn();
    await page.click('Se connecter');
    expect(sent).toEqual([{ email: 'awa@exemple.test', password: 'un long mot de passe' }]);
  });

  it('says what is missing at the field, and sends nothing', async () => {
    await page.type('Adresse électronique', 'awa@exemple.test');
    await page.click('Se connecter');
    expect(page.description('Mot de passe')).toBe('Indiquez votre mot de passe.');
    expect(sent).toEqual([]);
  });

  it('says clearly that it was refused, and loses nothing typed', async () => {
    answer = () => firstValueFrom(throwError(() => REFUSED));
    await fillIn();
    await page.click('Se connecter');
    expect(page.alerts()).toEqual([expect.stringContaining('Connexion refusée')]);
    expect(page.field('Adresse électronique').value).toBe('awa@exemple.test');
    expect(page.field('Mot de passe').value).toBe('un long mot de passe');
  });

  it('shows the password on demand', async () => {
    await fillIn();
    await page.choose('Afficher le mot de passe');
    expect(page.field('Mot de passe').type).toBe('text');
  });
});
