import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { type OwnReport, type Permission } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { evidence, ownReport, person, story } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { StatementPage } from './statement-page';

const SUBMITTED = { state: 'submitted', isMine: false, version: 4, allowedActions: ['return', 'publication'] } as const;

const PUBLISHED = { state: 'published', publishedOn: '2026-11-22', allowedActions: [] } as const;

describe('reading a statement of the own organisation', () => {
  let http: HttpTestingController;
  let page: Page;
  let isSure: boolean;

  async function open(changes: Partial<OwnReport>, permissions: Permission[] = []): Promise<void> {
    isSure = true;
    const route = { snapshot: { data: { noun: 'report' } }, paramMap: of(convertToParamMap({ id: 'r1' })) };
    const words = await withWords('fr', [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: route },
      { provide: Dialogs, useValue: { ask: () => Promise.resolve(isSure) } },
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user: { ...person(), permissions } }) } },
    ]);
    await words.add('work', 'report');
    await TestBed.inject(SessionStore).load();
    http = TestBed.inject(HttpTestingController);
    page = new Page(TestBed.createComponent(StatementPage));
    TestBed.tick();
    http.expectOne('/api/reports/r1').flush(ownReport(changes));
    await Promise.resolve();
    TestBed.tick();
    http.match('/api/recommendations/PD-N2').forEach((asked) => {
      asked.flush(story());
    });
    http.match('/api/areas?limit=100').forEach((asked) => {
      asked.flush({ items: [] });
    });
    await page.settle();
  }

  it('throws a draft away once that is sure, and leads back to one’s work', async () => {
    await open({ state: 'draft', version: 2, allowedActions: ['edit', 'submission', 'discard'] });
    const went: unknown[] = [];
    TestBed.inject(Router).navigate = (commands) => {
      went.push(commands.join('/'));
      return Promise.resolve(true);
    };
    isSure = false;
    await page.click('Supprimer ce brouillon');
    http.expectNone(({ method }) => method === 'DELETE');
    isSure = true;
    await page.click('Supprimer ce brouillon');
    http.expectOne(({ method, url }) => method === 'DELETE' && url === '/api/reports/r1').flush(null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(went).toEqual(['//fr/work']);
  });

  it('offers what may be done now, and nothing else', async () => {
    await open({ ...SUBMITTED, allowedActions: ['return', 'publication'] });
    expect(
      ['Publier', 'Renvoyer avec une remarque', 'Modifier', 'Soumettre'].map((name) => page.hasButton(name)),
    ).toEqual([true, true, false, false]);
  });

  it('says whom it waits for when somebody else has to publish', async () => {
    await open({ ...SUBMITTED, isMine: true, allowedActions: [] });
    expect(page.hasButton('Publier')).toBe(false);
    expect(page.text()).toContain('une autre personne de votre organisation doit lire et publier');
  });

  it('says who may read each piece of evidence', async () => {
    await open({ evidence: [evidence({ caption: 'Registre', level: 'restricted' })] });
    expect(page.text()).toContain('Sans preuve publique.');
    expect(page.text()).toContain('Registre Restreint Votre organisation seulement');
  });

  it('lets a lead narrow who reads a piece of evidence, and never widen it', async () => {
    await open({ ...PUBLISHED, allowedActions: [], evidence: [evidence({ caption: 'Registre', level: 'shared' })] }, [
      'evidence.narrow',
    ]);
    const choice = page.field('Qui peut la lire ?') as HTMLElement as HTMLSelectElement;
    expect([...choice.options].map(({ value }) => value)).toEqual(['shared', 'restricted']);
    choice.value = 'restricted';
    choice.dispatchEvent(new Event('change'));
    const change = http.expectOne('/api/evidence/e1');
    expect([change.request.headers.get('If-Match'), change.request.body]).toEqual(['"1"', { level: 'restricted' }]);
    change.flush(evidence({ caption: 'Registre', level: 'restricted', version: 2 }));
    await page.settle();
    expect(page.text()).toContain('Registre Restreint Votre organisation seulement');
  });

  it('is returned only with a remark', async () => {
    await open({ ...SUBMITTED, allowedActions: ['return', 'publication'] });
    await page.click('Renvoyer avec une remarque');
    await page.click('Renvoyer');
    expect(page.description('Que faut-il changer ?')).toContain('Écrivez ce qu’il faut changer.');
    await page.type('Que faut-il changer ?', 'Ajoutez la source.');
    page.button('Renvoyer').click();
    const step = http.expectOne('/api/reports/r1/return');
    expect(step.request.body).toEqual({ remark: 'Ajoutez la source.' });
    expect(step.request.headers.get('If-Match')).toBe('"4"');
    step.flush(ownReport({ state: 'returned', allowedActions: ['edit'] }));
    await page.settle();
    expect(page.text()).toContain('Renvoyé');
  });

  it('is published only by somebody who is sure', async () => {
    await open({ ...SUBMITTED, allowedActions: ['return', 'publication'] });
    isSure = false;
    await page.click('Publier');
    http.expectNone('/api/reports/r1/publication');
    isSure = true;
    page.button('Publier').click();
    await Promise.resolve();
    http
      .expectOne('/api/reports/r1/publication')
      .flush(ownReport({ state: 'published', publishedOn: '2026-11-22', allowedActions: [] }));
    await page.settle();
    expect(page.hasButton('Publier')).toBe(false);
    expect(page.button('Voir sur la page publique').getAttribute('href')).toBe('/fr/recommendations/PD-N2#report-r1');
  });

  it('is said to be published where that was done before and only the answer was lost', async () => {
    isSure = true;
    await open({ ...SUBMITTED, version: 3, allowedActions: ['return', 'publication'] });
    await page.press('Publier');
    http.expectOne('/api/reports/r1/publication').error(new ProgressEvent('error'));
    await page.arrive();
    await page.press('Publier');
    const current = ownReport({ state: 'published', version: 4, allowedActions: [] });
    const stale = { code: 'stale', status: 412, title: '', detail: '', type: '', requestId: 'r', current };
    http.expectOne('/api/reports/r1/publication').flush(stale, { status: 412, statusText: 'refused' });
    await page.arrive();
    expect(TestBed.inject(Announcer).message()).toContain('C’est publié');
    expect(page.alerts()).toEqual([]);
  });

  it('is shown as it stands now when it was changed since it was opened', async () => {
    await open({ ...SUBMITTED, allowedActions: ['return', 'publication'] });
    page.button('Publier').click();
    await Promise.resolve();
    const current = ownReport({ ...SUBMITTED, version: 5, text: 'Texte plus récent', allowedActions: ['publication'] });
    const stale = { code: 'stale', status: 412, title: 'Modifié entre-temps', detail: '', requestId: 'r', current };
    http.expectOne('/api/reports/r1/publication').flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    expect(page.alerts()).toEqual([expect.stringContaining('Modifié entre-temps')]);
    expect(page.text()).toContain('Texte plus récent');
  });
});
