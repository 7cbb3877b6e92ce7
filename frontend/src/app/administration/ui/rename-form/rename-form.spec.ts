import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type OrganisationDetail } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal } from '../../../../testing/refusals';
import { MINISTRY } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { RenameForm } from './rename-form';

const BEFORE = { ...MINISTRY, nameSince: '2020-01-01', version: 3 } as OrganisationDetail;
const RENAMED: OrganisationDetail = {
  ...BEFORE,
  name: { fr: 'Ministère des Métiers', en: null, original: 'fr' },
  nameSince: '2026-11-02',
  version: 4,
};

describe('renaming an organisation', () => {
  let page: Page;
  let http: HttpTestingController;
  let renamed: number;

  beforeEach(async () => {
    const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
    await Promise.all([words.add('work'), words.add('administration')]);
    const fixture: ComponentFixture<RenameForm> = TestBed.createComponent(RenameForm);
    fixture.componentRef.setInput('organisation', BEFORE);
    renamed = 0;
    fixture.componentInstance.renamed.subscribe(() => renamed++);
    page = new Page(fixture);
    http = TestBed.inject(HttpTestingController);
    await page.settle();
    await page.type('Nom en français', 'Ministère des Métiers');
    await page.type('À partir du', '2026-11-02');
  });

  function send(): TestRequest {
    page.button('Changer de nom').click();
    return http.expectOne(({ url }) => url === `/api/organisations/${MINISTRY.slug}/names`);
  }

  async function refuse(sent: TestRequest, current: OrganisationDetail): Promise<void> {
    sent.flush(refusal('stale', { current }).error as object, { status: 412, statusText: '' });
    await page.settle();
  }

  it('takes a name whose answer was lost for given when it is sent again', async () => {
    send().error(new ProgressEvent('timeout'));
    await page.settle();
    expect([renamed, page.field('Nom en français').value]).toEqual([0, 'Ministère des Métiers']);
    await refuse(send(), RENAMED);
    expect([renamed, page.alerts()]).toEqual([1, []]);
  });

  it('keeps what was typed when somebody else gave another name, and goes on from there', async () => {
    await refuse(send(), { ...RENAMED, nameSince: '2026-10-01' });
    expect([renamed, page.field('Nom en français').value]).toEqual([0, 'Ministère des Métiers']);
    expect(send().request.headers.get('If-Match')).toBe('"4"');
  });
});
