import { type Responsibility } from '@parole-tenue/contract';

import { milestone, MINISTRY, organisation, story } from '../../../testing/statements';
import { movableBy } from './movable';

const DONOR = organisation('bailleur', 'donor');
const about = (part: 'lead' | 'support', isCurrent = true) =>
  story({
    milestones: [milestone('ours', { organisation: DONOR }), milestone('theirs', { organisation: MINISTRY })],
    responsibilities: [{ organisation: DONOR, part, isCurrent }] as Responsibility[],
  });
const namesOf = (of: ReturnType<typeof about>): string[] => movableBy(of, DONOR).map(({ id }) => id);

describe('milestones that an organisation moves', () => {
  it('are all of them where it leads, those that it answers for where it helps, and none otherwise', () => {
    expect(namesOf(about('lead'))).toEqual(['ours', 'theirs']);
    expect(namesOf(about('support'))).toEqual(['ours']);
    expect(namesOf(about('support', false))).toEqual([]);
    expect(movableBy(about('lead'), undefined)).toEqual([]);
  });
});
