import { DialogRef } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type ConfirmIdentity } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../data/session-client';
import { ConfirmationDialog } from './confirmation-dialog';

const wrong = (path: string): HttpErrorResponse =>
  new HttpErrorResponse({
    status: 400,
    error: { code: 'invalid', status: 400, title: '', detail: '', errors: [{ path, code: 'wrong', message: 'Faux.' }] },
  });

describe('saying again who one is', () => {
  let said: ConfirmIdentity[];
  let closedWith: unknown[];
  let refusal: HttpErrorResponse | undefined;
  let page: Page;

  beforeEach(async () => {
    said = [];
    closedWith = [];
    refusal = undefined;
    const confirm = (identity: ConfirmIdentity): Promise<void> => {
      said.push(identity);
      return refusal === undefined ? Promise.resolve() : firstValueFrom(throwError(() => refusal));
    };
    const words = await withWords('fr', [
      { provide: SessionClient, useValue: { confirm } },
      { provide: DialogRef, useValue: { close: (result: unknown) => closedWith.push(result) } },
    ]);
    await words.add('work');
    page = new Page(TestBed.createComponent(ConfirmationDialog));
    await page.settle();
  });

  it('is done by the password', async () => {
    await page.type('Mot de passe', 'un long mot de passe');
    await page.click('Confirmer');
    expect(said).toEqual([{ password: 'un long mot de passe' }]);
    expect(closedWith).toEqual([true]);
  });

  it('is done by a code instead', async () => {
    await page.click('Donner plutôt un code');
    await page.type('Code à six chiffres', '123456');
    await page.click('Confirmer');
    expect(said).toEqual([{ code: '123456' }]);
    expect(closedWith).toEqual([true]);
  });

  it('stays open and says what is wrong', async () => {
    refusal = wrong('password');
    await page.type('Mot de passe', 'un autre');
    await page.click('Confirmer');
    expect(page.description('Mot de passe')).toBe('Ce n’est pas votre mot de passe.');
    expect(closedWith).toEqual([]);
  });

  it('is declined by a button', async () => {
    await page.click('Annuler');
    expect(closedWith).toEqual([false]);
    expect(said).toEqual([]);
  });
});
