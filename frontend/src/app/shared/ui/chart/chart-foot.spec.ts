import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { Announcer } from '../toast/announcer';
import { ChartFoot } from './chart-foot';

async function show(clipboard: unknown): Promise<Page> {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(ChartFoot);
  fixture.componentRef.setInput('anchor', 'chart-emplois');
  fixture.componentRef.setInput('definition', 'targets');
  await fixture.whenStable();
  return new Page(fixture);
}

describe('the foot of a chart', () => {
  it('copies the address of the chart, and says so', async () => {
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    await (await show({ writeText })).press('Lien');
    expect(copied).toEqual([`${location.origin}/#chart-emplois`]);
    expect(TestBed.inject(Announcer).message()).toBe('Lien copié');
  });

  it.each([
    ['no clipboard', undefined],
    ['a clipboard that refuses', { writeText: () => Promise.reject(new Error('refused')) }],
  ])('leads to the chart and claims nothing with %s', async (_, clipboard) => {
    const page = await show(clipboard);
    expect(page.button('Lien').getAttribute('href')).toBe('/#chart-emplois');
    await page.press('Lien');
    expect(TestBed.inject(Announcer).message()).toBe('');
  });
});
