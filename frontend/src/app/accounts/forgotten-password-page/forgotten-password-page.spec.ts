import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type AskPasswordLink } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { LinksClient } from '../data/links-client';
import { ForgottenPasswordPage } from './forgotten-password-page';

describe('asking for a link to a new password', () => {
  let asked: AskPasswordLink[];
  let page: Page;

  beforeEach(async () => {
    asked = [];
    const askPasswordLink = (one: AskPasswordLink): Promise<void> => {
      asked.push(one);
      return Promise.resolve();
    };
    const words = await withWords('fr', [provideRouter([]), { provide: LinksClient, useValue: { askPasswordLink } }]);
    await words.add('work', 'account');
    page = new Page(TestBed.createComponent(ForgottenPasswordPage));
    await page.settle();
  });

  it('says the same whatever the address, and what to do where no mail comes', async () => {
    await page.type('Adresse électronique', ' awa@exemple.test ');
    await page.click('Demander un lien');
    expect(asked).toEqual([{ email: 'awa@exemple.test' }]);
    expect(page.text()).toContain('Si un compte existe à l’adresse awa@exemple.test, un lien y arrive');
    expect(page.text()).toContain('Une personne responsable de votre organisation peut alors créer un lien');
  });

  it('asks for a whole address', async () => {
    await page.type('Adresse électronique', 'awa');
    await page.click('Demander un lien');
    expect(page.description('Adresse électronique')).toContain('Indiquez une adresse électronique complète');
    expect(asked).toEqual([]);
  });
});
