import { TestBed, type ComponentFixture } from '@angular/core/testing';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { Words } from '../../../i18n/words';
import { Rectangles } from '../../data/rectangles';
import { RedactionSheet } from './redaction-sheet';

let fixture: ComponentFixture<RedactionSheet>;
let rectangles: Rectangles;

async function show(): Promise<HTMLElement> {
  await withWords('fr');
  await TestBed.inject(Words).add('proof', 'handling');
  rectangles = new Rectangles();
  fixture = TestBed.createComponent(RedactionSheet);
  const picture = { size: 'medium', width: 800, height: 600, bytes: 9000, url: '/p' };
  for (const [name, value] of Object.entries({ picture, page: 1, alt: 'Photo', rectangles }))
    fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

async function press(key: string, shiftKey = false): Promise<void> {
  const box = (fixture.nativeElement as HTMLElement).querySelector('.box');
  box?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));
  await fixture.whenStable();
}

describe('rectangles drawn over a page', () => {
  it('are added, moved, resized and taken away by the keyboard alone, and told as text', async () => {
    const sheet = await show();
    document.body.append(sheet);
    fixture.componentInstance.add();
    await fixture.whenStable();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Rectangle 1, page 1, à 40/);
    await press('ArrowRight');
    await press('ArrowUp');
    await press('ArrowRight', true);
    expect(rectangles.sent()).toEqual([{ page: 1, x: 0.41, y: 0.39, width: 0.21, height: 0.2 }]);
    expect(new Page(fixture).text()).toContain('à 41 % de la gauche, 39 % du haut, 21 % sur 20 %');
    await press('Delete');
    expect(rectangles.sent()).toEqual([]);
    rectangles.undo();
    expect(rectangles.sent()).toHaveLength(1);
    sheet.remove();
  });

  it('are black and nothing to hold in the preview', async () => {
    const sheet = await show();
    fixture.componentInstance.add();
    fixture.componentRef.setInput('isPreview', true);
    await fixture.whenStable();
    expect([sheet.querySelectorAll('.black').length, sheet.querySelector('button')]).toEqual([1, null]);
  });
});
