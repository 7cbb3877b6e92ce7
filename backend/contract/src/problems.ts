/** Stable codes of problems (RFC 9457) and the status each is answered with. */
export const PROBLEMS = {
  malformed: 400,
  invalid: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  code_required: 401,
  forbidden: 403,
  cross_site: 403,
  confirmation_required: 403,
  factor_required: 403,
  link_expired: 403,
  absent: 404,
  method_refused: 405,
  id_taken: 409,
  step_refused: 409,
  last_lead: 409,
  stale: 412,
  too_large: 413,
  unsupported_type: 415,
  version_required: 428,
  too_many: 429,
  enough_today: 429,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one field. `path` is dotted, with indexes: `moves.0.achievedOn`. */
export interface FieldProblem {
  path: string;
  code: FieldCode;
  message: string;
}

export const FIELD_CODES = [
  'required',
  'unknown',
  'type',
  'format',
  'choice',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'too_many',
  'not_a_day',
  'in_the_future',
  'in_the_past',
  'not_a_link',
  'not_found',
  'not_allowed',
  'too_guessable',
  'wrong',
  'taken',
  'closed',
  'not_open',
  'more_than_whole',
  'before_other',
  'outside_period',
  'settled',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** The body of every refusal: `application/problem+json`. */
export interface Problem {
  /** A stable address of the problem's kind, relative to the site: `/problems/stale`. */
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  /** What happened and what to do, in the language asked for. */
  detail: string;
  errors?: FieldProblem[];
  /** With `stale`: the record as it stands now. */
  current?: unknown;
  requestId: string;
}
