import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type SessionUser, type Template } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { wrongField } from '../../../testing/refusals';
import { MINISTRY, person, story } from '../../../testing/statements';
import { indicator, slot, template } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { PlanningPage } from './planning-page';

const YOUTH: Template = {
  ...{ ...template('targets'), id: 't1', about: null, version: 1 },
  slots: [slot('jobs-created'), slot('trained')],
};
const STORY = story({
  template: template('targets'),
  indicators: [
    indicator({ slot: 'jobs-created', organisation: MINISTRY }),
    indicator({ key: 'i2', organisation: null }),
  ],
});

let page: Page;
let http: HttpTestingController;

async function show(user: SessionUser): Promise<void> {
  const words = await withWords('fr', [
    provideHttpClient(),
    provideHttpClientTesting(),
    provideRouter([]),
    { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ reference: 'PD-N2' })) } },
    { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
  ]);
  await Promise.all([words.add('work'), words.add('planning'), TestBed.inject(SessionStore).load()]);
  http = TestBed.inject(HttpTestingController);
  page = new Page(TestBed.createComponent(PlanningPage));
  await answerAll();
}

const ANSWERS: Record<string, object> = {
  '/api/recommendations/PD-N2': STORY,
  '/api/templates': { items: [YOUTH] },
  '/api/areas': { items: [] },
  '/api/frameworks/pd-2018': { rhythm: 'quarterly', formerRhythms: [] },
};

/** One answer leads to the next question. */
async function answerAll(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    TestBed.tick();
    for (const asked of http.match(({ method }) => method === 'GET')) asked.flush(ANSWERS[asked.request.url] ?? {});
    await new Promise((resolve) => setTimeout(resolve));
  }
  await page.settle();
}

const sent = (): TestRequest => http.expectOne(({ url }) => url.startsWith('/api/indicators/'));

describe('planning a recommendation', () => {
  it('is not there for who does not lead it', async () => {
    await show(person(MINISTRY, 'member'));
    expect(page.text()).not.toContain('Planifier un jalon');
  });

  it('shows what is planned, what the template asks for, and what others measure', async () => {
    await show(person(MINISTRY, 'lead'));
    expect(page.text()).toContain('Jalon m1');
    expect(page.text()).toContain('trained Prévu par le modèle, personne ne le mesure encore.');
    expect(page.text()).toMatch(/Aussi mesuré .*domaine public/);
  });

  it('fills a slot with one click, under the same id when it is sent again', async () => {
    await show(person(MINISTRY, 'lead'));
    page.buttonStarting('Suivre').click();
    const first = sent();
    expect(first.request.body).toMatchObject({ slot: 'trained', kind: 'count', unit: 'people', targets: [] });
    first.flush(wrongField('slot', 'taken', 'Déjà pris.').error as object, { status: 400, statusText: '' });
    await answerAll();
    expect(page.alerts().join()).toContain('Déjà pris.');
    page.buttonStarting('Suivre').click();
    expect(sent().request.url).toBe(first.request.url);
  });
});
