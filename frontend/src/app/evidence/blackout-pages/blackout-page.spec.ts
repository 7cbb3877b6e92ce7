import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type Blackout } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { refusal } from '../../../testing/refusals';
import { organisation } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { Words } from '../../i18n/words';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { BlackoutClient } from '../data/blackout-client';
import { BlackoutPage } from './blackout-page';

const DO = 'Noircir pour toujours';
const WISH: Blackout = {
  ...{ id: 'b1', target: { noun: 'report', id: 'r1' }, about: null, category: 'identity_protected', words: ['Baba'] },
  ...{ state: 'open', isMine: false, askedOn: '2026-11-20', version: 1 },
  recommendation: { reference: 'PD-N2', text: { original: 'fr', fr: 'Emploi', en: 'Work' } },
  framework: null,
  organisation: organisation('boucle', 'civil_society'),
  preview: { matches: [{ id: 'r1', publishedOn: '2026-05-03', count: 2 }] },
  allowedActions: ['agreement', 'refusal'],
};
const DECIDED: Blackout = { ...WISH, words: null, preview: null, allowedActions: [], state: 'done', version: 2 };

const client = { get: jest.fn<BlackoutClient['get']>(), decide: jest.fn<BlackoutClient['decide']>() };
const ask = jest.fn<Dialogs['ask']>();

async function open(wish: Blackout): Promise<Page> {
  jest.resetAllMocks();
  client.get.mockResolvedValue(wish);
  client.decide.mockResolvedValue(DECIDED);
  ask.mockResolvedValue(true);
  await withWords('fr', [
    provideRouter([]),
    { provide: BlackoutClient, useValue: client },
    { provide: Dialogs, useValue: { ask } },
    { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ id: 'b1' })) } },
  ]);
  await TestBed.inject(Words).add('work', 'handling');
  const page = new Page(TestBed.createComponent(BlackoutPage));
  await page.arrive();
  return page;
}

describe('deciding on words to black out', () => {
  it('shows the words, where they stand, and leads to the statement', async () => {
    const page = await open(WISH);
    expect(page.text()).toContain('Baba');
    expect(page.text()).toContain('3 mai 2026 : 2 fois');
    expect(page.button('Lire la déclaration PD-N2').getAttribute('href')).toBe(
      '/fr/recommendations/PD-N2?statements=all#report-r1',
    );
  });

  it.each<[Blackout['about'], string]>([
    [{ noun: 'milestone', id: 'm1' }, '/fr/recommendations/PD-N2#milestones'],
    [{ noun: 'evidence', id: 'e1' }, '/fr/evidence/e1'],
  ])('leads to where a finding is read: %o', async (about, address) => {
    const page = await open({ ...WISH, target: { noun: 'verification', id: 'v1' }, about });
    expect(page.text()).toContain('Dans un constat de');
    expect(page.button('Lire le constat PD-N2').getAttribute('href')).toBe(address);
  });

  it('takes another editor, who is asked how many passages shall go', async () => {
    const page = await open(WISH);
    ask.mockResolvedValueOnce(false);
    await page.press(DO);
    expect(client.decide).not.toHaveBeenCalled();
    await page.press(DO);
    expect(ask.mock.lastCall?.[0].detail).toContain('2');
    expect(client.decide.mock.calls[0]?.[1]).toBe('agreement');
    expect(page.text()).not.toContain('Baba');
    expect(page.hasButton(DO)).toBe(false);
  });

  it('is refused without a further question', async () => {
    const page = await open(WISH);
    await page.press('Refuser');
    expect(ask).not.toHaveBeenCalled();
    expect(client.decide.mock.calls[0]?.[1]).toBe('refusal');
  });

  it('is not offered to whoever asked', async () => {
    const page = await open({ ...WISH, isMine: true, allowedActions: ['refusal'] });
    expect(page.hasButton(DO)).toBe(false);
    expect(page.text()).toContain('une autre personne décide');
  });

  it('says why it could not be done, and goes on showing what it is about', async () => {
    const page = await open(WISH);
    client.decide.mockRejectedValue(refusal('unavailable'));
    await page.press(DO);
    expect(page.alerts().length).toBeGreaterThan(0);
    expect(page.text()).toContain('Baba');
  });

  it('shows what came of it where another editor was faster', async () => {
    const page = await open(WISH);
    client.decide.mockRejectedValue(refusal('stale'));
    client.get.mockResolvedValue(DECIDED);
    await page.press(DO);
    expect(page.alerts().length).toBeGreaterThan(0);
    expect(page.hasButton(DO)).toBe(false);
  });
});
