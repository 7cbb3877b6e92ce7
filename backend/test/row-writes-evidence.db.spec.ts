import { BLACKOUTS } from './row-writes/evidence/blackout.cases.js';
import { EVIDENCE } from './row-writes/evidence/evidence.cases.js';
import { FILES } from './row-writes/evidence/file.cases.js';
import { FINDINGS } from './row-writes/evidence/finding.cases.js';
import { askerOf, layGround } from './row-writes/evidence/ground.js';
import { OFFERS } from './row-writes/evidence/offer.cases.js';
import { WISHES } from './row-writes/evidence/wish.cases.js';
import { describeGuardedWrites } from './row-writes/guarded-writes.js';

/** What the application's role may not write of evidence, whatever the application asks: by hand from access.md. */
describeGuardedWrites('evidence', {
  cases: [EVIDENCE, FILES, WISHES, OFFERS, FINDINGS, BLACKOUTS],
  layGround,
  askerOf,
});
