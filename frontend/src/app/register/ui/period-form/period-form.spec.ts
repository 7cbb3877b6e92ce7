import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type ReportingPeriod } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal } from '../../../../testing/refusals';
import { withWords } from '../../../../testing/words';
import { PeriodForm } from './period-form';

const NEXT: ReportingPeriod = {
  ...{ period: '2027-Q1', opensOn: '2027-01-01', closesOn: '2027-04-30', state: 'coming', version: 3 },
};

let fixture: ComponentFixture<PeriodForm>;
let page: Page;
let http: HttpTestingController;

async function show(period: ReportingPeriod): Promise<void> {
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning'), words.add('register')]);
  fixture = TestBed.createComponent(PeriodForm);
  fixture.componentRef.setInput('slug', 'accord');
  fixture.componentRef.setInput('period', period);
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  await page.settle();
}
const save = async (): Promise<void> => {
  page.buttonStarting('Enregistrer').click();
  await page.settle();
};
const sent = (): TestRequest => http.expectOne('/api/frameworks/accord/periods/2027-Q1');

describe('the days of a reporting period', () => {
  it('are sent as far as they changed, with the version that was seen', async () => {
    await show(NEXT);
    await page.type('Ferme le', '2027-05-15');
    await save();
    const { request } = sent();
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual([
      ...['PATCH', '"3"', { closesOn: '2027-05-15' }],
    ]);
  });

  it('close after they open', async () => {
    await show(NEXT);
    await page.type('Ferme le', '2027-01-01');
    await save();
    expect(page.description('Ferme le')).toContain('La clôture vient après l’ouverture');
    http.expectNone(() => true);
  });

  it('stay as they were typed beside what somebody else set meanwhile', async () => {
    await show(NEXT);
    await page.type('Ferme le', '2027-05-15');
    await save();
    const current = { ...NEXT, opensOn: '2027-01-10', closesOn: '2027-06-01', version: 4 };
    sent().flush(refusal('stale', { current }).error as object, { status: 412, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    expect(page.text()).toContain('1er juin 2027');
    expect([page.field('Ouvre le').value, page.field('Ferme le').value]).toEqual(['2027-01-10', '2027-05-15']);
    await page.click('Reprendre Ferme le');
    expect(page.field('Ferme le').value).toBe('2027-06-01');
  });

  it('stay as they were typed while the framework is read anew', async () => {
    await show(NEXT);
    await page.type('Ferme le', '2027-05-15');
    fixture.componentRef.setInput('period', { ...NEXT });
    await page.settle();
    expect(page.field('Ferme le').value).toBe('2027-05-15');
    fixture.componentRef.setInput('period', { ...NEXT, closesOn: '2027-06-01', version: 4 });
    await page.settle();
    expect(page.field('Ferme le').value).toBe('2027-06-01');
  });

  it('change no more once it has closed', async () => {
    await show({ ...NEXT, state: 'closed' });
    expect(page.text()).toContain('Ce qui est clos ne change plus');
    expect(page.hasButton('Enregistrer')).toBe(false);
  });
});
