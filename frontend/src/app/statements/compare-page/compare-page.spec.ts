import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type OwnReport } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { ownReport, story } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { ComparePage } from './compare-page';

const BEFORE = ownReport({
  ...{ id: 'r1', state: 'published', publishedOn: '2026-10-02', text: 'Trois cents stages ouverts.', areas: ['gao'] },
  moves: [{ milestone: 'm1', state: 'in_progress', achievedOn: null, text: 'Lancé', blockers: [] }],
});

describe('two versions of a report', () => {
  let fixture: ComponentFixture<ComparePage>;
  let page: Page;

  async function open(after: OwnReport, before?: OwnReport): Promise<void> {
    const route = { paramMap: of(convertToParamMap({ id: 'r2' })) };
    const words = await withWords('fr', [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: route },
    ]);
    await words.add('work', 'report');
    const http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ComparePage);
    page = new Page(fixture);
    TestBed.tick();
    http.expectOne('/api/reports/r2').flush(after);
    http.match('/api/areas?limit=100').forEach((asked) => {
      asked.flush({ items: [] });
    });
    await Promise.resolve();
    TestBed.tick();
    http.match('/api/recommendations/PD-N2').forEach((asked) => {
      asked.flush(story());
    });
    if (before !== undefined) http.expectOne(`/api/reports/${before.id}`).flush(before);
    await page.settle();
  }

  const all = (what: string): (string | undefined)[] =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll(what)].map((one) => one.lastChild?.textContent?.trim());

  it('stand side by side, what went struck out and what came underlined', async () => {
    const moves = [{ ...BEFORE.moves[0], state: 'achieved', achievedOn: '2026-11-02' }] as OwnReport['moves'];
    const after = { id: 'r2', supersedes: 'r1', text: 'Quatre cents stages ouverts à Gao.', areas: ['gao'], moves };
    await open(ownReport(after), BEFORE);
    expect([all('del'), all('ins')]).toEqual([['Trois'], ['Quatre', 'à Gao']]);
    expect(page.text()).toContain('Version remplacée, publiée le 2 octobre 2026');
    expect(page.text()).toContain('Nouvelle version, pas encore publiée');
    expect(page.text()).toContain(
      'Jalon : Jalon m1 Version remplacée En cours · Lancé Nouvelle version Atteint · 2 novembre 2026 · Lancé',
    );
    expect(page.text()).not.toContain('Régions concernées');
  });

  it('say that they say the same', async () => {
    await open(ownReport({ ...BEFORE, id: 'r2', supersedes: 'r1' }), BEFORE);
    expect(page.text()).toContain('Les deux versions disent la même chose.');
  });

  it('are none where nothing was superseded', async () => {
    await open(ownReport({ id: 'r2', supersedes: null }));
    expect(page.text()).toContain('il n’y a rien à comparer');
  });
});
