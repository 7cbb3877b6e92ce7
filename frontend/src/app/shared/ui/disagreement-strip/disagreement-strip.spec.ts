import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type Divergence, type PerspectiveView } from '@parole-tenue/contract';
import { jest } from '@jest/globals';

import { view } from '../../../../testing/views';
import { withWords } from '../../../../testing/words';
import { DisagreementStrip } from './disagreement-strip';

async function show(views: PerspectiveView[], divergence: Divergence): Promise<HTMLElement> {
  const fixture: ComponentFixture<DisagreementStrip> = TestBed.createComponent(DisagreementStrip);
  fixture.componentRef.setInput('views', views);
  fixture.componentRef.setInput('divergence', divergence);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const aloud = (strip: HTMLElement): string => plain(strip.querySelector('[role=img]')?.getAttribute('aria-label'));

describe('the disagreement strip on screen', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2026-11-22T12:00:00Z'),
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads aloud as one sentence, which says how many organisations there are, and when there is but one', async () => {
    await withWords('fr');
    const strip = await show([view('government', 3), view('civil_society', 1, 'assessed', 2)], 2);
    expect(aloud(strip)).toBe(
      'Gouvernement : achevé, repose sur une seule organisation, il y a 1 mois ; ' +
        'société civile : minimal, 2 organisations, il y a 1 mois ; écart 2',
    );
  });

  it('says the range within a perspective, what is older, and what stands apart and since when', async () => {
    await withWords('en');
    const old = { ...view('government', 3, 'outdated', 2), latestOn: '2024-10-01' };
    const wide = { ...view('civil_society', 1, 'assessed', 5), lowest: 0, highest: 2 } as const;
    const none = { ...view('donor', null, 'no_evidence', 1), latestOn: '2026-11-12' };
    const strip = await show([old, wide, none, view('independent', null)], null);
    expect(aloud(strip)).toBe(
      'Government: full, over 12 months old, 2 organisations, 2 years ago; ' +
        'civil society: minimum, 5 organisations, from not initiated to intermediate, 1 month ago; ' +
        'donors: no evidence, rests on a single organisation, 10 days ago; independent: never assessed; ' +
        'no measurable divergence',
    );
  });

  it('shows beside each mark how many organisations it stands for', async () => {
    await withWords('fr');
    const views = [view('government', 3, 'outdated', 2), view('civil_society', 1, 'assessed', 12), view('donor', null)];
    const marks = [...(await show(views, null)).querySelectorAll('.mark')];
    expect(marks.map((mark) => mark.textContent.trim())).toEqual(['', '2', '12']);
  });

  it('draws a line only between sides that spoke lately', async () => {
    await withWords('fr');
    expect((await show([view('government', 3), view('donor', 1)], 2)).querySelector('.line')).not.toBeNull();
    expect((await show([view('government', 3, 'outdated'), view('donor', 1)], null)).querySelector('.line')).toBeNull();
  });
});
