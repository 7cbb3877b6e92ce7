import { TestBed } from '@angular/core/testing';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { StandingText } from './standing-text';

const SPEAKING = { until: null, isSuspended: false, hasAccounts: true };

async function said(changes: Partial<{ until: string; isSuspended: boolean; hasAccounts: boolean }>): Promise<string> {
  await withWords('fr');
  const fixture = TestBed.createComponent(StandingText);
  fixture.componentRef.setInput('organisation', { ...SPEAKING, ...changes });
  const page = new Page(fixture);
  await page.settle();
  return page.text();
}

describe('why nobody speaks for an organisation', () => {
  it('is not said where somebody does, also while its end is still to come', async () => {
    expect(await said({})).toBe('');
    TestBed.resetTestingModule();
    expect(await said({ until: '2999-01-01' })).toBe('');
  });

  it('is said in words: not yet invited, suspended, or ended', async () => {
    expect(await said({ hasAccounts: false })).toBe('Pas encore invitée');
    TestBed.resetTestingModule();
    expect(await said({ isSuspended: true })).toBe('Suspendue : personne ne parle en son nom pour le moment');
    TestBed.resetTestingModule();
    expect(await said({ until: '2021-03-01', isSuspended: true })).toBe('A cessé d’exister le 1er mars 2021');
  });
});
