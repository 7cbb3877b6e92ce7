import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Area } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { AreaTiles } from './area-tiles';

const area = (slug: string, name: string, column: number, row: number): Area =>
  ({ slug, name: { fr: name, en: name, original: 'fr' }, short: slug.slice(0, 3), tile: [column, row] }) as Area;

const AREAS = [
  area('kayes', 'Kayes', 0, 3),
  area('segou', 'Ségou', 3, 3),
  area('taoudenit', 'Taoudénit', 5, 0),
  area('gao', 'Gao', 6, 2),
];

describe('a choice of areas', () => {
  let fixture: ComponentFixture<AreaTiles>;
  let page: Page;
  let chosen: string[];
  /** What is chosen is not shown to it yet. */
  let isSlow: boolean;

  beforeEach(async () => {
    isSlow = false;
    const words = await withWords('fr');
    await words.add('work');
    fixture = TestBed.createComponent(AreaTiles);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.componentRef.setInput('fieldId', 'areas');
    fixture.componentRef.setInput('label', 'Régions');
    fixture.componentRef.setInput('areas', AREAS);
    fixture.componentInstance.changed.subscribe(hold);
    hold([]);
    page = new Page(fixture);
    await page.settle();
  });

  function hold(slugs: string[]): void {
    chosen = slugs;
    if (!isSlow) fixture.componentRef.setInput('chosen', slugs);
  }

  const tile = (name: string): HTMLElement => {
    const found = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(`button[title="${name}"]`);
    if (found === null) throw new Error(`no tile ${name}`);
    return found;
  };
  const press = (key: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };

  it('loses none of two that are chosen before the first is drawn', () => {
    isSlow = true;
    tile('Gao').click();
    tile('Kayes').click();
    expect(chosen).toEqual(['gao', 'kayes']);
  });

  it('is made on the map and in the list alike', async () => {
    tile('Gao').click();
    await page.settle();
    await page.choose('Ségou');
    expect(chosen).toEqual(['gao', 'segou']);
    expect(page.text()).toContain('Ségou, Gao');
    expect([tile('Gao'), tile('Kayes')].map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    expect(page.field('Gao').checked).toBe(true);
    tile('Gao').click();
    await page.settle();
    expect(chosen).toEqual(['segou']);
  });

  it('lets arrow keys walk over the map, gaps and all, with one stop for Tab', async () => {
    tile('Kayes').focus();
    for (const [key, name] of [
      ['ArrowRight', 'Ségou'],
      ['ArrowRight', 'Gao'],
      ['ArrowRight', 'Gao'],
      ['ArrowUp', 'Taoudénit'],
      ['ArrowDown', 'Gao'],
      ['Home', 'Taoudénit'],
      ['End', 'Ségou'],
    ] as const) {
      press(key);
      await page.settle();
      expect(document.activeElement).toBe(tile(name));
    }
    const stops = AREAS.filter(({ name }) => tile(name.fr ?? '').tabIndex === 0).map(({ slug }) => slug);
    expect(stops).toEqual(['segou']);
  });
});
