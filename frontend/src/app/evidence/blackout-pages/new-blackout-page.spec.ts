import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { type Blackout, type Role } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { refusal } from '../../../testing/refusals';
import { person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { BlackoutClient } from '../data/blackout-client';
import { NewBlackoutPage } from './new-blackout-page';

const STATEMENT = { noun: 'report', id: 'r1' } as const;
const client = {
  published: jest.fn<BlackoutClient['published']>(),
  inspect: jest.fn<BlackoutClient['inspect']>(),
  create: jest.fn<BlackoutClient['create']>(),
};
const DO = 'Noircir pour toujours';
const ask = jest.fn<Dialogs['ask']>();

beforeEach(() => {
  jest.resetAllMocks();
  client.published.mockResolvedValue({ text: 'Le garde Baba a ouvert.' });
  client.inspect.mockImplementation(({ words }) => {
    const count = words.filter((one) => one === 'Baba').length;
    return Promise.resolve({ matches: [{ id: 'r1', publishedOn: '2026-05-03', count }] });
  });
  client.create.mockResolvedValue({ id: 'b1' } as Blackout);
  ask.mockResolvedValue(true);
});

async function open(role: Role, query: Record<string, string> = STATEMENT): Promise<Page> {
  await withWords('fr', [
    provideRouter([]),
    { provide: BlackoutClient, useValue: client },
    { provide: Dialogs, useValue: { ask } },
    { provide: SessionStore, useValue: { user: () => person(null, role) } },
    { provide: ActivatedRoute, useValue: { snapshot: { queryParamMap: convertToParamMap(query) } } },
  ]);
  await TestBed.inject(Words).add('work', 'handling');
  const page = new Page(TestBed.createComponent(NewBlackoutPage));
  await page.arrive();
  return page;
}

async function choose(page: Page, ...words: string[]): Promise<void> {
  for (const word of words) {
    await page.type('Mots à noircir', word);
    await page.press('Ajouter');
  }
}

describe('choosing words to black out', () => {
  it('shows the text as it is published, and asks for at least two letters', async () => {
    const page = await open('lead');
    expect(page.text()).toContain('Le garde Baba a ouvert.');
    await choose(page, 'a');
    expect(page.description('Mots à noircir')).toContain('2');
    expect(page.text()).toContain('Aucun mot choisi.');
  });

  it('shows nothing to do before it was seen where the words stand', async () => {
    const page = await open('lead');
    await page.press('Voir où ils apparaissent');
    expect(client.inspect).not.toHaveBeenCalled();
    await choose(page, 'Baba');
    expect(page.hasButton(DO)).toBe(false);
    await page.press('Voir où ils apparaissent');
    expect(page.text()).toContain('3 mai 2026');
  });

  it('says which of the words stands nowhere: misspelt, it would stay readable', async () => {
    const page = await open('lead');
    await choose(page, 'Baba', 'Bamba');
    await page.press('Voir où ils apparaissent');
    expect(page.text()).toContain('Introuvable : Bamba.');
  });

  it('forgets what was seen once the words change', async () => {
    const page = await open('lead');
    await choose(page, 'Baba');
    await page.press('Voir où ils apparaissent');
    await choose(page, 'garde');
    expect(page.text()).not.toContain('3 mai 2026');
  });

  it('goes nowhere without a statement', async () => {
    await open('lead', { noun: 'milestone', id: 'm1' });
    expect(client.published).not.toHaveBeenCalled();
  });
});

describe('blacking them out', () => {
  async function seen(role: Role, query?: Record<string, string>): Promise<Page> {
    const page = await open(role, query);
    await choose(page, 'Baba');
    await page.press('Voir où ils apparaissent');
    return page;
  }

  it('is asked of another editor by an editor, and leads to the wish', async () => {
    const page = await seen('editor');
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('Demander de noircir');
    expect(client.create.mock.calls[0]?.[1]).toEqual({
      ...{ target: STATEMENT, words: ['Baba'] },
      category: 'identity_protected',
    });
    expect(go.mock.calls).toEqual([[['/', 'fr', 'work', 'blackouts', 'b1']]]);
  });

  it('is done at once by a lead, who is asked before: it cannot be undone', async () => {
    const page = await seen('lead');
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    ask.mockResolvedValueOnce(false);
    await page.press(DO);
    expect(client.create).not.toHaveBeenCalled();
    await page.press(DO);
    expect(go.mock.calls).toEqual([[['/', 'fr', 'work', 'reports', 'r1']]]);
  });

  it('is done in a finding as in a statement, and leads back to it', async () => {
    const finding = { noun: 'verification', id: 'v1' } as const;
    const page = await seen('lead', finding);
    expect(client.published.mock.calls).toEqual([[finding]]);
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press(DO);
    expect(client.create.mock.calls[0]?.[1].target).toEqual(finding);
    expect(go.mock.calls).toEqual([[['/', 'fr', 'work', 'verifications', 'v1']]]);
  });

  it('sent again after an answer that got lost is the same one', async () => {
    const page = await seen('lead');
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    client.create.mockRejectedValueOnce(refusal('unavailable'));
    await page.press(DO);
    expect(page.alerts().length).toBeGreaterThan(0);
    await page.press(DO);
    const [first, second] = client.create.mock.calls.map(([id]) => id);
    expect(second).toBe(first);
  });
});
