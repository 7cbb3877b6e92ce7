import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Responsibility } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal } from '../../../../testing/refusals';
import { withWords } from '../../../../testing/words';
import { ResponsibilityForm } from './responsibility-form';

const named = (slug: string, fr: string, until: string | null = null) => ({
  ...{ slug, name: { fr, en: null, original: 'fr' }, until },
});
const ONE = {
  ...{ id: 'r1', organisation: named('min-emploi', 'Emploi'), part: 'lead', basis: 'proposal', from: '2026-01-01' },
  ...{ until: null, isCurrent: true, version: 2 },
} as unknown as Responsibility;

let page: Page;
let http: HttpTestingController;
let outcomes: string[];

async function show(responsibility: Responsibility | null): Promise<void> {
  outcomes = [];
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning'), words.add('register')]);
  const fixture = TestBed.createComponent(ResponsibilityForm);
  fixture.componentRef.setInput('reference', 'PD-N2');
  fixture.componentRef.setInput('responsibility', responsibility);
  fixture.componentInstance.saved.subscribe(() => outcomes.push('saved'));
  fixture.componentInstance.left.subscribe(() => outcomes.push('left'));
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  for (const request of http.match(({ url }) => url === '/api/organisations')) {
    request.flush({ items: [named('min-emploi', 'Emploi'), named('csa', 'Comité dissous', '2024-01-25')] });
  }
  await page.settle();
}
const isOurs = ({ url }: { url: string }): boolean => url.startsWith('/api/responsibilities/');
async function meet(answer: (request: TestRequest) => void): Promise<void> {
  answer(http.expectOne(isOurs));
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}
const refuse = (code: 'stale' | 'invalid', problem: Parameters<typeof refusal>[1]): Promise<void> =>
  meet((request) => {
    const refused = refusal(code, problem);
    request.flush(refused.error as object, { status: refused.status, statusText: '' });
  });

describe('a responsibility that is entered', () => {
  it('says whose part it is, and is the same one when it is sent again', async () => {
    await show(null);
    await page.type('Organisation', 'min-emploi');
    await page.type('Part', 'support');
    await page.type('À partir du', '2026-02-01');
    await page.click('Ajouter');
    const body = {
      ...{ recommendation: 'PD-N2', organisation: 'min-emploi', part: 'support', basis: 'proposal' },
      ...{ from: '2026-02-01', until: null },
    };
    let address = '';
    await meet((first) => {
      address = first.request.url;
      expect([first.request.method, first.request.body]).toEqual(['PUT', body]);
      first.error(new ProgressEvent('error'));
    });
    expect(outcomes).toEqual([]);
    await page.click('Ajouter');
    await meet((again) => {
      expect([again.request.url, again.request.body]).toEqual([address, body]);
      again.flush({ ...body, id: 'r9', version: 1 });
    });
    expect(outcomes).toEqual(['saved']);
  });

  it('is nobody’s who ceased to exist', async () => {
    await show(null);
    expect(page.field('Organisation').textContent).toContain('Emploi');
    expect(page.field('Organisation').textContent).not.toContain('Comité dissous');
  });

  it('says whose and which part it is, and ends after it begins, before it is sent', async () => {
    await show(null);
    await page.type('À partir du', '2026-02-01');
    await page.type('Jusqu’au', '2026-02-01');
    await page.click('Ajouter');
    expect(page.description('Organisation')).toContain('Choisissez dans la liste');
    expect(page.description('Part')).toContain('Choisissez dans la liste');
    expect(page.description('Jusqu’au')).toContain('La fin vient après le début');
    http.expectNone(isOurs);
  });

  it('is told at its field that the organisation has that part already', async () => {
    await show(null);
    await page.type('Organisation', 'min-emploi');
    await page.type('Part', 'lead');
    await page.click('Ajouter');
    await refuse('invalid', { errors: [{ path: 'part', code: 'taken', message: 'Déjà prise.' }] });
    expect(page.description('Part')).toContain('Déjà prise.');
    expect([page.field('Organisation').value, outcomes]).toEqual(['min-emploi', []]);
  });

  it('is left without a word', async () => {
    await show(null);
    await page.click('Annuler');
    expect(outcomes).toEqual(['left']);
    http.expectNone(isOurs);
  });
});

describe('a responsibility that is changed', () => {
  it('ends, and stays whose it was', async () => {
    await show(ONE);
    expect(page.text()).not.toContain('Organisation');
    await page.type('Jusqu’au', '2026-11-01');
    await page.click('Enregistrer');
    await meet((request) => {
      const { method, url, headers } = request.request;
      expect([method, url, headers.get('If-Match')]).toEqual(['PATCH', '/api/responsibilities/r1', '"2"']);
      expect(request.request.body).toEqual({ until: '2026-11-01' });
      request.flush({ ...ONE, organisation: 'min-emploi', until: '2026-11-01', version: 3 });
    });
    expect(outcomes).toEqual(['saved']);
  });

  it('goes on without an end', async () => {
    await show({ ...ONE, until: '2026-11-01' });
    await page.type('Jusqu’au', '');
    await page.click('Enregistrer');
    await meet(({ request }) => {
      expect(request.body).toEqual({ until: null });
    });
  });

  it('keeps what was typed beside what somebody else wrote meanwhile', async () => {
    await show(ONE);
    await page.type('Jusqu’au', '2026-11-01');
    await page.click('Enregistrer');
    const current = { ...ONE, recommendation: 'PD-N2', organisation: 'min-emploi', until: '2026-10-01', version: 3 };
    await refuse('stale', { current });
    expect(page.field('Jusqu’au').value).toBe('2026-11-01');
    expect(page.alerts().join(' ')).toContain('Jusqu’au');
    await page.click('Reprendre Jusqu’au');
    expect([page.field('Jusqu’au').value, outcomes]).toEqual(['2026-10-01', []]);
  });
});
