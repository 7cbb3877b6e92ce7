import { inOrder } from '../in-order.js';
import type { DemoStory } from '../shape.js';
import { JUDGED } from './pd-n2-judged.js';
import { SAID_BY_THE_MINISTRY } from './pd-n2-ministry.js';
import { INDICATORS, MILESTONES } from './pd-n2-plan.js';
import { BROUGHT_BY_SOCIETIES, SAID_BY_SOCIETIES } from './pd-n2-societies.js';
import { SAID_BY_WITNESSES } from './pd-n2-witnesses.js';

/** Youth employment: the ministry has moved, corrected itself once, and the regions do not see it yet. */
export const PD_N2: DemoStory = {
  recommendation: 'PD-N2',
  focalPoints: { 'ministry.member': 'focal_point', 'ministry.lead': 'alternate' },
  milestones: MILESTONES,
  indicators: INDICATORS,
  statements: inOrder(SAID_BY_THE_MINISTRY, SAID_BY_SOCIETIES, SAID_BY_WITNESSES, JUDGED),
  evidence: BROUGHT_BY_SOCIETIES,
};
