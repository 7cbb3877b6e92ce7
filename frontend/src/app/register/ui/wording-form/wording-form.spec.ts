import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type EditedRecommendation, type RecommendationStory } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { refusal } from '../../../../testing/refusals';
import { withWords } from '../../../../testing/words';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { WordingForm } from './wording-form';

const STORY = {
  ...{ reference: 'PD-N2', wording: 'verbatim', frStatus: 'unofficial', version: 3 },
  text: { fr: 'Créer des emplois.', en: 'Create jobs.', original: 'en' },
} as unknown as RecommendationStory;

let fixture: ComponentFixture<WordingForm>;
let page: Page;
let http: HttpTestingController;

async function show(changes: object = {}): Promise<void> {
  const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
  await Promise.all([words.add('work'), words.add('planning'), words.add('register')]);
  fixture = TestBed.createComponent(WordingForm);
  fixture.componentRef.setInput('story', { ...STORY, ...changes });
  page = new Page(fixture);
  http = TestBed.inject(HttpTestingController);
  await page.settle();
}
const save = async (): Promise<void> => {
  page.buttonStarting('Enregistrer').click();
  await page.settle();
};
const sent = (): TestRequest => http.expectOne('/api/recommendations/PD-N2');
const answered = async (answer: (request: TestRequest) => void): Promise<void> => {
  answer(sent());
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
};

describe('the wording of a recommendation', () => {
  it('is corrected in one language, and the page says where the old one stays', async () => {
    await show();
    expect(page.text()).toContain('L’ancienne formulation reste dans le journal');
    await page.type('En français', 'Créer des emplois partout.');
    await page.type('Statut du texte français', 'official');
    await save();
    await answered((request) => {
      const { method, headers } = request.request;
      expect([method, headers.get('If-Match')]).toEqual(['PATCH', '"3"']);
      expect(request.request.body).toEqual({ fr: 'Créer des emplois partout.', frStatus: 'official' });
      request.flush({ ...STORY, text: { ...STORY.text, fr: 'Créer des emplois partout.' }, version: 4 });
    });
    expect(TestBed.inject(Announcer).message()).toContain('reste dans le journal');
  });

  it('says at the original that it stands so in the source', async () => {
    await show();
    expect(page.description('En anglais')).toContain('mot pour mot dans la source');
    expect(page.field('En français').getAttribute('aria-describedby')).toBeFalsy();
  });

  it('has no status of a translation where French is the original', async () => {
    await show({ text: { fr: 'Créer des emplois.', en: null, original: 'fr' }, wording: 'derived' });
    expect(page.text()).not.toContain('Statut du texte français');
    expect(page.description('En français')).toContain('C’est l’original');
    await page.type('En français', 'Créer des emplois partout.');
    await save();
    expect(sent().request.body).toEqual({ fr: 'Créer des emplois partout.' });
  });

  it('is not taken away', async () => {
    await show();
    await page.type('En anglais', ' ');
    await save();
    expect(page.description('En anglais')).toContain('ne s’efface pas');
    http.expectNone(() => true);
  });

  it('shows a refusal at its field and keeps what was typed', async () => {
    await show();
    await page.type('En français', 'Créer des emplois partout.');
    await save();
    const wrong = refusal('invalid', { errors: [{ path: 'fr', code: 'too_long', message: 'Trop long.' }] });
    await answered((request) => {
      request.flush(wrong.error as object, { status: 400, statusText: '' });
    });
    expect(page.description('En français')).toContain('Trop long.');
    expect(page.field('En français').value).toBe('Créer des emplois partout.');
  });

  it('keeps what was typed beside what somebody else wrote meanwhile', async () => {
    await show();
    await page.type('En français', 'Créer des emplois partout.');
    await save();
    const text = { ...STORY.text, fr: 'Créer du travail.' };
    const current = { ...STORY, text, template: null, related: [], version: 4 } as unknown as EditedRecommendation;
    await answered((request) => {
      request.flush(refusal('stale', { current }).error as object, { status: 412, statusText: '' });
    });
    expect(page.text()).toContain('Créer du travail.');
    expect(page.field('En français').value).toBe('Créer des emplois partout.');
    await page.click('Reprendre En français');
    expect(page.field('En français').value).toBe('Créer du travail.');
  });

  it('goes on from the version that another form of the page has made', async () => {
    await show();
    await page.type('En français', 'Créer des emplois partout.');
    fixture.componentRef.setInput('story', { ...STORY, version: 5 });
    await page.settle();
    expect(page.field('En français').value).toBe('Créer des emplois partout.');
    await save();
    expect(sent().request.headers.get('If-Match')).toBe('"5"');
  });
});
