import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import {
  type Indicator,
  type OrganisationRef,
  type OwnReport,
  type Problem,
  type Responsibility,
} from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { MINISTRY, evidence, milestone, organisation, ownReport, person, story } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { UnsentText } from '../../session/data/unsent-text';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { ReportEditorPage } from './report-editor-page';

const TEXT = 'Ce qui a changé pendant la période';
const ENOUGH = 'Quatre mille stages sont ouverts.';
const OWN = '/api/reports?of=own&recommendation=PD-N2&limit=100';

const AREAS = [
  { slug: 'gao', name: { fr: 'Gao', en: 'Gao', original: 'fr' }, short: 'GAO', tile: [6, 2] },
  { slug: 'mopti', name: { fr: 'Mopti', en: 'Mopti', original: 'fr' }, short: 'MOP', tile: [4, 2] },
];
const PERIODS = [
  { period: '2026-Q4', opensOn: '2026-10-01', closesOn: '2099-01-30', state: 'open' },
  { period: '2026-Q3', opensOn: '2026-07-01', closesOn: '2099-01-30', state: 'open' },
  { period: '2026-Q1', opensOn: '2026-01-01', closesOn: '2026-04-30', state: 'closed' },
];

const MAY_DISCARD = { allowedActions: ['edit', 'submission', 'discard'] } satisfies Partial<OwnReport>;
const INDICATOR = {
  ...{ id: 'i1', kind: 'count', unit: 'people', title: { fr: 'Jeunes en stage', en: null, original: 'fr' } },
  ...{ organisation: MINISTRY, dimensions: [], quotaRule: null, values: [], targets: [] },
} as unknown as Indicator;

function plainText(fixture: ComponentFixture<unknown>, selector: string): string {
  const element = (fixture.nativeElement as HTMLElement).querySelector(selector);
  return element?.textContent.replace(/[\s\u00a0\u202f]+/g, ' ') ?? '';
}

describe('writing a report', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<ReportEditorPage>;
  let page: Page;
  let asked: number;
  /** What the device keeps, by id. */
  let device: Map<string, object>;

  beforeEach(() => {
    device = new Map();
  });

  async function open(own: OwnReport[] = [], by: OrganisationRef = MINISTRY, about = story()): Promise<void> {
    const snapshot = {
      paramMap: convertToParamMap({ id: 'r1' }),
      queryParamMap: convertToParamMap({ recommendation: 'PD-N2', period: '2026-Q3' }),
    };
    asked = 0;
    const ask = (): Promise<boolean> => {
      asked++;
      return Promise.resolve(false);
    };
    const words = await withWords('fr', [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { snapshot } },
      { provide: Dialogs, useValue: { ask } },
      {
        provide: UnsentText,
        useValue: {
          isKept: () => true,
          all: () => Promise.resolve(device),
          keep: (id: string, text: object) => device.set(id, text),
          forget: (id: string) => device.delete(id),
        },
      },
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user: person(by) }) } },
    ]);
    await words.add('work', 'report', 'method');
    await TestBed.inject(SessionStore).load();
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ReportEditorPage);
    page = new Page(fixture);
    await answer(OWN, { items: own, total: own.length, totalIsExact: true, nextCursor: null });
    await answer('/api/recommendations/PD-N2', about);
    await answer('/api/areas?limit=100', { items: AREAS });
    await answer('/api/frameworks/pd-2018', { rhythm: 'quarterly', formerRhythms: [], periods: PERIODS });
    await page.settle();
  }

  /** Requests are made when the promise before them is kept: a few turns later. */
  async function next(url: string): Promise<TestRequest> {
    for (let turn = 0; turn < 20; turn++) {
      TestBed.tick();
      const [found] = http.match((request) => request.urlWithParams === url);
      if (found !== undefined) return found;
      await Promise.resolve();
    }
    throw new Error(`nobody asked for ${url}`);
  }

  /** A record under an id of its own making. */
  async function nextCreation(): Promise<TestRequest> {
    for (let turn = 0; turn < 20; turn++) {
      TestBed.tick();
      const [found] = http.match(({ method, url }) => method === 'PUT' && url !== '/api/reports/r1');
      if (found !== undefined) return found;
      await Promise.resolve();
    }
    throw new Error('nothing was created');
  }

  async function answer(url: string, body: object): Promise<TestRequest> {
    const request = await next(url);
    request.flush(body);
    return request;
  }

  async function refuse(url: string, problem: Partial<Problem> & { status: number }): Promise<void> {
    (await next(url)).flush(
      { title: '', detail: '', type: '', requestId: 'r', ...problem },
      {
        status: problem.status,
        statusText: 'refused',
      },
    );
    await Promise.resolve();
    await page.settle();
  }

  /** The next letter comes before this one was drawn. */
  function typeAtOnce(label: string, text: string): void {
    const field = page.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('creates a draft under the id of the address, with everything in the form', async () => {
    await open();
    await page.type(TEXT, 'Quatre mille stages sont ouverts.');
    await page.choose('Atteint');
    await page.choose('Intermédiaire');
    page.button('Enregistrer').click();
    const { request } = await answer('/api/reports/r1', ownReport({ version: 1 }));
    expect([request.method, request.body]).toEqual([
      'PUT',
      {
        recommendation: 'PD-N2',
        supersedes: null,
        period: '2026-Q3',
        language: 'fr',
        text: 'Quatre mille stages sont ouverts.',
        judgement: 'intermediate',
        areas: [],
        since: null,
        about: null,
        moves: [
          { milestone: 'm1', state: 'achieved', achievedOn: expect.any(String) as string, text: '', blockers: [] },
        ],
        values: [],
        meetings: [],
        outcomes: [],
      },
    ]);
  });

  it('goes on with the draft one already has for that period', async () => {
    await open([ownReport({ id: 'r9', period: '2026-Q3', text: 'Déjà commencé', version: 7 })]);
    expect(page.field(TEXT).value).toBe('Déjà commencé');
    await page.type(TEXT, 'Déjà commencé, et repris');
    page.button('Enregistrer').click();
    const { request } = await next('/api/reports/r9');
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual([
      'PATCH',
      '"7"',
      { text: 'Déjà commencé, et repris' },
    ]);
  });

  it('says what is missing before anything is sent in, and leads to each field', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: 'Court' })]);
    document.body.append(fixture.nativeElement as HTMLElement);
    await page.choose('Annulé');
    const missing = (): string => plainText(fixture, '[aria-labelledby=missing]');
    expect(missing()).toContain('Texte du rapport — encore 15 caractères');
    expect(missing()).toContain('Jalon : Jalon m1 — pourquoi il est annulé');
    await page.click('Jalon : Jalon m1');
    expect(document.activeElement).toBe(page.field('Pourquoi'));
    await page.click('Soumettre');
    http.expectNone('/api/reports/r1/submission');
    expect(page.description(TEXT)).toContain('encore 15 caractères');
    expect(document.activeElement).toBe(page.field(TEXT));
    await page.type('Pourquoi', 'Plus de base légale');
    await page.type(TEXT, 'Assez long pour être envoyé');
    expect(missing()).toContain('Rien ne manque.');
  });

  it('shows at the field what the server has against sending it in, and leads there', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })]);
    document.body.append(fixture.nativeElement as HTMLElement);
    page.button('Soumettre').click();
    const errors: Problem['errors'] = [{ path: 'text', code: 'too_short', message: 'Trop court.' }];
    await refuse('/api/reports/r1/submission', { code: 'invalid', status: 400, errors });
    await page.settle();
    expect(page.description(TEXT)).toContain('Trop court.');
    expect(page.alerts()).toEqual([expect.stringContaining('Il reste 1 point à compléter')]);
    expect(document.activeElement).toBe(page.field(TEXT));
  });

  it('does not say that nothing is missing while the server refuses to save what stands there', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })]);
    await page.type(TEXT, `${ENOUGH} Encore.`);
    page.button('Enregistrer').click();
    const errors: Problem['errors'] = [{ path: 'text', code: 'too_long', message: 'Trop long.' }];
    await refuse('/api/reports/r1', { code: 'invalid', status: 400, errors });
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    const missing = plainText(fixture, '[aria-labelledby=missing]');
    expect(missing).toContain('Texte du rapport — Trop long.');
    expect(missing).not.toContain('Rien ne manque');
  });

  it('says what was refused at the field that it was said of, while others are typed in', async () => {
    const indicators = [
      INDICATOR,
      { ...INDICATOR, id: 'i2', title: { fr: 'Jeunes formés', en: null, original: 'fr' } },
    ];
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })], MINISTRY, story({ indicators } as object));
    const field = (id: string): HTMLInputElement => {
      const found = (fixture.nativeElement as HTMLElement).querySelector(`#values-${id}-value`);
      if (!(found instanceof HTMLInputElement)) throw new Error(`no field of ${id}`);
      return found;
    };
    const type = async (id: string, text: string): Promise<void> => {
      field(id).value = text;
      field(id).dispatchEvent(new Event('input', { bubbles: true }));
      await page.settle();
    };
    await type('i1', '5');
    await type('i2', '-3');
    page.button('Enregistrer').click();
    const errors: Problem['errors'] = [{ path: 'values.1.value', code: 'too_small', message: 'Trop petit.' }];
    await refuse('/api/reports/r1', { code: 'invalid', status: 400, errors });
    await new Promise((resolve) => setTimeout(resolve));
    await type('i1', '6');
    expect(['i1', 'i2'].map((id) => field(id).getAttribute('aria-invalid'))).toEqual(['false', 'true']);
  });

  it('loses no digit where the next field is typed in before the last one was drawn', async () => {
    const indicator = { ...INDICATOR, kind: 'percentage', dimensions: ['sex'] } as Indicator;
    await open(
      [ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })],
      MINISTRY,
      story({ indicators: [indicator] }),
    );
    await page.type('Nombre', '170');
    await page.type('Femmes', '8');
    typeAtOnce('Nombre', '1700');
    typeAtOnce('Sur un total de', '4028');
    typeAtOnce('Femmes', '80');
    typeAtOnce('Hommes', '9');
    typeAtOnce(TEXT, `${ENOUGH} Ici.`);
    page.button('Enregistrer').click();
    const { request } = await next('/api/reports/r1');
    expect(request.body).toMatchObject({
      text: `${ENOUGH} Ici.`,
      values: [{ numerator: 1700, denominator: 4028, parts: [{ value: 80 }, { value: 9 }] }],
    });
  });

  it('does not send in what was typed into a number and is none, pressed at once', async () => {
    const about = story({ indicators: [INDICATOR] });
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })], MINISTRY, about);
    typeAtOnce('Valeur', '12 mille');
    await page.click('Soumettre');
    http.expectNone(() => true);
    expect(page.field('Valeur').value).toBe('12 mille');
  });

  it('keeps what is no number yet on the device, and brings it back', async () => {
    const about = story({ indicators: [INDICATOR] });
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })], MINISTRY, about);
    await page.type('Valeur', '12 mille');
    expect(device.get('r1/typing')).toEqual({ 'values.i1.value': '12 mille' });
    TestBed.resetTestingModule();
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })], MINISTRY, about);
    expect(page.field('Valeur').value).toBe('12 mille');
    expect(page.description('Valeur')).toContain('Écrivez un nombre');
    await page.type('Valeur', '12000');
    expect(device.has('r1/typing')).toBe(false);
  });

  it('throws the draft away when that is sure, with what this device kept of it', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH, version: 4, ...MAY_DISCARD })]);
    const went: unknown[] = [];
    TestBed.inject(Router).navigate = (commands) => {
      went.push(commands.join('/'));
      return Promise.resolve(true);
    };
    await page.click('Supprimer ce brouillon');
    expect(asked).toBe(1);
    http.expectNone(({ method }) => method === 'DELETE');

    TestBed.inject(Dialogs).ask = () => Promise.resolve(true);
    page.button('Supprimer ce brouillon').click();
    const { request } = await answer('/api/reports/r1', {});
    expect([request.method, request.headers.get('If-Match')]).toEqual(['DELETE', '"4"']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(went).toEqual(['//fr/work']);
    expect(await fixture.componentInstance.writing.canLeave()).toBe(true);
  });

  it('neither throws away nor sends in what somebody else has changed meanwhile', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH, version: 4, ...MAY_DISCARD })]);
    await page.type(TEXT, `${ENOUGH} Ici.`);
    TestBed.inject(Dialogs).ask = () => Promise.resolve(true);
    page.button('Supprimer ce brouillon').click();
    const current = ownReport({ id: 'r1', period: '2026-Q3', text: `${ENOUGH} Là.`, version: 5, ...MAY_DISCARD });
    await answer('/api/reports/r1', ownReport({ id: 'r1', period: '2026-Q3', text: `${ENOUGH} Ici.`, ...MAY_DISCARD }));
    await refuse('/api/reports/r1', { code: 'stale', status: 412, current });
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.text()).toContain('Ce brouillon a été modifié pendant que vous écriviez');
    http.expectNone(() => true);
  });

  it('goes on in a new draft when the one that is written in was thrown away meanwhile', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH, version: 4 })]);
    await page.type(TEXT, `${ENOUGH} Et plus.`);
    page.button('Enregistrer').click();
    await refuse('/api/reports/r1', { code: 'absent', status: 404 });
    expect(page.field(TEXT).value).toBe(`${ENOUGH} Et plus.`);
    page.button('Enregistrer').click();
    const { request } = await nextCreation();
    expect(request.body).toMatchObject({ recommendation: 'PD-N2', supersedes: null, text: `${ENOUGH} Et plus.` });
  });

  it('starts from what was said last time', async () => {
    const last = { state: 'published', publishedAt: '2026-07-10T09:00:00Z', period: '2026-Q2' } as const;
    await open([ownReport({ id: 'r0', ...last, text: 'Mille stages', judgement: 'minimum', areas: ['gao'] })]);
    expect(page.text()).toContain('Ce que vous avez dit la dernière fois (2e trimestre 2026) Mille stages');
    expect(page.field('Minimal').checked).toBe(true);
    expect(page.field('Gao').checked).toBe(true);
  });

  it('says of a closed period that the report will count as late', async () => {
    await open();
    await page.type('Période', '2026-Q1');
    expect(page.description('Période')).toContain('Période close depuis le 30 avril 2026');
  });

  it('goes on with everything in a new, late report when the period of a draft has closed', async () => {
    const draft = ownReport({ id: 'r1', period: '2026-Q1', createdAt: '2026-04-02T09:00:00Z', version: 3 });
    await open([{ ...draft, ...MAY_DISCARD, evidence: [evidence({ id: 'e1', caption: 'Registre' })] }]);
    expect(page.alerts()).toEqual([expect.stringContaining('il ne peut plus être modifié')]);
    await page.type(TEXT, 'Écrit après la clôture, et gardé');
    page.button('Tout reprendre dans un nouveau rapport, marqué en retard').click();
    const url = await nextCreation();
    expect(url.request.body).toMatchObject({
      period: '2026-Q1',
      text: 'Écrit après la clôture, et gardé',
      supersedes: null,
    });
    url.flush(ownReport({ id: 'r2', period: '2026-Q1', text: 'Écrit après la clôture, et gardé', isLate: true }));
    const piece = await nextCreation();
    const id = url.request.url.split('/').at(-1);
    expect(piece.request.body).toMatchObject({ attachedTo: { noun: 'report', id }, caption: 'Registre' });
    piece.flush(evidence({ id: 'e2', caption: 'Registre' }));
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    const gone = await next('/api/reports/r1');
    expect([gone.request.method, gone.request.headers.get('If-Match')]).toEqual(['DELETE', '"3"']);
    gone.flush(null);
    await page.settle();
    expect(page.text()).toContain('Registre');
    expect(page.alerts()).toEqual([]);
    expect(device.size).toBe(0);
  });

  it('answers whoever sends in without a network that nothing is sent in yet', async () => {
    await open();
    await page.type(TEXT, ENOUGH);
    page.button('Soumettre').click();
    (await next('/api/reports/r1')).error(new ProgressEvent('error'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Announcer).message()).toContain('Rien n’est encore soumis');
  });

  it('leads to the report as sent in', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })]);
    const went: unknown[] = [];
    TestBed.inject(Router).navigate = (commands) => {
      went.push(commands.join('/'));
      return Promise.resolve(true);
    };
    page.button('Soumettre').click();
    await answer('/api/reports/r1/submission', ownReport({ state: 'submitted' }));
    await page.settle();
    expect(went).toEqual(['//fr/work/reports/r1']);
  });

  it('takes nothing more while it is sent in, and again once that came to nothing', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH })]);
    const isTaking = (): boolean => page.field(TEXT).closest('[inert]') === null;
    page.button('Soumettre').click();
    const sent = await next('/api/reports/r1/submission');
    await page.settle();
    expect(isTaking()).toBe(false);
    sent.error(new ProgressEvent('error'));
    await page.arrive();
    expect(isTaking()).toBe(true);
  });

  it('leads to the report as sent in where only the answer was lost', async () => {
    await open([ownReport({ id: 'r1', period: '2026-Q3', text: ENOUGH, version: 4 })]);
    const went: unknown[] = [];
    TestBed.inject(Router).navigate = (commands) => {
      went.push(commands.join('/'));
      return Promise.resolve(true);
    };
    page.button('Soumettre').click();
    (await next('/api/reports/r1/submission')).error(new ProgressEvent('error'));
    await page.arrive();
    page.button('Soumettre').click();
    const current = ownReport({ id: 'r1', state: 'submitted', text: ENOUGH, period: '2026-Q3', allowedActions: [] });
    await refuse('/api/reports/r1/submission', { code: 'stale', status: 412, current });
    await page.arrive();
    http.expectNone(() => true);
    expect(went).toContain('//fr/work/reports/r1');
    expect(TestBed.inject(Announcer).message()).toContain('soumis');
  });

  it('is not left while something is unsaved, unless the person says so', async () => {
    await open();
    expect(await fixture.componentInstance.writing.canLeave()).toBe(true);
    await page.type(TEXT, 'Sans réseau');
    const leaving = fixture.componentInstance.writing.canLeave();
    (await next('/api/reports/r1')).error(new ProgressEvent('error'));
    expect(await leaving).toBe(false);
    expect(asked).toBe(1);
    expect(page.field(TEXT).value).toBe('Sans réseau');
  });

  it('has the browser ask before it closes the page with something unsaved, except on the quick exit', async () => {
    await open();
    const close = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(false);
    await page.type(TEXT, 'Pas encore enregistré');
    expect(close()).toBe(true);
    document.body.hidden = true;
    expect(close()).toBe(false);
    document.body.hidden = false;
  });

  const typed = { wanted: { period: '2026-Q3', language: 'fr', text: 'Écrit sans réseau', judgement: null } };
  const never = { known: {}, creation: null, unanswered: [] };
  const unsent = (id: string, subject: object = { recommendation: 'PD-N2', supersedes: null }): object => ({
    ...{ noun: 'report', id, subject },
    unsaved: { ...typed, ...never },
  });

  it('takes up what was never sent, also into another new form for the same thing', async () => {
    device.set('r7', unsent('r7'));
    await open();
    expect(page.field(TEXT).value).toBe('Écrit sans réseau');
    page.button('Enregistrer').click();
    const { request } = await answer(
      '/api/reports/r7',
      ownReport({ id: 'r7', period: '2026-Q3', text: 'Écrit sans réseau' }),
    );
    expect(request.method).toBe('PUT');
    await page.settle();
    expect(device.size).toBe(0);
  });

  it('takes up nothing that was meant for something else', async () => {
    device.set('r7', unsent('r7', { recommendation: 'PD-N3', supersedes: null }));
    device.set('r8', unsent('r8', { recommendation: 'PD-N2', supersedes: 'r0' }));
    await open();
    expect(page.field(TEXT).value).toBe('');
  });

  it('takes up the link that was typed and not added', async () => {
    device.set('r1/evidence', { caption: 'Liste des stages', url: 'https://exemple.test/', level: 'public' });
    await open();
    expect(page.field('Ce que montre la preuve').value).toBe('Liste des stages');
  });

  it('keeps nothing of what the person leaves unsaved', async () => {
    await open();
    await page.type(TEXT, 'Sans réseau');
    expect(device.size).toBe(1);
    TestBed.inject(Dialogs).ask = () => Promise.resolve(true);
    const leaving = fixture.componentInstance.writing.canLeave();
    (await next('/api/reports/r1')).error(new ProgressEvent('error'));
    expect(await leaving).toBe(true);
    expect(device.size).toBe(0);
  });

  it('moves the milestones that one answers for, and says of those of others what one sees', async () => {
    const donor = organisation('bailleur', 'donor');
    const milestones = [milestone('m1', { organisation: donor }), milestone('m2')];
    const responsibilities = [{ organisation: donor, part: 'support', isCurrent: true }] as Responsibility[];
    await open([], donor, story({ milestones, responsibilities }));
    expect(plainText(fixture, 'pt-milestone-moves')).toContain('Jalon m1');
    expect(plainText(fixture, 'pt-milestone-moves')).not.toContain('Jalon m2');
    expect(plainText(fixture, 'pt-about-milestone')).toContain('Il contredit un jalon');
  });

  it('gives values for a day of another period when that is chosen', async () => {
    const value = { indicator: 'i1', on: '2026-09-30', value: 3, numerator: null, denominator: null };
    const values = [{ ...value, unavailable: null, comment: '', parts: [] }];
    await open([ownReport({ id: 'r1', version: 1, period: '2026-Q3', values })]);
    await page.type('Période', '2026-Q4');
    page.button('Enregistrer').click();
    const { request } = await answer('/api/reports/r1', ownReport({ version: 2, period: '2026-Q4' }));
    const sent = request.body as { period: string; values: { on: string }[] };
    expect([sent.period, (sent.values[0]?.on ?? '') >= '2026-10-01']).toEqual(['2026-Q4', true]);
  });

  it('is not begun by whoever may not, and nobody types what could not be saved', async () => {
    await open([], organisation('bailleur', 'donor'), story({ responsibilities: [] }));
    expect(page.text()).toContain('Ce texte n’est pas à vous d’écrire');
    expect(page.hasButton('Soumettre')).toBe(false);
  });

  it('stays open for what was typed before one’s part ended', async () => {
    device.set('r7', unsent('r7'));
    await open([], organisation('bailleur', 'donor'), story({ responsibilities: [] }));
    expect(page.field('Ce que vous constatez').value).toBe('Écrit sans réseau');
  });

  it('moves no milestones for a CSO that tells what it sees', async () => {
    await open([], organisation('osc', 'civil_society'));
    expect(page.text()).toContain('Ce que nous constatons');
    expect(page.text()).not.toContain('Jalons');
    expect(page.field('Restreint').checked).toBe(true);
  });
});
