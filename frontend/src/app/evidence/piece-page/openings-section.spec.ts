import { TestBed } from '@angular/core/testing';
import { type Id, type OpeningMark, type OpeningsPage } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { PieceBench } from '../../../testing/piece-bench';
import { refusal, refused } from '../../../testing/refusals';
import { evidence, organisation } from '../../../testing/statements';
import { OpeningsSection } from './openings-section';

const opened = (slug: string, on: string): OpeningMark => ({
  ...{ organisation: organisation(slug, 'independent'), person: null, on, part: 'original' },
});

describe('who opened a piece', () => {
  let pages: OpeningMark[][];
  let asked: [Id, string | null][];
  let isDown: boolean;

  beforeEach(() => {
    [pages, asked, isDown] = [[[]], [], false];
  });

  async function show(): Promise<Page> {
    const openings = (id: Id, cursor: string | null): Promise<OpeningsPage> => {
      asked.push([id, cursor]);
      if (isDown) return refused(refusal('unavailable'));
      const next = Number(cursor ?? 0) + 1;
      const [items, total] = [pages[next - 1] ?? [], pages.flat().length];
      return Promise.resolve({
        items,
        total,
        totalIsExact: true,
        nextCursor: next < pages.length ? String(next) : null,
      });
    };
    await new PieceBench({ openings }).set(evidence({ id: 'e1', level: 'restricted' }));
    const page = new Page(TestBed.createComponent(OpeningsSection));
    await page.arrive();
    return page;
  }

  it('is said by organisation and day, and nobody where nobody did', async () => {
    expect((await show()).text()).toContain('Personne ne l’a encore ouverte.');
    TestBed.resetTestingModule();
    pages = [[opened('observatoire', '2026-11-20')]];
    const page = await show();
    expect(page.text()).toMatch(/20 novembre 2026.*observatoire/);
    expect(page.hasButton('Voir la suite')).toBe(false);
  });

  it('goes on to what is older, under what is there', async () => {
    pages = [[opened('jeune', '2026-11-20')], [opened('ancien', '2026-03-02')]];
    const page = await show();
    expect(page.text()).not.toContain('ancien');
    await page.press('Voir la suite');
    expect(page.text()).toMatch(/jeune.*2 mars 2026.*ancien/);
    expect(asked).toEqual([
      ['e1', null],
      ['e1', '1'],
    ]);
    expect(page.hasButton('Voir la suite')).toBe(false);
  });

  it('says why it cannot be read, and reads it when asked again', async () => {
    isDown = true;
    const page = await show();
    expect(page.alerts()).toHaveLength(1);
    [isDown, pages] = [false, [[opened('observatoire', '2026-11-20')]]];
    await page.press('Réessayer');
    expect(page.text()).toContain('observatoire');
  });
});
