import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type SessionUser, type Verification } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { organisation, person } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { Findings } from './findings';

const OBSERVERS = organisation('observatoire', 'independent');
const FOUND: Verification = {
  ...{ id: 'v1', organisation: OBSERVERS, finding: 'confirmed', language: 'fr', text: '███ nous a ouvert.' },
  ...{ publishedOn: '2026-05-03', blackouts: [{ category: 'identity_protected', on: '2026-05-09' }], isDemo: false },
};
const BLACK_OUT = 'Noircir des mots : observatoire';
const lead = (slug: string): SessionUser => ({
  ...person(organisation(slug, 'independent'), 'lead'),
  permissions: ['blackout.ask'],
});

async function show(user: SessionUser | null, hasLinks = true, found: Partial<Verification> = {}): Promise<Page> {
  const session = { user: () => user, can: (one: 'blackout.ask') => user?.permissions.includes(one) ?? false };
  await withWords('fr', [provideRouter([]), { provide: SessionStore, useValue: session }]);
  await TestBed.inject(Words).add('proof');
  const fixture = TestBed.createComponent(Findings);
  fixture.componentRef.setInput('findings', [{ ...FOUND, ...found }]);
  fixture.componentRef.setInput('hasLinks', hasLinks);
  const page = new Page(fixture);
  await page.settle();
  return page;
}

describe('what observers found', () => {
  it('says that words in it were blacked out, why and when', async () => {
    const said = 'Identité protégée : des mots ont été noircis le 9 mai 2026';
    expect((await show(null)).text()).toContain(said);
    TestBed.resetTestingModule();
    expect((await show(null, true, { blackouts: [] })).text()).not.toContain('noircis');
  });

  it.each<[string, SessionUser | null, boolean]>([
    ['its own lead', lead('observatoire'), true],
    ['an editor', { ...person(null, 'editor'), permissions: ['blackout.ask'] }, true],
    ['a lead of others', lead('autres'), false],
    ['its own member', person(OBSERVERS), false],
    ['a visitor', null, false],
  ])('offers %s to black out words, or not', async (_, user, isOffered) => {
    const page = await show(user);
    expect(page.hasButton(BLACK_OUT)).toBe(isOffered);
    if (isOffered)
      expect(page.button(BLACK_OUT).getAttribute('href')).toBe('/fr/work/blackouts/new?noun=verification&id=v1');
  });

  it('offers nothing where it stays as the server drew it', async () => {
    expect((await show(lead('observatoire'), false)).hasButton(BLACK_OUT)).toBe(false);
  });
});
