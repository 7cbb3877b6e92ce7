import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Milestone } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal, wrongField } from '../../../../testing/refusals';
import { milestone, MINISTRY, story } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { UnsentText } from '../../../session/data/unsent-text';
import { MilestoneForm } from './milestone-form';

let fixture: ComponentFixture<MilestoneForm>;
let page: Page;
let http: HttpTestingController;
let saved: Milestone[];

beforeEach(() => {
  device.clear();
});

/** What the device keeps. */
const device = new Map<string, object>();
const UNSENT = {
  all: () => Promise.resolve(device),
  keep: (id: string, text: object) => device.set(id, text),
  forget: (id: string) => device.delete(id),
};

async function show(one: Milestone | null): Promise<void> {
  const words = await withWords('fr', [
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: UnsentText, useValue: UNSENT },
  ]);
  await Promise.all([words.add('work'), words.add('planning')]);
  fixture = TestBed.createComponent(MilestoneForm);
  fixture.componentRef.setInput('story', story());
  fixture.componentRef.setInput('milestone', one);
  saved = [];
  fixture.componentInstance.saved.subscribe((milestone) => {
    saved.push(milestone);
  });
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http
    .match(({ url }) => url === '/api/areas')
    .forEach((asked) => {
      asked.flush({ items: [] });
    });
  await page.settle();
}

/** The answer goes a long way before it is on screen. */
async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

const sent = (): TestRequest => http.expectOne(({ url }) => url.startsWith('/api/milestones/'));

describe('a milestone that is half typed', () => {
  const reason = (): HTMLTextAreaElement => {
    const found = (fixture.nativeElement as HTMLElement).querySelector('[id$=-reason-fr]');
    if (!(found instanceof HTMLTextAreaElement)) throw new Error('no reason is asked for');
    return found;
  };

  it('is there again when the form is opened again, with its reason, until it is let go of', async () => {
    await show(milestone('m1'));
    await page.type('Pour le', '2027-06-30');
    reason().value = 'Les pluies ont tout arrêté';
    reason().dispatchEvent(new Event('input'));
    TestBed.resetTestingModule();
    await show(milestone('m1'));
    await answered();
    expect(page.field('Pour le').value).toBe('2027-06-30');
    expect(reason().value).toBe('Les pluies ont tout arrêté');
    await page.click('Annuler');
    expect(device.size).toBe(0);
  });
});

describe('planning a milestone', () => {
  beforeEach(() => show(null));

  it('says at each field what is missing, and sends nothing', async () => {
    await page.click('Planifier ce jalon');
    expect(page.description('En français')).toContain('Dites en une phrase');
    expect(page.description('Pour le')).toContain('Indiquez pour quel jour');
    http.expectNone(({ url }) => url.startsWith('/api/milestones/'));
  });

  it('sends what was typed, in one language, for who leads', async () => {
    await page.type('En français', ' Ouvrir trois centres ');
    await page.type('Pour le', '2027-06-30');
    await page.type('Poids', '3');
    await page.click('Planifier ce jalon');
    const request = sent();
    expect(request.request.body).toEqual({
      ...{ recommendation: 'PD-N2', organisation: MINISTRY.slug, title: { fr: 'Ouvrir trois centres', en: null } },
      ...{ areas: [], weight: 3, plannedOn: '2027-06-30' },
    });
    request.flush(milestone('m9'));
    await answered();
    expect(saved).toHaveLength(1);
  });

  it('shows what the API says at its field, keeps what was typed, and sends again under the same id', async () => {
    await page.type('En français', 'Ouvrir');
    await page.type('Pour le', '2027-06-30');
    await page.click('Planifier ce jalon');
    const request = sent();
    request.flush(wrongField('organisation', 'not_allowed', 'Non permise.').error as object, {
      ...{ status: 400, statusText: '' },
    });
    await answered();
    expect(page.description('Qui en répond')).toContain('Non permise.');
    expect(page.field('En français').value).toBe('Ouvrir');
    await page.click('Planifier ce jalon');
    expect(sent().request.url).toBe(request.request.url);
  });
});

describe('planning a milestone anew', () => {
  beforeEach(() => show(milestone('m1', { version: 2 })));

  it('asks why for another day, and sends that alone', async () => {
    expect(page.text()).not.toContain('Pourquoi cette nouvelle date');
    await page.type('Pour le', '2027-03-31');
    await page.click('Enregistrer');
    expect(page.text()).toContain('Dites pourquoi, en 10 caractères au moins');
    const [, reason] = [...document.querySelectorAll('textarea')];
    expect(reason).toBeDefined();
    const [french] = [...document.querySelectorAll('textarea')];
    if (french) {
      french.value = 'Le budget est arrivé tard.';
      french.dispatchEvent(new Event('input'));
    }
    await page.settle();
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual([
      'PATCH',
      '"2"',
      { plannedOn: '2027-03-31', reason: { fr: 'Le budget est arrivé tard.', en: null } },
    ]);
  });

  it('shows what somebody else wrote in the same field, and goes over it with the next try', async () => {
    await page.type('Poids', '5');
    await page.click('Enregistrer');
    const current = milestone('m1', { version: 3, weight: 9, title: { fr: 'Autre titre', en: null, original: 'fr' } });
    sent().flush(refusal('stale', { current }).error as object, { status: 412, statusText: '' });
    await answered();
    expect(page.text()).toContain('Entre-temps, quelqu’un d’autre a écrit :');
    expect([page.field('Poids').value, page.field('En français').value]).toEqual(['5', 'Autre titre']);
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"3"', { weight: 5 }]);
  });
});
