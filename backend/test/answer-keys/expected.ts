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
  regionalDivergence silence{state days lastReportOn} lastStatementOn`;
const LISTED = `{${ITEM} framework{${FRAMEWORK}} themes milestones${ROLL_UP}}`;
const PICTURE = '{size width height bytes url}';
const findingWith = (blackouts: string): string =>
  `{id organisation${ORGANISATION} finding language text publishedOn ${blackouts} isDemo}`;
const FINDING = findingWith('blackouts');
const BLACKED_FINDING = findingWith('blackouts{category on}');
const EVIDENCE = `id kind caption url text month area about{noun id stance} level file{pages cover${PICTURE}} verifications${FINDING}
  withdrawn{category on} isDemo`;
/** One that stands: nothing was withdrawn. */
const standing = (notation: string): string => notation.replace('withdrawn{category on}', 'withdrawn');
const MOVE = 'milestone state achievedOn text blockers{kind text since}';
const ABOUT = `about{milestone stance title${TEXT}}`;
const VALUE = 'indicator on value numerator denominator unavailable comment parts{dimension key value}';
const STATEMENT_REF = `{noun id organisation${ORGANISATION} publishedOn}`;
/** Where words were blacked out. */
const MARK = '{category on}';
const REPLY_REF = `{id organisation${ORGANISATION} publishedOn language text isToEarlier blackouts isDemo}`;
const MILESTONE = `{id title${TEXT}}`;
/** What an assessment says besides its judgement and its reasons, and what it rests on. */
const APPRAISAL = `effect confidence confidenceWhy guidance{} differsBecause`;
const GROUNDS = `grounds{reports${STATEMENT_REF} evidence{${standing(EVIDENCE)}}}`;
const ENTRY = `{noun id recommendation${RECOMMENDATION} organisation${ORGANISATION} publishedOn language text judgement answer
  period isLate areas since ${ABOUT} moves{${MOVE} title${TEXT}} values{${VALUE} title${TEXT} unit} undone{what title${TEXT} heldOn period}
  answers${STATEMENT_REF} dueOn standing objections{id organisation${ORGANISATION} standing isToEarlier} reply
  appraisal{${APPRAISAL} milestone${MILESTONE} asOf ${GROUNDS}} replies${REPLY_REF} evidence{${EVIDENCE}}
  supersedes supersededBy blackouts${MARK} isDemo}`;
const STATEMENT = `id recommendation${RECOMMENDATION} organisation${ORGANISATION} language judgement publishedOn isDemo`;
const ABOUT_FRAMEWORK = `framework{${FRAMEWORK}}`;
/** Of a recommendation; in lists there are some of milestones and of frameworks too. */
const ASSESSMENT = `${STATEMENT} framework milestone ${APPRAISAL} ${GROUNDS} replies${REPLY_REF} reasons areas asOf supersedes
  supersededBy blackouts`;
const ASSESSMENTS = ASSESSMENT.replace('framework milestone', `${ABOUT_FRAMEWORK} milestone${MILESTONE}`);
const ASSESSMENT_OF_FRAMEWORK = ASSESSMENT.replace('framework', ABOUT_FRAMEWORK)
  .replace(RECOMMENDATION, '')
  .replace(REPLY_REF, '');
const REPORT = `${STATEMENT} text blackouts${MARK} period isLate supersedes supersededBy replies areas since about{milestone stance} moves{${MOVE}}
  values{${VALUE}} meetings{id level heldOn area organisations women men young agenda decisions{id text owner dueOn}}
  outcomes{decision outcome text}`;
const ANSWER = `id recommendation${RECOMMENDATION} organisation${ORGANISATION} language publishedOn isDemo`;
const RESPONSE = `${ANSWER} blackouts answer reason supersedes supersededBy`;
const REPLY = `${ANSWER} framework blackouts about${STATEMENT_REF} text`;
const OBJECTION = `${REPLY} dueOn standing reply`;
/** What the own organisation alone reads: persons, instants, and what may be done now. */
const EVIDENCE_RECORD = `{${EVIDENCE} organisation${ORGANISATION} recommendation${RECOMMENDATION} allowedActions}`;
const OWN_EVIDENCE = `{${EVIDENCE} organisation${ORGANISATION} recommendation${RECOMMENDATION} allowedActions attachedTo{noun id}
  author isMine sent{state refusal keptUntil bytes mediaType hasOriginal} redactionOf
  offers{id organisation${ORGANISATION} purpose offeredOn version} widening version}`;
const OWN = `state author isMine evidence${OWN_EVIDENCE} returns{remark remarks{at quote remark} by at} createdAt updatedAt submittedAt publishedAt
  version allowedActions`;

const SILENT_FOR = '{state on days}';

/** Who belongs to no organisation may not even ask. */
const NOT_PEOPLE = { visitor: '401', editor: '403', administrator: '403' };

const NOTHING_LISTED = '{items total totalIsExact nextCursor}';
const page = (item: string): string => `{items${item} total totalIsExact nextCursor}`;
const everybody = (notation: string): Record<string, string> => ({ '*': notation });

const ORGANISATION_ITEM = `slug kind name${TEXT} isDemo nameSince nameCheck until hasAccounts isSuspended`;
/** Everything that is kept of a person, but for the account itself and the statements. */
const TRACES = `sessions{id device since lastUsedAt} notices{id kind at} devices{since lastUsedAt} acts{at noun verb recordId}`;
const NOTICE = '{id kind at}';
const SESSION = 'id device since lastUsedAt';
const REQUEST = `{id kind state organisation${ORGANISATION} person{id name role} email role organisationKind reason askedBy
  askedAt decidedBy decidedAt isMine allowedActions version}`;
const PENDING = `{noun id recommendation${RECOMMENDATION} framework state author isMine updatedAt remark}`;
const ACTIVITY = '{at by noun verb recordId}';
const INVITATION = `{id email role organisation${ORGANISATION} expiresAt isExpired}`;
const MEMBER = '{id name role isMe joinedOn hasFactor isSuspended allowedActions version}';
const ACCOUNT = 'id name email language role joinedOn hasFactor recoveryCodesLeft';
const USER = 'id name role language permissions needsFactor';
const DUE = `{recommendation${RECOMMENDATION} period dueOn closesOn state lastReportOn draft
  overdueMilestones{id title${TEXT} overdueDays} missing{milestones indicators} isMine}`;
const TO_ANSWER = `{id recommendation${RECOMMENDATION} framework organisation${ORGANISATION} about${STATEMENT_REF} text dueOn isOverdue draft}`;
const TO_REPLY = `{noun id recommendation${RECOMMENDATION} milestone organisation${ORGANISATION} judgement text publishedOn reason draft}`;
const OR_OF_STEP = TO_REPLY.replace('milestone', `milestone${MILESTONE}`);
const WISH = `{id evidence level organisation askedBy askedOn recommendation${RECOMMENDATION} caption}`;
const REFUSED = `{evidence recommendation${RECOMMENDATION} caption refusal isMine}`;
const TARGET = `noun id recommendation${RECOMMENDATION} organisation${ORGANISATION} title${TEXT} caption`;
const TO_VERIFY = `{${TARGET} draft}`;
const BLACKOUT_WISH = `{id target{noun id} organisation${ORGANISATION} recommendation${RECOMMENDATION} framework category askedOn}`;
const blackoutOf = (about: string): string =>
  `{id target{noun id} ${about} organisation${ORGANISATION} recommendation${RECOMMENDATION} framework category state askedOn words
    preview{matches{id publishedOn count}} isMine allowedActions version}`;
const COUNT = `{recommendation${RECOMMENDATION} items isMine}`;
const PARTS = '{dimension key value}';
const FACET = `{value name${TEXT} kind recommendations}`;
const STEP = '{value name kind recommendations}';
const valueBy = (organisation: string): string =>
  `{date datePrecision value numerator denominator unavailable parts${PARTS} mismatches{dimension sum whole} compliance note
  by source isChecked report organisation${organisation} period}`;
const indicatorBy = (organisation: string): string =>
  `{id key kind unit title${TEXT} slot direction isCumulative dimensions quotaRule baseline{year value comment}
  target{value date basis${TEXT}} targets{period value}
  targetRevisions{on period from{value date basis${TEXT}} to{value date basis${TEXT}} reason${TEXT}} values${valueBy(organisation)} organisation${organisation} isDemo version}`;
const INDICATOR = indicatorBy(ORGANISATION);
/** Of the public record: no organisation of ours says so. */
const RECORD = indicatorBy('');
const SLOT = `{key title${TEXT} kind unit direction isCumulative dimensions record after}`;
const PERIOD = '{period opensOn closesOn state version}';
const TEMPLATE = `template{slug title${TEXT} view}`;
const TOLD = `organisation${ORGANISATION} by source isChecked`;
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

const BOTH = '{fr en}';
const OF_WHOM = 'organisation perspective organisationNameFr organisationNameEn';
const SAID_SO = `id recommendation ${OF_WHOM} language text publishedOn supersedes supersededBy blackedOutOn isDemo`;
const ANSWERED = 'framework answers answersNoun answersOrganisation';
const A_SIDE = ['State', 'Level', 'Lowest', 'Highest', 'Organisations', 'LatestOn'];
const FOUR_SIDES = ['government', 'civilSociety', 'donor', 'independent'].flatMap((side) =>
  A_SIDE.map((key) => side + key),
);

/** What stands in a row of each public file: no person, no instant, no file's name, no place finer than an area. */
const SETS: Record<string, string> = {
  recommendations: `recommendation textFr textEn originalLanguage wording frStatus framework addressee themes leads ${FOUR_SIDES.join(' ')}
    divergence regionalDivergence areas leadSilence leadSilentDays leadReportedOn milestonesAchieved milestonesCounted milestonesCancelled
    milestonesAchievedWeight milestonesCountedWeight milestonesOverdue lastStatementOn isDemo`,
  disagreements: 'recommendation divergence government civilSociety donor independent regionalDivergence areas',
  silences: `recommendation ${OF_WHOM} part isInvited reportSince responseSince assessmentSince replySince days`,
  responsibilities: `id recommendation ${OF_WHOM} part basis from until isCurrent standsInFor isDemo`,
  responses: `${SAID_SO} answer`,
  milestones: `milestone recommendation ${OF_WHOM} titleFr titleEn areas weight firstPlannedOn plannedOn state achievedOn slippageDays
    overdueDays blockers cancelledBecause movedBy confirmed contradicted inconclusive isVerified isDemo`,
  'milestone-revisions': 'milestone recommendation from to reasonFr reasonEn revisedOn',
  indicators: `indicator recommendation organisation kind titleFr titleEn measuredIn direction isCumulative dimensions quotaRule baselineYear
    baselineValue baselineComment targetValue targetDate targetBasisFr targetBasisEn isDemo`,
  targets: 'indicator recommendation period value isDemo',
  values: `indicator recommendation ${OF_WHOM} report period on value numerator denominator unavailable comment parts isDemo`,
  record: `indicator recommendation titleFr titleEn measuredIn date datePrecision value numerator denominator areas publishedBy source
    isChecked note`,
  reports: `${SAID_SO} period isLate judgement areas since milestone stance`,
  assessments: `${SAID_SO} framework milestone judgement effect confidence confidenceWhy differsBecause areas asOf`,
  'recorded-assessments': `framework ${OF_WHOM} asOf asOfPrecision scale counts source isChecked`,
  objections: `${SAID_SO} ${ANSWERED} dueOn standing reply`,
  replies: `${SAID_SO} ${ANSWERED}`,
  verifications: `id recommendation ${OF_WHOM} milestone evidence finding language text publishedOn blackedOutOn isDemo`,
  evidence: `evidence recommendation ${OF_WHOM} kind caption url text month area statement stance about pages isDemo`,
  organisations: 'organisation kind nameFr nameEn nameSince nameCheck formerNames until hasAccounts isSuspended isDemo',
  frameworks: `framework kind titleFr titleEn aboutFr aboutEn publisher published status ended endedNoteFr endedNoteEn followedBy
    recommendations`,
  themes: 'theme nameFr nameEn',
  areas: 'area kind nameFr nameEn short validFrom formerly iso tileColumn tileRow outline',
};

export const SET_NAMES = Object.keys(SETS);

export const EXPECTED: Record<string, Expected[]> = {
  'GET /api/data': [
    {
      readers:
        everybody(`{licence{name url terms${BOTH}} filters sets{name title${BOTH} about${BOTH} isFiltered addresses{csv json}
        columns{key type unit${BOTH} words meaning${BOTH}}}}`),
    },
  ],
  'GET /api/data/{file}': [
    ...Object.entries(SETS).map(([name, row]) => ({
      of: `${name}.json`,
      readers: everybody(`{set licence dictionary rows{${row}}}`),
    })),
    { of: 'reports.csv', readers: everybody('200') },
  ],
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
  'GET /api/frameworks/{slug}/levels': [
    {
      of: 'framework',
      readers:
        everybody(`{asOf framework{${FRAMEWORK}} recommendations shares${SHARES} years{year asOf shares${SHARES}} perspectives${VIEW}
        divergence assessments{${ASSESSMENT_OF_FRAMEWORK} evidence} recorded{${RECORDED.slice(1, -1)} levels}}`),
    },
  ],
  'GET /api/frameworks/{slug}': [
    {
      of: 'framework',
      readers:
        everybody(`{${WHOLE_FRAMEWORK} standing{reference text${TEXT} addressee} relating{reference text${TEXT} addressee}
        recordedAssessments${RECORDED} rhythm formerRhythms{rhythm until} periods${PERIOD} nextPeriod${PERIOD} version}`),
    },
  ],
  'GET /api/templates': [{ readers: everybody(page(`{id slug title${TEXT} about${TEXT} view slots${SLOT} version}`)) }],
  'GET /api/organisations': [{ readers: everybody(page(`{${ORGANISATION_ITEM}}`)) }],
  'GET /api/organisations/{slug}': [
    {
      of: 'organisation',
      readers: everybody(`{${ORGANISATION_ITEM} formerNames{name${TEXT} since until}
        responsibilities{recommendation${RECOMMENDATION} part from until} lastStatementOn publishedReports publishedAssessments
        punctuality{due onTime late missing} lastReports{id recommendation${RECOMMENDATION} period publishedOn isLate}
        unansweredObjections{id recommendation${RECOMMENDATION} framework organisation${ORGANISATION} dueOn standing} version}`),
    },
  ],
  'GET /api/overview': [
    {
      readers:
        everybody(`{asOf recommendations divergent silent notInvited neverAssessed milestones${ROLL_UP} shares${SHARES}
        sharesByTheme{theme{${THEME}} recommendations shares${SHARES}} mostDivergent${LISTED} mostSilent${LISTED} moved${ENTRY.replace(MILESTONE, '')}}`),
    },
  ],
  'GET /api/cards/{language}': [{ of: 'siteCard', readers: everybody('200') }],
  'GET /api/cards/{language}/{reference}': [{ of: 'card', readers: everybody('200') }],
  'GET /api/recommendations': [{ readers: everybody(page(LISTED)) }],
  'GET /api/recommendations/facets': [
    {
      readers:
        everybody(`{theme${FACET} framework${FACET} area${FACET} organisation${FACET} addressee${STEP} period${STEP}
        level${STEP} divergence${STEP} silentFor${STEP} overdue${STEP} judged${STEP} invited${STEP}}`),
    },
  ],
  'GET /api/recommendations/{reference}': [
    {
      of: 'recommendation',
      readers: everybody(`{id version ${ITEM} framework{${WHOLE_FRAMEWORK}} themes{${THEME}} quote sdg
        related{framework{${FRAMEWORK}} how articles endedOn followedBy{${FRAMEWORK}} recordedAssessments${RECORDED}}
        responses{${RESPONSE}} areas{area state level lowest highest organisations latestOn} ${TEMPLATE}
        responsibilities{id organisation${ORGANISATION} nameThen part basis from until isCurrent standsInFor${ORGANISATION} version}
        milestones{id title${TEXT} organisation${ORGANISATION} areas weight plannedOn firstPlannedOn revisions{from to reason${TEXT} on}
          state achievedOn blockers cancelledBecause slippageDays overdueDays movedBy
          verification{confirmed contradicted inconclusive isVerified findings${BLACKED_FINDING}} isDemo version}
        rollUp${ROLL_UP} indicators${INDICATOR} timeline${ENTRY.replace(MILESTONE, '')}
        counts{reports assessments publicEvidence objections unansweredObjections}}`),
    },
  ],
  'GET /api/recommendations/{reference}/track': [
    { of: 'targets', readers: everybody(`{view ${TEMPLATE} series{slot${SLOT} indicator${INDICATOR}}}`) },
    {
      of: 'pipeline',
      readers: everybody(`{view ${TEMPLATE} stages{slot${SLOT} latest{value date ${TOLD} parts${PARTS}} dropOut
        pace{target targetOn reached share timeShare pace} indicator${INDICATOR} record${RECORD}}}`),
    },
    {
      of: 'meetings',
      readers:
        everybody(`{view ${TEMPLATE} meetings{id level heldOn area organisations women men young agenda report organisation${ORGANISATION} isWithdrawn
        decisions{id text owner dueOn outcomes{outcome text report organisation${ORGANISATION} publishedOn} isOverdue isWithdrawn}} meetingCount
        decisions{made kept notKept disputed open overdue} coverage{area meetings lastOn}}`),
    },
    {
      of: 'quota',
      readers:
        everybody(`{view ${TEMPLATE} bodies{indicator${INDICATOR} counts{date women seats share youngShare compliance ${TOLD} note}
        compliesNow everComplied} ended{framework{${FRAMEWORK}} endedOn followedBy{${FRAMEWORK}}}}`),
    },
  ],
  'GET /api/recommendations.csv': [{ readers: everybody('200') }],
  'GET /api/recommendations/{reference}/levels': [
    {
      of: 'recommendation',
      readers:
        everybody(`{asOf perspectives${VIEW} divergence areas{area state level lowest highest organisations latestOn}
        regionalDivergence milestones{milestone${MILESTONE} perspectives${VIEW} divergence}
        quarters{period asOf perspectives${VIEW} divergence regionalDivergence}
        changes{on perspective from{state level} to{state level} statements${STATEMENT_REF} after${STATEMENT_REF} divergence}}`),
    },
  ],
  'GET /api/recommendations/{reference}/timeline': [{ of: 'recommendation', readers: everybody(page(ENTRY)) }],

  'GET /api/reports': [
    { readers: everybody(page(`{${REPORT} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${REPORT} ${OWN}}`)) },
  ],
  'GET /api/reports/{id}': [
    { of: 'report', readers: ofUs(`{${REPORT} ${OWN}}`, `{${REPORT} evidence{${EVIDENCE}}}`) },
    { of: 'reportDraft', readers: ofUs(`{${REPORT.replace(MARK, '')} ${OWN}}`, '404') },
  ],
  'GET /api/assessments': [
    { readers: everybody(page(`{${ASSESSMENTS} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${ASSESSMENTS} ${OWN}}`)) },
  ],
  'GET /api/assessments/{id}': [
    { of: 'assessment', readers: ofUs(`{${ASSESSMENT} ${OWN}}`, `{${ASSESSMENT} evidence{${EVIDENCE}}}`) },
    { of: 'assessmentDraft', readers: ofUs(`{${ASSESSMENT.replace(REPLY_REF, '')} ${OWN}}`, '404') },
  ],
  'GET /api/responses': [
    { readers: everybody(page(`{${RESPONSE} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${RESPONSE} ${OWN}}`)) },
  ],
  'GET /api/responses/{id}': [
    { of: 'response', readers: ofUs(`{${RESPONSE} ${OWN}}`, `{${RESPONSE} evidence{${EVIDENCE}}}`) },
    { of: 'responseDraft', readers: ofUs(`{${RESPONSE} ${OWN}}`, '404') },
  ],
  'GET /api/objections': [
    { readers: everybody(page(`{${OBJECTION} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${OBJECTION} ${OWN}}`)) },
  ],
  'GET /api/objections/{id}': [
    { of: 'objection', readers: ofUs(`{${OBJECTION} ${OWN}}`, `{${OBJECTION} evidence{${EVIDENCE}}}`) },
    { of: 'objectionDraft', readers: ofUs(`{${OBJECTION} ${OWN}}`, '404') },
  ],
  'GET /api/replies': [
    { readers: everybody(page(`{${REPLY} evidence{${EVIDENCE}}}`)) },
    { query: '?of=own', readers: people(page(`{${REPLY} ${OWN}}`)) },
  ],
  'GET /api/replies/{id}': [
    { of: 'reply', readers: ofUs(`{${REPLY} ${OWN}}`, `{${REPLY} evidence{${EVIDENCE}}}`) },
    { of: 'replyDraft', readers: ofUs(`{${REPLY} ${OWN}}`, '404') },
  ],
  'GET /api/evidence': [{ readers: ofUs(page(OWN_EVIDENCE), page(EVIDENCE_RECORD)) }],
  'GET /api/evidence/{id}': [
    { of: 'public', readers: ofUs(standing(OWN_EVIDENCE), standing(EVIDENCE_RECORD)) },
    {
      of: 'shared',
      readers: {
        ...{ member: standing(OWN_EVIDENCE), lead: standing(OWN_EVIDENCE), '*': '404' },
        ...{ cso: standing(EVIDENCE_RECORD), donor: standing(EVIDENCE_RECORD), observer: standing(EVIDENCE_RECORD) },
      },
    },
    { of: 'restricted', readers: ofUs(standing(OWN_EVIDENCE), '404') },
  ],
  'GET /api/disagreements': [
    {
      readers: everybody(
        page(`{recommendation${RECOMMENDATION} framework{${FRAMEWORK}} themes leads${ORGANISATION} divergence regionalDivergence distance
          sides{view${VIEW} voice{noun id organisation${ORGANISATION} judgement publishedOn language sentence evidence{${EVIDENCE}} blackouts isDemo}}
          areas{area state level lowest highest organisations latestOn} settling{kind perspective ids}}`),
      ),
    },
  ],
  'GET /api/silences': [
    {
      readers: everybody(
        page(`{organisation${ORGANISATION} isInvited recommendation${RECOMMENDATION} part
          silent{report${SILENT_FOR} response${SILENT_FOR} assessment${SILENT_FOR} reply${SILENT_FOR}} days
          lastWord{noun id publishedOn language sentence blackouts isDemo}}`),
      ),
    },
  ],
  'GET /api/map': [
    {
      readers: everybody(
        `{asOf recommendations only statements
          areas{area judged compared apart apartOn levels statements level gap}}`,
      ),
    },
  ],
  'GET /api/evidence/areas': [{ readers: everybody('{areas{area count} total}') }],
  'GET /api/widenings/{id}': [
    {
      of: 'widening',
      readers: {
        ...people('404'),
        ...ofUs(
          `{id evidence level organisation askedBy isMine askedOn state preview${standing(EVIDENCE_RECORD)} allowedActions version}`,
          '404',
        ),
        ...{ visitor: '401', editor: '403', administrator: '403' },
      },
    },
  ],
  'GET /api/verifications': [{ readers: everybody(page(BLACKED_FINDING)) }],
  'GET /api/verifications/{id}': [{ of: 'finding', readers: everybody(BLACKED_FINDING) }],
  'GET /api/blackouts/{id}': [
    {
      of: 'blackout',
      readers: {
        ...{ visitor: '401', member: '403', administrator: '403', '*': '404' },
        editor: blackoutOf('about'),
      },
    },
    {
      of: 'blackoutOfFinding',
      readers: {
        ...{ visitor: '401', member: '403', administrator: '403', '*': '404' },
        editor: blackoutOf('about{noun id}'),
      },
    },
  ],
  'GET /api/evidence/{id}/pictures': [{ of: 'public', readers: everybody(page(`{page pictures${PICTURE}}`)) }],
  'GET /api/evidence/{id}/openings': [
    {
      of: 'restricted',
      readers: { ...ofUs(page(`{organisation${ORGANISATION} person on part}`), '404'), ...NOT_PEOPLE },
    },
  ],
  // Bytes, where they are given: here nobody is told that there are any.
  'GET /api/evidence/{id}/content/{page}/{size}': [{ of: 'restricted', readers: everybody('404') }],
  'GET /api/evidence/{id}/original': [{ of: 'restricted', readers: { ...everybody('404'), ...NOT_PEOPLE } }],

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
          statements{noun id recommendation framework period createdAt}}`,
      },
    },
  ],
  'GET /api/workspace': [
    {
      readers: {
        visitor: '401',
        editor: `{notices${NOTICE} toDecide due returned toPublish drafts waiting toAssess toAnswer toReply toRespond toVerify widenings refusedFiles
          blackouts${BLACKOUT_WISH} counts register{kind key title${TEXT}}}`,
        administrator: `{notices${NOTICE} toDecide${REQUEST} due returned toPublish drafts waiting toAssess toAnswer toReply toRespond
          toVerify widenings refusedFiles blackouts counts register}`,
        ...ofUs(
          `{notices${NOTICE} toDecide due${DUE} returned${PENDING} toPublish${PENDING} drafts${PENDING} waiting${PENDING}
            toAssess${TO_ASSESS} toAnswer${TO_ANSWER} toReply${TO_REPLY} toRespond${RECOMMENDATION} toVerify widenings${WISH}
            refusedFiles${REFUSED} blackouts counts${COUNT} register}`,
          `{notices${NOTICE} toDecide due${DUE} returned toPublish drafts${PENDING} waiting toAssess${TO_ASSESS}
            toAnswer${TO_ANSWER} toReply${OR_OF_STEP} toRespond${RECOMMENDATION} toVerify${TO_VERIFY} widenings refusedFiles blackouts counts${COUNT} register}`,
        ),
      },
    },
  ],
  'GET /api/focal-points': [
    {
      readers: {
        ...people(NOTHING_LISTED),
        ...{ member: page(`{recommendation${RECOMMENDATION} focalPoint{id name} alternate{id name} version}`) },
        ...{ lead: page(`{recommendation${RECOMMENDATION} focalPoint{id name} alternate{id name} version}`) },
        ministry: page(`{recommendation${RECOMMENDATION} focalPoint alternate version}`),
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
