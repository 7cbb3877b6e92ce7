import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type Session, type SignIn } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

import { Page } from '../../../testing/page';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../data/session-client';
import { SignInForm } from './sign-in-form';

function refusal(status: number, problem: object, headers: Record<string, string> = {}): HttpErrorResponse {
  const error = { status, title: 'Connexion refusée', detail: 'Vérifiez les deux.', requestId: 'r', ...problem };
  return new HttpErrorResponse({ status, error, headers: new HttpHeaders(headers) });
}

const REFUSED = refusal(401, { code: 'wrong_credentials' });
const CODE_REQUIRED = refusal(401, { code: 'code_required' });
const WRONG_CODE = refusal(400, { code: 'invalid', errors: [{ path: 'code', code: 'wrong', message: 'Faux.' }] });
const TOO_MANY = refusal(429, { code: 'too_many', title: 'Trop de demandes' }, { 'Retry-After': '2' });

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
    document.body.append(fixture.nativeElement as HTMLElement);
    page = new Page(fixture);
    await page.settle();
  });

  const refuse = (error: HttpErrorResponse): void => {
    answer = () => firstValueFrom(throwError(() => error));
  };

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
    refuse(REFUSED);
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

  describe('where the account has a second factor', () => {
    beforeEach(async () => {
      refuse(CODE_REQUIRED);
      await fillIn();
      await page.click('Se connecter');
    });

    it('asks for the code on the same page, and puts the cursor there', () => {
      expect(page.alerts()).toEqual([]);
      expect(page.text()).toContain('Il faut aussi un code pour awa@exemple.test.');
      expect(document.activeElement).toBe(page.field('Code à six chiffres'));
      expect(page.field('Code à six chiffres').autocomplete).toBe('one-time-code');
    });

    it('sends the code with the address and the password already typed', async () => {
      answer = () => Promise.resolve({ user: person() });
      await page.type('Code à six chiffres', '123 456');
      await page.click('Se connecter');
      expect(sent.at(-1)).toEqual({ email: 'awa@exemple.test', password: 'un long mot de passe', code: '123 456' });
    });

    it('says at the field that a code is wrong, and stays there', async () => {
      refuse(WRONG_CODE);
      await page.type('Code à six chiffres', '000000');
      await page.click('Se connecter');
      expect(page.description('Code à six chiffres')).toContain('Ce code ne convient pas.');
      expect(page.field('Code à six chiffres').value).toBe('000000');
    });

    it('takes a recovery code instead', async () => {
      await page.click('Utiliser un code de secours');
      expect(document.activeElement).toBe(page.field('Code de secours'));
      await page.click('Se connecter');
      expect(page.description('Code de secours')).toContain('Saisissez votre code.');
    });

    it('leads back to the address, which is still there', async () => {
      await page.click('Revenir en arrière');
      expect(page.field('Adresse électronique').value).toBe('awa@exemple.test');
    });
  });

  it('counts down while it has to wait, and sends nothing meanwhile', async () => {
    refuse(TOO_MANY);
    await fillIn();
    await page.click('Se connecter');
    expect(page.text()).toContain('Prochain essai possible dans 2 secondes.');
    await page.click('Se connecter');
    expect(sent).toHaveLength(1);

    await new Promise((resolve) => setTimeout(resolve, 2100));
    await page.settle();
    expect(page.text()).not.toContain('Prochain essai');
    await page.click('Se connecter');
    expect(sent).toHaveLength(2);
  });
});
