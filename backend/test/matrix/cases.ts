import { ACCOUNT_CASES } from './account.cases.js';
import { BLACKOUT_CASES } from './blackout.cases.js';
import { EVIDENCE_CASES } from './evidence.cases.js';
import { FILE_CASES } from './file.cases.js';
import { MEMBER_CASES } from './member.cases.js';
import { OFFER_CASES } from './offer.cases.js';
import { PLANNING_CASES } from './planning.cases.js';
import { PLATFORM_CASES } from './platform.cases.js';
import { PUBLIC_CASES } from './public.cases.js';
import { RESPONSE_CASES } from './response.cases.js';
import { type RouteCases } from './route-case.js';
import { SESSION_CASES } from './session.cases.js';
import { STATEMENT_CASES } from './statement.cases.js';
import { UPLOAD_CASES } from './upload.cases.js';
import { VERIFICATION_CASES } from './verification.cases.js';
import { WIDENING_CASES } from './widening.cases.js';

/** Every route of the application: a new one needs a case here. */
export const CASES: RouteCases = {
  ...PUBLIC_CASES,
  ...SESSION_CASES,
  ...ACCOUNT_CASES,
  ...MEMBER_CASES,
  ...PLANNING_CASES,
  ...PLATFORM_CASES,
  ...STATEMENT_CASES,
  ...RESPONSE_CASES,
  ...EVIDENCE_CASES,
  ...FILE_CASES,
  ...UPLOAD_CASES,
  ...OFFER_CASES,
  ...WIDENING_CASES,
  ...VERIFICATION_CASES,
  ...BLACKOUT_CASES,
};
