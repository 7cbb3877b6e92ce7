import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type EvidenceListPage, type EvidenceRecord } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { organisation, publicEvidence } from '../../../../testing/statements';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { StoryEvidence } from './story-evidence';

const piece = (id: string): EvidenceRecord => ({
  ...publicEvidence({ id, kind: 'testimony', url: null, text: 'Nous puisons à la main.', caption: `Récit ${id}` }),
  organisation: organisation('tisserands', 'civil_society'),
  recommendation: { reference: 'PD-N2', text: { original: 'fr', fr: 'Emploi', en: 'Work' } },
  allowedActions: [],
});

async function show(): Promise<{ page: Page; http: HttpTestingController }> {
  await withWords('fr', [
    ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
    { provide: AreasStore, useValue: { nameOf: () => 'Ségou' } },
  ]);
  await TestBed.inject(Words).add('proof');
  const fixture = TestBed.createComponent(StoryEvidence);
  fixture.componentRef.setInput('reference', 'PD-N2');
  const page = new Page(fixture);
  fixture.detectChanges();
  return { page, http: TestBed.inject(HttpTestingController) };
}

async function arrived(page: Page): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await page.settle();
}

function answer(http: HttpTestingController, items: EvidenceRecord[], nextCursor: string | null = null): string {
  const asked = http.expectOne(({ url }) => url === '/api/evidence');
  asked.flush({ items, nextCursor, total: items.length, totalIsExact: true } satisfies EvidenceListPage);
  return asked.request.urlWithParams;
}

describe('evidence on a recommendation that stands alone', () => {
  it('is asked for as such, and says who brought it', async () => {
    const { page, http } = await show();
    expect(answer(http, [piece('1')])).toBe('/api/evidence?recommendation=PD-N2&alone=true');
    await arrived(page);
    expect(page.text()).toContain('Preuves apportées');
    expect(page.button('tisserands').getAttribute('href')).toBe('/fr/organisations/tisserands');
  });

  it('comes page by page', async () => {
    const { page, http } = await show();
    answer(http, [piece('1')], 'c1');
    await arrived(page);
    page.button('Afficher la suite').click();
    expect(answer(http, [piece('2')])).toContain('cursor=c1');
    await arrived(page);
    expect(page.text()).toContain('Récit 1');
    expect(page.text()).toContain('Récit 2');
  });

  it('says that it could not be read, and is asked for again', async () => {
    const { page, http } = await show();
    http.expectOne(({ url }) => url === '/api/evidence').error(new ProgressEvent('error'));
    await arrived(page);
    expect(page.text()).toContain('Preuves apportées');
    page.button('Réessayer').click();
    answer(http, [piece('1')]);
    await arrived(page);
    expect(page.text()).toContain('Récit 1');
  });

  it('takes no place where there is none', async () => {
    const { page, http } = await show();
    answer(http, []);
    await arrived(page);
    expect(page.text()).toBe('');
  });
});
