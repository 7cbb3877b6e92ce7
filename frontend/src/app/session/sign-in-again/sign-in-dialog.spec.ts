import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';

import { Page } from '../../../testing/page';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../data/session-client';
import { SessionStore } from '../data/session-store';
import { SignInDialog } from './sign-in-dialog';

async function signInAs(id: string): Promise<{ page: Page; closedWith: unknown[] }> {
  const closedWith: unknown[] = [];
  const client = {
    begin: () => Promise.resolve({ user: { ...person(), id } }),
    end: () => Promise.resolve(),
  };
  const words = await withWords('fr', [
    { provide: SessionClient, useValue: client },
    { provide: DIALOG_DATA, useValue: 'awa' },
    { provide: DialogRef, useValue: { close: (result: unknown) => closedWith.push(result) } },
  ]);
  await words.add('work');
  const page = new Page(TestBed.createComponent(SignInDialog));
  await page.settle();
  await page.type('Adresse électronique', 'a@exemple.test');
  await page.type('Mot de passe', 'mot de passe');
  await page.click('Se connecter');
  return { page, closedWith };
}

describe('signing in again in the middle of work', () => {
  it('goes on when the same person signs in', async () => {
    expect((await signInAs('awa')).closedWith).toEqual([true]);
  });

  it('never saves the words of one person as those of another', async () => {
    const { page, closedWith } = await signInAs('bakary');
    expect(closedWith).toEqual([]);
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(false);
    expect(page.text()).toContain('Ce n’est pas le compte qui a ouvert cette page');
  });
});
