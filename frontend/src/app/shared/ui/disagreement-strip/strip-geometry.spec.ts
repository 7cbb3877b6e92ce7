import { type PerspectiveView } from '@parole-tenue/contract';

import { view } from '../../../../testing/views';
import { drawStrip } from './strip-geometry';

describe('the disagreement strip', () => {
  it('joins the lowest fresh level to the highest', () => {
    const { line } = drawStrip([view('government', 3), view('civil_society', 0), view('donor', 1)]);
    expect(line).toEqual({ from: 0, to: 1 });
  });

  it('joins nothing where only one side spoke', () => {
    expect(drawStrip([view('government', 3)]).line).toBeNull();
  });

  it('leaves outdated levels outside the line and draws them hollow', () => {
    const strip = drawStrip([view('government', 0, 'outdated'), view('civil_society', 1), view('donor', 2)]);
    expect(strip.line).toEqual({ from: 1 / 3, to: 2 / 3 });
    expect(strip.outdated).toEqual([{ perspective: 'government', look: 'hollow', organisations: 1, at: 0, shift: 0 }]);
  });

  it('sets those without a level apart, each with its own look', () => {
    const states: PerspectiveView['state'][] = ['no_evidence', 'not_applicable', 'never_assessed'];
    const { apart, marks } = drawStrip(states.map((state) => view('donor', null, state)));
    expect(apart.map(({ look }) => look)).toEqual(['crossed', 'barred', 'dashed']);
    expect(marks).toEqual([]);
  });

  it('shifts marks at one level so that all are seen, centred on the level', () => {
    const { marks } = drawStrip([
      view('government', 2),
      view('civil_society', 2),
      view('donor', 2),
      view('independent', 1),
    ]);
    expect(marks.map(({ shift }) => shift)).toEqual([-1, 0, 1, 0]);
  });
});
