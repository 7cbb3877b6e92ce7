import type { BlackoutMark } from './blackouts.js';
import type { ObjectionStanding, Response, StatementRef } from './answers.js';
import type { Day, Id, Page, PageQuery, Translated } from './common.js';
import type { Appraisal, Grounds, MilestoneRef, ReplyRef } from './assessments.js';
import type { Evidence } from './evidence.js';
import type { Indicator, ReportedValue } from './indicators.js';
import type { Milestone, MilestoneMove, MilestoneRollUp } from './milestones.js';
import type { Period } from './periods.js';
import type { AreaView, Divergence, PerspectiveView } from './perspectives.js';
import type {
  Framework,
  FrameworkRef,
  OrganisationRef,
  RecommendationRef,
  RecordedAssessment,
  Theme,
} from './reference.js';
import type { AboutMilestone } from './reports.js';
import type { TemplateRef } from './tracks.js';
import type {
  Addressee,
  Answer,
  FrameworkRelation,
  Judgement,
  Language,
  OrganisationKind,
  Perspective,
  ResponsibilityBasis,
  ResponsibilityPart,
  Wording,
} from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

export const RECOMMENDATION_SORTS = ['reference', '-reference', '-divergence', '-silence', '-moved'] as const;
export type RecommendationSort = (typeof RECOMMENDATION_SORTS)[number];

/** What narrows recommendations, in lists and in the overview. Values of one filter are alternatives. */
export interface RecommendationFilters {
  /** Words to search in reference, wordings, quote and themes, without regard to accents. */
  q?: string;
  framework?: string[];
  theme?: string[];
  addressee?: Addressee[];
  /** Slug of an organisation responsible today. */
  organisation?: string[];
  /** Slug of an area that something was promised for or said from (docs/method.md, "Filters"). */
  area?: string[];
  /** A quarter in which something was published about it: `2026-Q3`. */
  period?: Period[];
  /** `perspective:level`: `government:3`; `government:none`: that side has no level of the last twelve months. */
  level?: string[];
  /** Divergence of at least this. */
  divergence?: number;
  /** Days since the lead last reported, at least. */
  silentFor?: number;
  /** With milestones overdue. */
  overdue?: boolean;
  /** `none`: nobody ever assessed it. */
  judged?: 'none';
  /** Whether anybody of who leads it was invited; one that nobody leads counts as neither. */
  invited?: boolean;
}

/** Filters whose values are counted. */
export const FACETS = [
  ...(['theme', 'framework', 'area', 'organisation', 'addressee', 'period', 'level'] as const),
  ...(['divergence', 'silentFor', 'overdue', 'judged', 'invited'] as const),
] as const;
export type FacetName = (typeof FACETS)[number];

/** One value of a filter, as the address holds it, and how many recommendations it would leave. */
export interface Facet {
  value: string;
  /** Of a theme, framework, area or organisation. */
  name: Translated | null;
  /** Of an organisation. */
  kind: OrganisationKind | null;
  recommendations: number;
}

/**
 * `GET /api/recommendations/facets`: the values of each filter, counted without the choice in that filter and within all the
 * others. A value that nothing is left of stands there with 0; frameworks and organisations only where a recommendation has them, and
 * quarters only in which something was published. Of `divergence` and `silentFor` each is "at least".
 */
export type RecommendationFacets = Record<FacetName, Facet[]>;

/** `GET /api/recommendations` */
export interface RecommendationsQuery extends PageQuery, RecommendationFilters {
  sort?: RecommendationSort;
}

/** `GET /api/recommendations.csv`: all that the filters leave, in one table for a spreadsheet. */
export interface RecommendationsTableQuery extends RecommendationFilters {
  sort?: RecommendationSort;
  /** Of heads and words; left out: the one that the request prefers. */
  language?: Language;
}

/**
 * How long the lead has been silent. `reported`: `days` since its last published report; `never_reported`: it has
 * accounts and published none, `days` since the first account; `not_invited`: nobody there has an account; `no_lead`.
 */
export interface Silence {
  state: 'reported' | 'never_reported' | 'not_invited' | 'no_lead';
  days: number | null;
  lastReportOn: Day | null;
}

/** A recommendation in a list. */
export interface RecommendationItem extends RecommendationRef {
  framework: FrameworkRef;
  addressee: Addressee;
  wording: Wording;
  frStatus: 'official' | 'unofficial';
  themes: string[];
  leads: OrganisationRef[];
  /** The four, in the order of the vocabulary. */
  perspectives: PerspectiveView[];
  divergence: Divergence;
  /** Within civil society, between areas. */
  regionalDivergence: Divergence;
  silence: Silence;
  milestones: MilestoneRollUp;
  lastStatementOn: Day | null;
}

export interface Responsibility {
  id: Id;
  organisation: OrganisationRef;
  /** What the organisation was called while it answered for it, where that is not what it is called today. */
  nameThen: Translated | null;
  part: ResponsibilityPart;
  basis: ResponsibilityBasis;
  from: Day | null;
  until: Day | null;
  isCurrent: boolean;
  /** In the demonstration: the real organisation whose place the fictional one takes. */
  standsInFor: OrganisationRef | null;
  /** For editors, who change it. */
  version: number;
}

/** What a version takes back of the one it supersedes. */
export interface Undone {
  what: 'milestone' | 'value' | 'meeting' | 'decision' | 'outcome';
  /** Of a meeting its agenda, of an outcome the decision; a meeting's may be empty. */
  title: Translated;
  /** Of a meeting: when it was. */
  heldOn: Day | null;
  /** Of a value: for which period it counts no longer. */
  period: Period | null;
}

/** What one side said and when, newest first on the timeline: a published statement of any noun. */
export interface TimelineEntry {
  noun: StatementNoun;
  id: Id;
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  publishedOn: Day;
  language: Language;
  text: string;
  judgement: Judgement | null;
  /** Of a response. */
  answer: Answer | null;
  /** Of a report: its period, whether it came late, where and since when, which milestone it is about. */
  period: Period | null;
  isLate: boolean;
  areas: string[];
  since: Day | null;
  about: (AboutMilestone & { title: Translated }) | null;
  moves: (MilestoneMove & { title: Translated })[];
  values: (ReportedValue & { title: Translated; unit: string })[];
  /** What it dropped of the version it supersedes, and values of a period that it no longer speaks of. */
  undone: Undone[];
  /** Of an objection and a reply: what it is about. */
  answers: StatementRef | null;
  /** Of an objection. */
  dueOn: Day | null;
  standing: ObjectionStanding | null;
  /** Published objections to it; to a current version also those to earlier ones that no reply was given to (`isToEarlier`). */
  objections: { id: Id; organisation: OrganisationRef; standing: ObjectionStanding; isToEarlier: boolean }[];
  /** Of an objection: its published reply. */
  reply: Id | null;
  /** Of an assessment: what it says besides judgement and reasons. */
  appraisal: TimelineAppraisal | null;
  /** Of an assessment, or a report with a judgement: what those replied who answer for what was judged; to a current version also what they replied to earlier ones (`isToEarlier`). */
  replies: ReplyRef[];
  evidence: Evidence[];
  supersedes: Id | null;
  supersededBy: Id | null;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

export interface TimelineAppraisal extends Appraisal {
  milestone: MilestoneRef | null;
  asOf: Day;
  grounds: Grounds;
}

/** `GET /api/recommendations/{reference}/timeline` */
export interface TimelineQuery extends PageQuery {
  perspective?: Perspective[];
  noun?: StatementNoun[];
  /** This one alone. */
  entry?: Id;
}

/** So many statements a story tells itself. */
export const LATEST_STATEMENTS = 10;

/** `GET /api/recommendations/{reference}`: everything about one. */
export interface RecommendationStory extends Omit<RecommendationItem, 'framework' | 'themes' | 'milestones'> {
  id: Id;
  version: number;
  framework: Framework;
  themes: Theme[];
  /** The source's own passage, where the wording is not verbatim. */
  quote: string | null;
  sdg: string[];
  /** The crosswalk: what it stands in and what it has to do with other frameworks, and with which articles of them. */
  related: {
    framework: FrameworkRef;
    how: FrameworkRelation;
    articles: string | null;
    endedOn: Day | null;
    followedBy: FrameworkRef[];
    recordedAssessments: RecordedAssessment[];
  }[];
  /** The current response of each lead organisation; a lead that is not here has not answered. */
  responses: Omit<Response, 'evidence'>[];
  /** How civil society sees it, area by area. */
  areas: AreaView[];
  /** By what it is measured; the numbers stand at `/track`. */
  template: TemplateRef | null;
  responsibilities: Responsibility[];
  milestones: Milestone[];
  rollUp: MilestoneRollUp;
  indicators: Indicator[];
  /** Latest statements of all sides, newest first; the whole is at `/timeline`. */
  timeline: TimelineEntry[];
  counts: {
    reports: number;
    assessments: number;
    publicEvidence: number;
    objections: number;
    unansweredObjections: number;
  };
}

/** One line of the crosswalk: a framework by its slug, and which articles of it. */
export interface RelatedFramework {
  framework: string;
  how: FrameworkRelation;
  articles: string | null;
}

/** `PATCH /api/recommendations/{reference}` with `If-Match`: editors only. The old wording stays in the journal. */
export interface ChangeRecommendation {
  /** The unofficial or official French wording, 1 to 2,000 characters. */
  fr?: string;
  en?: string;
  frStatus?: 'official' | 'unofficial';
  /** Slug of the template it is measured by; null: none. */
  template?: string | null;
  /** The whole crosswalk: frameworks by slug, each once; articles at most 200 characters. */
  related?: RelatedFramework[];
}

/** What an editor gets back. */
export interface EditedRecommendation extends RecommendationRef {
  id: Id;
  frStatus: 'official' | 'unofficial';
  template: string | null;
  related: RelatedFramework[];
  version: number;
}

export type RecommendationsPage = Page<RecommendationItem>;
export type TimelinePage = Page<TimelineEntry>;
