import { APPRAISALS, PLACED } from './row-writes/assessments/appraisal.cases.js';
import { GROUNDS } from './row-writes/assessments/ground.cases.js';
import { askerOf, layGround } from './row-writes/assessments/ground.js';
import { STANDINGS } from './row-writes/assessments/standing.cases.js';
import { describeGuardedWrites } from './row-writes/guarded-writes.js';

/** What the application's role may not write of judgements, whatever the application asks: by hand from access.md. */
describeGuardedWrites('judgements', { cases: [GROUNDS, APPRAISALS, PLACED, STANDINGS], layGround, askerOf });
