import { type OwnAssessment } from '@parole-tenue/contract';

import { ownAssessment, ownReport } from '../../../testing/statements';
import { bodyOf, isSameMatter, pointersOf, startOfOwn } from './subject';

const PACT = { slug: 'pacte', kind: 'agreement', title: { fr: 'Pacte', en: null, original: 'fr' }, status: 'current' };
const ofPact = ownAssessment({ recommendation: null, framework: PACT as OwnAssessment['framework'] });

describe('what a statement is about', () => {
  it('tells what it takes the place of, what it answers, and which step it judges', () => {
    expect(pointersOf(ownReport({ supersedes: '1' }))).toEqual({ supersedes: '1', answers: undefined });
    expect(pointersOf({ about: { noun: 'report', id: '1' } } as never)).toEqual({ supersedes: null, answers: '1' });
    const step = ownAssessment({ milestone: { id: 'm1', title: PACT.title as never } });
    expect(pointersOf(step).milestone).toBe('m1');
  });

  it('is a recommendation, a milestone of it, or a framework', () => {
    expect(bodyOf('assessment', { recommendation: 'PD-N2' })).toEqual({
      about: { noun: 'recommendation', id: 'PD-N2' },
    });
    expect(bodyOf('assessment', { recommendation: 'PD-N2', milestone: 'm1' })).toEqual({
      about: { noun: 'milestone', id: 'm1' },
    });
    expect(bodyOf('assessment', { recommendation: null, framework: 'pacte' })).toEqual({
      about: { noun: 'framework', id: 'pacte' },
    });
  });

  it('of a report and of an answer is sent as they ask for it', () => {
    expect(bodyOf('report', { recommendation: 'PD-N2', supersedes: 'r1' })).toEqual({
      ...{ recommendation: 'PD-N2', supersedes: 'r1' },
    });
    expect(bodyOf('reply', { recommendation: 'PD-N2', answers: 'a1' })).toEqual({ about: 'a1' });
  });

  it('is the same matter only where recommendation and framework are', () => {
    const start = startOfOwn(ofPact);
    expect(start).toMatchObject({ recommendation: null, framework: 'pacte' });
    expect(isSameMatter({ recommendation: null, framework: 'pacte' }, start)).toBe(true);
    expect(isSameMatter({ recommendation: null, framework: 'accord' }, start)).toBe(false);
    expect(isSameMatter({ recommendation: 'PD-N2' }, start)).toBe(false);
    expect(isSameMatter({ recommendation: 'PD-N2' }, startOfOwn(ownReport()))).toBe(true);
  });
});
