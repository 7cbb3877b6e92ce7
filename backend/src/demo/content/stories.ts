import type { DemoFrameworkStory, DemoStory } from './shape.js';
import { ALGIERS_ACCORD } from './stories/algiers-accord.js';
import { CHARTER } from './stories/charter.js';
import { CO_1 } from './stories/co-1.js';
import { CR_2 } from './stories/cr-2.js';
import { PD_I1 } from './stories/pd-i1.js';
import { PD_I2 } from './stories/pd-i2.js';
import { PD_I4 } from './stories/pd-i4.js';
import { PD_I5 } from './stories/pd-i5.js';
import { PD_I6 } from './stories/pd-i6.js';
import { PD_N2 } from './stories/pd-n2.js';
import { PD_N3 } from './stories/pd-n3.js';
import { PD_N5 } from './stories/pd-n5.js';
import { PD_N6 } from './stories/pd-n6.js';
import { PD_N7 } from './stories/pd-n7.js';
import { SI_1 } from './stories/si-1.js';
import { SI_2 } from './stories/si-2.js';
import { VE_1 } from './stories/ve-1.js';

/** Only where a fictional organisation leads: nothing is said about a real one. */
export const STORIES: readonly DemoStory[] = [
  ...[PD_N2, PD_N3, PD_N5, PD_N6, PD_N7],
  ...[PD_I1, PD_I2, PD_I4, PD_I5, PD_I6],
  ...[CO_1, SI_1, SI_2, VE_1, CR_2],
];

/** Of frameworks as a whole fictional organisations speak too. */
export const FRAMEWORK_STORIES: readonly DemoFrameworkStory[] = [ALGIERS_ACCORD, CHARTER];
