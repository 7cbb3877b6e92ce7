import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type FactorSecret, type RecoveryCodes } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { refusal, refused, wrongField } from '../../../testing/refusals';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { AccountClient } from '../data/account-client';
import { FactorPage } from './factor-page';

const SECRET: FactorSecret = { secret: 'ABCDEFGHIJKL', address: 'otpauth://totp/x?secret=ABCDEFGHIJKL' };
const CODES: RecoveryCodes = { codes: ['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF'] };

describe('setting a second factor', () => {
  let begun: number;
  let confirmed: string[];
  let asked: string[];
  let confirm: () => Promise<RecoveryCodes>;
  let component: FactorPage;

  beforeEach(() => {
    begun = 0;
    confirmed = [];
    asked = [];
    confirm = () => Promise.resolve(CODES);
  });

  async function open(needsFactor: boolean): Promise<Page> {
    const client = {
      newFactor: () => {
        begun++;
        return Promise.resolve(SECRET);
      },
      newRecoveryCodes: () => Promise.resolve({ codes: ['EEEE-FFFF-GGGG'] }),
      confirmFactor: ({ code }: { code: string }) => {
        confirmed.push(code);
        return confirm();
      },
    };
    const ask = ({ title }: { title: string }): Promise<boolean> => {
      asked.push(title);
      return Promise.resolve(false);
    };
    const user = { ...person(), needsFactor };
    const words = await withWords('fr', [
      provideRouter([{ path: '**', component: FactorPage }]),
      { provide: AccountClient, useValue: client },
      { provide: Dialogs, useValue: { ask } },
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
    ]);
    await words.add('work', 'account');
    await TestBed.inject(SessionStore).load();
    const fixture = TestBed.createComponent(FactorPage);
    component = fixture.componentInstance;
    const page = new Page(fixture);
    await page.settle();
    return page;
  }

  it('shows the secret to scan, to open and to type', async () => {
    const page = await open(true);
    expect(page.text()).toContain('Protéger votre compte par un code');
    expect(page.text()).toContain('ABCD EFGH IJKL');
    expect(page.button('Ouvrir l’application').getAttribute('href')).toBe(SECRET.address);
  });

  it('shows the recovery codes once a code was right, and is left when they are kept', async () => {
    const page = await open(true);
    await page.type('Code à six chiffres', ' 123456 ');
    await page.click('Vérifier et activer');
    expect(confirmed).toEqual(['123456']);
    expect(page.text()).toContain('Vos codes de secours');
    expect(page.text()).toContain('AAAA-BBBB-CCCC DDDD-EEEE-FFFF');

    expect(await component.unkept.canLeave()).toBe(false);
    expect(asked).toEqual(['Avez-vous gardé vos codes ?'.replace(' ?', '\u202f?')]);

    await page.click('Je les ai gardés');
    expect(await component.unkept.canLeave()).toBe(true);
    expect(TestBed.inject(Router).url).toBe('/fr/work');
  });

  it('shows new codes when the factor counts already: those of before were lost on the way', async () => {
    confirm = () => refused(refusal('step_refused'));
    const page = await open(true);
    await page.type('Code à six chiffres', '123456');
    await page.click('Vérifier et activer');
    expect(page.text()).toContain('EEEE-FFFF-GGGG');
    expect(page.alerts()).toEqual([]);
  });

  it('says what to do about a wrong code', async () => {
    confirm = () => refused(wrongField('code'));
    const page = await open(true);
    await page.type('Code à six chiffres', '000000');
    await page.click('Vérifier et activer');
    expect(page.description('Code à six chiffres')).toContain('vérifiez que votre téléphone est à l’heure');
  });

  it('begins nothing for who has one, before they say so', async () => {
    const page = await open(false);
    expect(begun).toBe(0);
    await page.click('Commencer');
    expect(begun).toBe(1);
    expect(page.text()).toContain('ABCD EFGH IJKL');
  });
});
