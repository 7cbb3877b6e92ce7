import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type ReplyRef } from '@parole-tenue/contract';

import { Page } from '../../../../../testing/page';
import { MINISTRY } from '../../../../../testing/statements';
import { withWords } from '../../../../../testing/words';
import { Words } from '../../../../i18n/words';
import { RightOfReply } from './right-of-reply';

const REPLY: ReplyRef = {
  ...{ id: 'p1', organisation: MINISTRY, publishedOn: '2026-10-03', language: 'fr', text: 'Les dates sont affichées.' },
  ...{ isToEarlier: false, blackouts: [], isDemo: true },
};

async function show(changes: Partial<ReplyRef> = {}): Promise<Page> {
  TestBed.resetTestingModule();
  await withWords('fr', [provideRouter([])]);
  await TestBed.inject(Words).add('said', 'proof');
  const fixture = TestBed.createComponent(RightOfReply);
  fixture.componentRef.setInput('replies', [{ ...REPLY, ...changes }]);
  fixture.componentRef.setInput('reference', 'PD-N2');
  const page = new Page(fixture);
  await page.arrive();
  return page;
}

describe('what was replied to a judgement', () => {
  it('is who replied, when and what', async () => {
    const page = await show();
    expect(page.text()).toBe('Droit de réplique ministere démonstration 3 octobre 2026 Les dates sont affichées.');
  });

  it('says that it was given to an earlier version, and leads to where that is named', async () => {
    const link = (await show({ isToEarlier: true })).button('à une version précédente');
    expect(link.getAttribute('href')).toBe('/fr/recommendations/PD-N2?statements=all#reply-p1');
  });

  it('says that words in it were blacked out, and that it is fictional where nobody else says so', async () => {
    const blackouts: ReplyRef['blackouts'] = [{ category: 'identity_protected', on: '2026-11-02' }];
    expect((await show({ blackouts })).text()).toContain('des mots ont été noircis le 2 novembre 2026');
    expect((await show({ organisation: { ...MINISTRY, isDemo: false } })).text()).toContain('démonstration');
    expect((await show({ organisation: { ...MINISTRY, isDemo: false }, isDemo: false })).text()).not.toContain('démo');
  });

  it('stays in the language it was written in, and says so', async () => {
    const page = await show({ language: 'en', text: 'Dates are posted.' });
    expect(page.text()).toContain('(en anglais seulement)');
    expect(document.querySelector('[lang=en]')?.textContent).toBe('Dates are posted.');
  });
});
