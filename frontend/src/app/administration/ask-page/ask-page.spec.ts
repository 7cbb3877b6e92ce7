import { jest } from '@jest/globals';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { type CreateAdminRequest, type Organisation, type Person } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { MINISTRY, organisation } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { AskPage } from './ask-page';

const standing = (changes: Partial<Organisation>): Organisation => ({
  ...MINISTRY,
  nameSince: null,
  nameCheck: null,
  until: null,
  hasAccounts: true,
  isSuspended: false,
  ...changes,
});
const ORGANISATIONS = [
  standing({}),
  standing({ ...organisation('reseau', 'civil_society'), isSuspended: true }),
  standing({ ...organisation('ancien', 'donor'), until: '2020-01-01' }),
];
const OUMOU: Person = {
  id: 'p1',
  name: 'Oumou',
  role: 'lead',
  organisation: MINISTRY,
  hasFactor: true,
  isSuspended: false,
};
const BAKARY: Person = { ...OUMOU, id: 'p2', name: 'Bakary', hasFactor: false };
const pageOf = <Item>(items: Item[]) => ({ items, total: items.length, totalIsExact: true, nextCursor: null });
const REASON = 'Demandé par la directrice, lettre du 3 novembre.';

describe('asking another administrator', () => {
  let page: Page;
  let http: HttpTestingController;

  async function open(query: Record<string, string> = {}): Promise<void> {
    const words = await withWords('fr', [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { snapshot: { queryParamMap: convertToParamMap(query) } } },
    ]);
    await Promise.all([words.add('work'), words.add('administration')]);
    page = new Page(TestBed.createComponent(AskPage));
    TestBed.tick();
    http = TestBed.inject(HttpTestingController);
    http.expectOne(({ url }) => url === '/api/organisations').flush(pageOf(ORGANISATIONS));
    http.expectOne(({ url }) => url === '/api/people').flush(pageOf([OUMOU, BAKARY]));
    await page.settle();
  }

  const options = (label: string): string[] =>
    [...(page.field(label) as unknown as HTMLSelectElement).options].map(({ value }) => value).filter(Boolean);

  function sent(): CreateAdminRequest {
    return http.expectOne(({ method, url }) => method === 'PUT' && /^\/api\/requests\/[\w-]{36}$/.test(url)).request
      .body as CreateAdminRequest;
  }

  it('offers for each request only those to whom it can happen', async () => {
    await open();
    await page.type('Que demandez-vous', 'suspend_organisation');
    expect(options('Organisation')).toEqual(['ministere']);
    await page.type('Que demandez-vous', 'restore_organisation');
    expect(options('Organisation')).toEqual(['reseau']);
    await page.type('Que demandez-vous', 'restore_person');
    expect(options('Personne')).toEqual([]);
    expect(page.description('Personne')).toBe('Personne ne correspond à cette demande en ce moment.');
  });

  it('offers to turn off the second factor of who has one', async () => {
    await open({ kind: 'reset_factor' });
    expect(options('Personne')).toEqual(['p1']);
    expect(page.text()).toContain('en met une nouvelle en place');
  });

  it('says what it will do and who is told, before it is asked', async () => {
    await open({ kind: 'dissolve_organisation', organisation: 'ministere' });
    expect(page.field('Organisation').value).toBe('ministere');
    expect(page.text()).toContain('Définitif');
  });

  it('sends the fields of its kind and no other', async () => {
    await open({ kind: 'suspend_person', person: 'p1' });
    await page.type('Pourquoi', REASON);
    await page.click('Demander');
    expect(sent()).toEqual({ kind: 'suspend_person', person: 'p1', reason: REASON });
  });

  it('does not offer an organisation the category it has', async () => {
    await open({ kind: 'change_kind', organisation: 'ministere' });
    expect(options('Nouvelle catégorie')).toEqual(['civil_society', 'donor', 'independent']);
  });

  it('says at each field what is missing, and sends nothing', async () => {
    await open({ kind: 'grant_role' });
    await page.type('Pourquoi', 'Parce que');
    await page.click('Demander');
    expect(page.description('Rôle')).toBe('Choisissez dans la liste.');
    expect(page.description('Adresse électronique')).toContain('adresse électronique complète');
    expect(page.description('Pourquoi')).toContain('Écrivez au moins 10 caractères.');
    http.expectNone(({ method }) => method === 'PUT');
  });

  it('shows the code of an invitation this once, and then leads back to the list', async () => {
    await open({ kind: 'grant_role' });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.type('Adresse électronique', 'moussa@exemple.test');
    await page.type('Rôle', 'editor');
    await page.type('Pourquoi', REASON);
    await page.click('Demander');
    const asked = { code: '7KQ2-M0XD-9RTC', email: 'moussa@exemple.test' };
    http.expectOne(({ method }) => method === 'PUT').flush(asked);
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    expect(page.text()).toContain('Code à donner à moussa@exemple.test');
    expect(page.text()).toContain('Ne le donnez pas à l’autre administrateur.');
    expect(document.querySelector<HTMLInputElement>('pt-invitation-code input')?.value).toBe(asked.code);
    expect(navigate).not.toHaveBeenCalled();
    await page.click('C’est noté, ne plus l’afficher');
    expect(navigate).toHaveBeenCalledWith(['/', 'fr', 'administration', 'requests']);
  });

  it('leads back to the list once it is asked', async () => {
    await open({ kind: 'restore_organisation', organisation: 'reseau' });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.type('Pourquoi', REASON);
    await page.click('Demander');
    http.expectOne(({ method }) => method === 'PUT').flush({ code: null });
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    expect(navigate).toHaveBeenCalledWith(['/', 'fr', 'administration', 'requests']);
  });
});
