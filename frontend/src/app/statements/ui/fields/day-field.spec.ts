import { TestBed, type ComponentFixture } from '@angular/core/testing';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { Unfinished } from '../../data/unfinished';
import { DayField } from './day-field';

describe('a field for a day', () => {
  let fixture: ComponentFixture<DayField>;
  let page: Page;
  /** What nothing is sent in with. */
  let begun: Map<string, string | null>;
  let told: (string | null)[];

  beforeEach(async () => {
    begun = new Map();
    told = [];
    const unfinished = {
      set: (name: string, what: string | null) => begun.set(name, what),
      leave: () => undefined,
    };
    const words = await withWords('fr', [{ provide: Unfinished, useValue: unfinished }]);
    await words.add('report');
    fixture = TestBed.createComponent(DayField);
    for (const [name, given] of Object.entries({
      name: 'since',
      label: 'Depuis',
      value: '2026-10-01',
      isOptional: true,
    }))
      fixture.componentRef.setInput(name, given);
    fixture.componentInstance.changed.subscribe((day) => told.push(day));
    page = new Page(fixture);
    await page.settle();
  });

  /** As a browser tells it: of half a day there is no value. */
  async function type(value: string, isHalf = false): Promise<void> {
    const control = page.field('Depuis');
    control.value = value;
    Object.defineProperty(control, 'validity', { value: { badInput: isHalf }, configurable: true });
    for (const name of ['change', 'blur']) control.dispatchEvent(new Event(name));
    await page.settle();
  }

  it('says that half of one is typed, so that nothing is sent in with another', async () => {
    await type('', true);
    expect([told, page.field('Depuis').value]).toEqual([[], '']);
    expect(page.description('Depuis')).toContain('Complétez la date');
    expect(begun.get('since')).toBe('report.day.half');
    await type('2026-10-03');
    expect(told).toEqual(['2026-10-03']);
    expect([begun.get('since'), page.description('Depuis')]).toEqual([null, '']);
  });

  it('is empty where there may be none; else what was there before comes back', async () => {
    await type('');
    expect(told).toEqual([null]);
    fixture.componentRef.setInput('isOptional', false);
    await type('');
    expect([told, page.field('Depuis').value]).toEqual([[null], '2026-10-01']);
  });
});
