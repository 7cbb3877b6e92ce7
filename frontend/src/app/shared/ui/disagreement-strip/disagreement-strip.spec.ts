import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { type Divergence, type PerspectiveView } from '@parole-tenue/contract';

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
  it('reads aloud as one sentence', async () => {
    await withWords('fr');
    const strip = await show([view('government', 3), view('civil_society', 1, 'assessed', 2)], 2);
    expect(aloud(strip)).toBe('Gouvernement : achevé ; société civile : minimal, 2 organisations ; écart 2');
  });

  it('says the range within a perspective, and what stands apart', async () => {
    await withWords('en');
    const wide = { ...view('civil_society', 1, 'assessed', 5), lowest: 0, highest: 2 } as const;
    const strip = await show([view('government', 3, 'outdated'), wide, view('donor', null, 'no_evidence')], null);
    expect(aloud(strip)).toBe(
      'Government: full, over 12 months ago; civil society: minimum, 5 organisations, from not initiated to intermediate; ' +
        'donors: no evidence; no measurable divergence',
    );
  });

  it('draws a line only between sides that spoke lately', async () => {
    await withWords('fr');
    expect((await show([view('government', 3), view('donor', 1)], 2)).querySelector('.line')).not.toBeNull();
    expect((await show([view('government', 3, 'outdated'), view('donor', 1)], null)).querySelector('.line')).toBeNull();
  });
});
