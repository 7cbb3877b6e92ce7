import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type FocalPoints } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { member } from '../../../../testing/people';
import { refusal } from '../../../../testing/refusals';
import { withWords } from '../../../../testing/words';
import { FocalPointItem } from './focal-point-item';

const ONE: FocalPoints = {
  recommendation: { reference: 'PD-N2', text: { fr: 'Créer des emplois', en: null, original: 'fr' } },
  focalPoint: { id: 'm1', name: 'Bakary' },
  alternate: null,
  version: 3,
};

let page: Page;
let http: HttpTestingController;

async function show(mayAssign: boolean): Promise<void> {
  const words = await withWords('fr', [provideRouter([]), provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('members'), words.add('planning')]);
  const fixture = TestBed.createComponent(FocalPointItem);
  fixture.componentRef.setInput('focalPoints', ONE);
  fixture.componentRef.setInput('people', [member(), member({ id: 'm2', name: 'Awa' })]);
  fixture.componentRef.setInput('mayAssign', mayAssign);
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  await page.settle();
}

describe('who looks after a recommendation', () => {
  it('is read by everybody in the organisation, and said by the lead', async () => {
    await show(false);
    expect(page.text()).toContain('Point focal : Bakary');
    expect(document.querySelector('button')).toBeNull();
  });

  it('is two different people', async () => {
    await show(true);
    page.buttonStarting('Désigner').click();
    await page.settle();
    await page.type('Suppléant', 'm1');
    await page.click('Enregistrer');
    expect(page.description('Suppléant')).toContain('deux personnes différentes');
    await page.type('Suppléant', 'm2');
    await page.click('Enregistrer');
    const { request } = http.expectOne('/api/focal-points/PD-N2');
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual([
      ...['PATCH', '"3"', { alternate: 'm2' }],
    ]);
  });

  it('keeps who was chosen beside whom somebody else chose meanwhile', async () => {
    await show(true);
    page.buttonStarting('Désigner').click();
    await page.settle();
    await page.type('Point focal', 'm2');
    await page.click('Enregistrer');
    const current = { ...ONE, focalPoint: null, version: 4 };
    const answer = refusal('stale', { current }).error as object;
    http.expectOne('/api/focal-points/PD-N2').flush(answer, { status: 412, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    expect(page.text()).toContain('personne encore');
    expect(page.field('Point focal').value).toBe('m2');
    await page.click('Enregistrer');
    const { request } = http.expectOne('/api/focal-points/PD-N2');
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"4"', { focalPoint: 'm2' }]);
  });
});
