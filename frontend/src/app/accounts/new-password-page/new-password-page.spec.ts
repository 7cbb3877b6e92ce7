import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type UsePasswordLink } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { refusal, refused } from '../../../testing/refusals';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { LinkToken } from '../data/link-token';
import { LinksClient } from '../data/links-client';
import { NewPasswordPage } from './new-password-page';

const PASSWORD = 'tambour cuivre marigot lanterne';

describe('choosing a new password by a link', () => {
  let used: UsePasswordLink[];

  async function open(answer: () => Promise<void>): Promise<Page> {
    used = [];
    const usePasswordLink = (use: UsePasswordLink): Promise<void> => {
      used.push(use);
      return answer();
    };
    const words = await withWords('fr', [
      provideRouter([]),
      { provide: LinksClient, useValue: { usePasswordLink } },
      { provide: SessionClient, useValue: {} },
    ]);
    await words.add('work', 'account');
    TestBed.inject(LinkToken).keep('t0ken');
    const page = new Page(TestBed.createComponent(NewPasswordPage));
    await page.settle();
    await page.type('Nouveau mot de passe', PASSWORD);
    await page.click('Enregistrer ce mot de passe');
    return page;
  }

  it('leads to signing in with it', async () => {
    const page = await open(() => Promise.resolve());
    expect(used).toEqual([{ token: 't0ken', password: PASSWORD }]);
    expect(page.text()).toContain('Votre mot de passe est changé');
    expect(page.button('Se connecter').getAttribute('href')).toBe('/fr/sign-in');
    expect(TestBed.inject(LinkToken).value()).toBeNull();
  });

  it('leads to another link where this one no longer works', async () => {
    const page = await open(() => refused(refusal('absent')));
    expect(page.alerts()).toEqual([expect.stringContaining('Ce lien ne sert plus')]);
    expect(page.button('Demander un autre lien').getAttribute('href')).toBe('/fr/forgotten-password');
  });
});
