import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal } from '../../../../testing/refusals';
import { withWords } from '../../../../testing/words';
import { CrosswalkForm } from './crosswalk-form';

const inFrench = (slug: string, fr: string) => ({ slug, title: { fr, en: null, original: 'fr' } });
const FRAMEWORKS = [inFrench('report', 'Rapport'), inFrench('accord', 'Accord'), inFrench('charter', 'Charte')];
const TEMPLATES = [inFrench('ddr', 'DDR'), inFrench('dialogue', 'Dialogue')];
const IMPLEMENTS = { how: 'implements', articles: 'art. 3' };
const STORY = {
  ...{ reference: 'PD-N3', framework: FRAMEWORKS[0], template: TEMPLATES[0], version: 3 },
  related: [{ framework: FRAMEWORKS[1], ...IMPLEMENTS }],
} as unknown as RecommendationStory;
const ACCORD = { framework: 'accord', ...IMPLEMENTS };
const CHARTER = { framework: 'charter', how: 'continued_by', articles: null };

let fixture: ComponentFixture<CrosswalkForm>;
let page: Page;
let http: HttpTestingController;

beforeEach(async () => {
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning'), words.add('register')]);
  fixture = TestBed.createComponent(CrosswalkForm);
  fixture.componentRef.setInput('story', STORY);
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne(({ url }) => url === '/api/templates').flush({ items: TEMPLATES });
  http.expectOne(({ url }) => url === '/api/frameworks').flush({ items: FRAMEWORKS });
  await page.settle();
});

/** Of which there is one per line of the crosswalk. */
const fields = (label: string): HTMLSelectElement[] =>
  [...(fixture.nativeElement as HTMLElement).querySelectorAll('label')]
    .filter((one) => one.textContent.trim().startsWith(label))
    .map((one) => one.control as HTMLSelectElement);
async function chooseLast(label: string, value: string): Promise<void> {
  const field = fields(label).at(-1);
  if (!field) throw new Error(`no field "${label}"`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await page.settle();
}
const sent = (): TestRequest => http.expectOne('/api/recommendations/PD-N3');
async function refuse(code: 'stale' | 'invalid', problem: Parameters<typeof refusal>[1]): Promise<void> {
  const refused = refusal(code, problem);
  sent().flush(refused.error as object, { status: refused.status, statusText: '' });
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

describe('the crosswalk of a recommendation', () => {
  it('names one more framework, and sends the whole crosswalk and nothing else', async () => {
    await page.click('Ajouter un cadre');
    await chooseLast('Cadre', 'charter');
    await chooseLast('Lien', 'continued_by');
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.method, request.headers.get('If-Match')]).toEqual(['PATCH', '"3"']);
    expect(request.body).toEqual({ related: [ACCORD, CHARTER] });
  });

  it('has nothing to do with the framework that the recommendation stands in', () => {
    const texts = [...(fields('Cadre')[0]?.options ?? [])].map(({ text }) => text.trim());
    expect(texts).toEqual(expect.arrayContaining(['Accord', 'Charte']));
    expect(texts).not.toContain('Rapport');
  });

  it('names each framework once, and none without saying which', async () => {
    await page.click('Ajouter un cadre');
    await page.click('Enregistrer');
    expect(page.text()).toContain('Choisissez un cadre.');
    await chooseLast('Cadre', 'accord');
    await page.click('Enregistrer');
    expect(page.text()).toContain('Ce cadre est déjà dans la liste.');
    http.expectNone('/api/recommendations/PD-N3');
  });

  it('lets go of a framework', async () => {
    await page.click('Retirer');
    await page.click('Enregistrer');
    expect(sent().request.body).toEqual({ related: [] });
  });

  it('says why a template stays whose slots indicators fill', async () => {
    await page.type('Modèle de suivi', 'dialogue');
    await page.click('Enregistrer');
    await refuse('invalid', { errors: [{ path: 'template', code: 'not_allowed', message: 'Non.' }] });
    expect(page.description('Modèle de suivi')).toContain('celui-ci ne les a pas');
    expect(page.field('Modèle de suivi').value).toBe('dialogue');
  });

  it('keeps what was chosen beside what somebody else chose meanwhile', async () => {
    await page.click('Retirer');
    await page.click('Enregistrer');
    const current = { reference: 'PD-N3', template: 'dialogue', related: [ACCORD, CHARTER], version: 4 };
    await refuse('stale', { current });
    expect(page.alerts().join(' ')).toContain('Accord, Charte');
    expect([fields('Cadre').length, page.field('Modèle de suivi').value]).toEqual([0, 'dialogue']);
    await page.click('Reprendre Textes liés');
    expect(fields('Cadre').map(({ value }) => value)).toEqual(['accord', 'charter']);
    await page.click('Enregistrer');
    expect(sent().request.headers.get('If-Match')).toBe('"4"');
  });

  it('goes on from the version that another form of the page has made', async () => {
    await page.type('Modèle de suivi', 'dialogue');
    fixture.componentRef.setInput('story', { ...STORY, version: 5 });
    await page.settle();
    await page.click('Enregistrer');
    const { request } = sent();
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"5"', { template: 'dialogue' }]);
  });
});
