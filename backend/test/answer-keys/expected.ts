/**
 * Per GET route and reader the exact keys of the answer, all the way down, by hand from access.md and api.md: what names a
 * person, and every instant, stands in the own organisation's answers only. Readers are the visitor, a CSO's `member` and
 * `lead`, another `cso`, a `ministry`, a `donor`, an `observer`, the `editor` and the `administrator`; `*` is everybody
 * whom no other line names. A number is the status of a refusal.
 */
export interface Expected {
  /** What stands in place of `{id}` and the like: a record of the set-up. */
  of?: string;
  query?: string;
  readers: Record<string, string>;
}

const TEXT = '{fr en original}';
const RECOMMENDATION = '{reference text' + TEXT + '}';
const ORGANISATION = `{slug kind name${TEXT} isDemo}`;
const FRAMEWORK = `slug kind title${TEXT} status`;
const WHOLE_FRAMEWORK = `${FRAMEWORK} publisher published about${TEXT} ended endedNote${TEXT} followedBy{${FRAMEWORK}} recommendations`;
const RECORDED = `{organisation${ORGANISATION} perspective asOf asOfPrecision scale counts total source isChecked}`;
const THEME = `slug name${TEXT}`;
const ROLL_UP = '{achieved counted cancelled achievedWeight countedWeight share overdue}';
const VIEW = '{perspective state level lowest highest organisations latestOn}';
const SHARES = '{perspective levels outdated noEvidence notApplicable neverAssessed}';
const ITEM = `reference text${TEXT} addressee wording frStatus leads${ORGANISATION} perspectives${VIEW} divergence
  silence{state days lastReportOn} lastStatementOn`;
const LISTED = `{${ITEM} framework{${FRAMEWORK}} themes milestones${ROLL_UP}}`;
const EVIDENCE = 'id kind caption url level isDemo';
const MOVE = 'milestone state achievedOn text';
const ENTRY = `{noun id recommendation${RECOMMENDATION} organisation${ORGANISATION} publishedOn language text judgement
  moves{${MOVE} title${TEXT}} evidence{${EVIDENCE}} supersedes supersededBy isDemo}`;
const STATEMENT = `id recommendation${RECOMMENDATION} organisation${ORGANISATION} language judgement publishedOn isDemo`;
const ASSESSMENT = `${STATEMENT} reasons asOf`;
const REPORT = `${STATEMENT} text period supersedes supersededBy moves{${MOVE}}`;
/** What the own organisation alone reads: persons, instants, and what may be done now. */
const OWN_EVIDENCE = `{${EVIDENCE} attachedTo{noun id} version}`;
const OWN = `state author isMine evidence${OWN_EVIDENCE} returns{remark by at} createdAt updatedAt submittedAt publishedAt
  version allowedActions`;

const page = (item: string): string => `{items${item} total totalIsExact nextCursor}`;
const everybody = (notation: string): Record<string, string> => ({ '*': notation });

const ORGANISATION_ITEM = `slug kind name${TEXT} isDemo nameSince nameCheck until hasAccounts isSuspended`;
/** Everything that is kept of a person, but for the account itself and the statements. */
const TRACES = `sessions{id device since lastUsedAt} notices{id kind at} devices{since lastUsedAt} acts{at noun verb recordId}`;
const NOTICE = '{id kind at}';
const SESSION = 'id device since lastUsedAt';
const REQUEST = `{id kind state organisation${ORGANISATION} person{id name role} email role organisationKind reason askedBy
  askedAt decidedBy decidedAt isMine allowedActions version}`;
const PENDING = `{noun id recommendation${RECOMMENDATION} state author isMine updatedAt remark}`;
const ACTIVITY = '{at by noun verb recordId}';
const INVITATION = `{id email role organisation${ORGANISATION} expiresAt isExpired}`;
const MEMBER = '{id name role isMe joinedOn hasFactor isSuspended allowedActions version}';
const ACCOUNT = 'id name email language role joinedOn hasFactor recoveryCodesLeft';
const USER = 'id name role language permissions needsFactor';
const DUE = `{recommendation${RECOMMENDATION} period dueOn lastReportOn draft overdueMilestones{id title${TEXT} overdueDays}}`;
const TO_ASSESS = `{recommendation${RECOMMENDATION} reason divergence own}`;

/** Whoever has no organisation has no place in the answers about one. */
const people = (notation: string): Record<string, string> => ({
  ...{ visitor: '401', editor: '403', administrator: '403', '*': notation },
});
const leads = (notation: string): Record<string, string> => ({ ...people(notation), member: '403' });
const administrators = (notation: string): Record<string, string> => ({
  ...{ visitor: '401', administrator: notation, '*': '403' },
});
/** Of one's own account, with the organisation that the platform roles have not. */
const oneself = (notation: (organisation: string) => string): Record<string, string> => ({
  ...{ visitor: '401', editor: notation(''), administrator: notation(''), '*': notation(ORGANISATION) },
});
const ofUs = (own: string, others: string): Record<string, string> => ({ member: own, lead: own, '*': others });

export const EXPECTED: Record<string, Expected[]> = {
  'GET /api/health/live': [{ readers: everybody('{status}') }],
  'GET /api/health/ready': [{ readers: everybody('{status}') }],
  'GET /api/demonstration': [
    { readers: everybody(`{isDemonstration accounts{email role organisation${ORGANISATION}} password}`) },
  ],
  'GET /api/areas': [
    {
      readers: everybody(page(`{slug kind name${TEXT} short validFrom formerly iso tile outline}`)),
    },
  ],
  'GET /api/themes': [{ readers: everybody(page(`{${THEME}}`)) }],
  'GET /api/frameworks': [{ readers: everybody(page(`{${WHOLE_FRAMEWORK}}`)) }],
  'GET /api/frameworks/{slug}': [
    {
      of: 'framework',
      readers:
        everybody(`{${WHOLE_FRAMEWORK} standing{reference text${TEXT} addressee} relating{reference text${TEXT} addressee}
        recordedAssessments${RECORDED}}`),
    },
  ],
  'GET /api/organisations': [{ readers: everybody(page(`{${ORGANISATION_ITEM}}`)) }],
  'GET /api/organisations/{slug}': [
    {
      of: 'organisation',
      readers: everybody(`{${ORGANISATION_ITEM} formerNames{name${TEXT} since until}
        responsibilities{recommendation${RECOMMENDATION} part from until} lastStatementOn publishedReports publishedAssessments version}`),
    },
  ],
  'GET /api/overview': [
    {
      readers:
        everybody(`{asOf recommendations divergent silent notInvited neverAssessed milestones${ROLL_UP} shares${SHARES}
        sharesByTheme{theme{${THEME}} recommendations shares${SHARES}} mostDivergent${LISTED} mostSilent${LISTED} moved${ENTRY}}`),
    },
  ],
  'GET /api/recommendations': [{ readers: everybody(page(LISTED)) }],
  'GET /api/recommendations/{reference}': [
    {
      of: 'recommendation',
      readers: everybody(`{id version ${ITEM} framework{${WHOLE_FRAMEWORK}} themes{${THEME}} quote sdg
        related{framework{${FRAMEWORK}} how recordedAssessments${RECORDED}}
        responsibilities{organisation${ORGANISATION} part basis from until isCurrent standsInFor${ORGANISATION}}
        milestones{id title${TEXT} organisation${ORGANISATION} weight plannedOn firstPlannedOn revisions{from to reason${TEXT} on}
          state achievedOn slippageDays overdueDays movedBy isDemo}
        rollUp${ROLL_UP}
        indicators{id key kind unit title${TEXT} target{value date basis${TEXT}}
          values{date datePrecision value numerator denominator by source isChecked note areas{area value}}}
        timeline${ENTRY} counts{reports assessments publicEvidence}}`),
    },
  ],
  'GET /api/recommendations/{reference}/timeline': [{ of: 'recommendation', readers: everybody(page(ENTRY)) }],

  'GET /api/reports': [
    { readers: everybody(page(`{${REPORT} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${REPORT} ${OWN}}`)) },
  ],
  'GET /api/reports/{id}': [
    { of: 'report', readers: ofUs(`{${REPORT} ${OWN}}`, `{${REPORT} evidence{${EVIDENCE}}}`) },
    { of: 'reportDraft', readers: ofUs(`{${REPORT} ${OWN}}`, '404') },
  ],
  'GET /api/assessments': [
    { readers: everybody(page(`{${ASSESSMENT} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${ASSESSMENT} ${OWN}}`)) },
  ],
  'GET /api/assessments/{id}': [
    { of: 'assessment', readers: ofUs(`{${ASSESSMENT} ${OWN}}`, `{${ASSESSMENT} evidence{${EVIDENCE}}}`) },
    { of: 'assessmentDraft', readers: ofUs(`{${ASSESSMENT} ${OWN}}`, '404') },
  ],
  'GET /api/evidence/{id}': [
    { of: 'public', readers: ofUs(OWN_EVIDENCE, `{${EVIDENCE}}`) },
    {
      of: 'shared',
      readers: {
        ...{ member: OWN_EVIDENCE, lead: OWN_EVIDENCE, '*': '404' },
        ...{ cso: `{${EVIDENCE}}`, donor: `{${EVIDENCE}}`, observer: `{${EVIDENCE}}` },
      },
    },
    { of: 'restricted', readers: ofUs(OWN_EVIDENCE, '404') },
  ],

  'GET /api/session': [
    {
      readers: {
        ...{ visitor: '{user}', editor: `{user{${USER} organisation}}`, administrator: `{user{${USER} organisation}}` },
        '*': `{user{${USER} organisation${ORGANISATION}}}`,
      },
    },
  ],
  'GET /api/session/unsent-key': [{ readers: { visitor: '401', '*': '{key}' } }],
  'GET /api/account': [
    { readers: oneself((organisation) => `{${ACCOUNT} organisation${organisation} notices${NOTICE} version}`) },
  ],
  'GET /api/account/sessions': [{ readers: { visitor: '401', '*': page(`{${SESSION} isThis}`) } }],
  'GET /api/account/data': [
    {
      readers: {
        ...oneself((organisation) => `{account{${ACCOUNT} organisation${organisation}} ${TRACES} statements}`),
        '*': `{account{${ACCOUNT} organisation${ORGANISATION}} ${TRACES}
          statements{noun id recommendation period createdAt}}`,
      },
    },
  ],
  'GET /api/workspace': [
    {
      readers: {
        visitor: '401',
        editor: '403',
        administrator: `{notices${NOTICE} toDecide${REQUEST} due returned toPublish drafts waiting toAssess}`,
        ...ofUs(
          `{notices${NOTICE} toDecide due${DUE} returned${PENDING} toPublish${PENDING} drafts${PENDING} waiting${PENDING}
            toAssess${TO_ASSESS}}`,
          `{notices${NOTICE} toDecide due${DUE} returned toPublish drafts${PENDING} waiting toAssess${TO_ASSESS}}`,
        ),
      },
    },
  ],
  'GET /api/members': [{ readers: people(page(MEMBER)) }],
  'GET /api/members/export': [{ readers: leads('200') }],
  'GET /api/activity': [{ readers: people(page(ACTIVITY)) }],
  'GET /api/invitations': [{ readers: { ...leads(page(INVITATION)), administrator: page(INVITATION) } }],
  'GET /api/people': [
    { readers: administrators(page(`{id name role organisation${ORGANISATION} hasFactor isSuspended}`)) },
  ],
  'GET /api/requests': [{ readers: administrators(page(REQUEST)) }],
};
