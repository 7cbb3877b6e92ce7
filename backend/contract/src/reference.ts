import type { ObjectionStanding } from './answers.js';
import type { Day, Id, Page, Translated } from './common.js';
import type { NewTranslated } from './milestones.js';
import type { Period } from './periods.js';
import type { Rhythms } from './punctuality.js';
import type {
  Addressee,
  AreaKind,
  DatePrecision,
  FrameworkKind,
  FrameworkStatus,
  OrganisationKind,
  Perspective,
  ResponsibilityPart,
  Rhythm,
} from './vocabulary.js';

/** How a record of an organisation is named elsewhere. */
export interface OrganisationRef {
  slug: string;
  kind: OrganisationKind;
  name: Translated;
  isDemo: boolean;
}

/** `GET /api/organisations` and `/{slug}` */
export interface Organisation extends OrganisationRef {
  nameSince: Day | null;
  /** Why the name should be checked, when it comes from older texts. */
  nameCheck: string | null;
  /** The day it ceased to exist. */
  until: Day | null;
  /** False for an organisation nobody was invited from yet: it is "not yet invited", never "silent". */
  hasAccounts: boolean;
  /** Suspended for the time being: its record stays, nobody speaks for it. */
  isSuspended: boolean;
}

/** A name and the days from and until which it was borne; null: not known, or still. */
export interface DatedName {
  name: Translated;
  since: Day | null;
  until: Day | null;
}

/** One organisation with what it answers for and how often it spoke. */
export interface OrganisationDetail extends Organisation {
  /** Before the present one, latest first. */
  formerNames: DatedName[];
  responsibilities: {
    recommendation: RecommendationRef;
    part: ResponsibilityPart;
    from: Day | null;
    until: Day | null;
  }[];
  lastStatementOn: Day | null;
  publishedReports: number;
  publishedAssessments: number;
  punctuality: Punctuality;
  /** The latest ten reports, newest first; all are at `/api/reports`. */
  lastReports: { id: Id; recommendation: RecommendationRef; period: Period; publishedOn: Day; isLate: boolean }[];
  /** Objections to its statements that have no reply, longest due first. */
  unansweredObjections: (Matter & {
    id: Id;
    organisation: OrganisationRef;
    dueOn: Day;
    standing: ObjectionStanding;
  })[];
  version: number;
}

/**
 * Of the periods that ended while the organisation led a recommendation and had accounts, and that are closed: reported
 * before they closed, after, or never (docs/method.md, "Punctuality").
 */
export interface Punctuality {
  due: number;
  onTime: number;
  late: number;
  missing: number;
}

export interface RecommendationRef {
  reference: string;
  text: Translated;
}

export interface Theme {
  slug: string;
  name: Translated;
}

export interface Area {
  slug: string;
  kind: AreaKind;
  name: Translated;
  /** Stands in a tile where the name does not fit; ours, not official. */
  short: string;
  /** Null: before 2016. */
  validFrom: Day | null;
  formerly: string | null;
  iso: string | null;
  /** Column and row on the tile map. */
  tile: [number, number];
  /** Name of the shape in the outline of eight regions and Bamako that contains the area. */
  outline: string;
}

export interface FrameworkRef {
  slug: string;
  kind: FrameworkKind;
  title: Translated;
  status: FrameworkStatus;
}

/** What a statement is about: a recommendation, or a framework as a whole. One of the two; the other is null. */
export interface Matter {
  recommendation: RecommendationRef | null;
  framework: FrameworkRef | null;
}

/** `GET /api/frameworks` */
export interface Framework extends FrameworkRef {
  publisher: string | null;
  /** A year, month or day, as precise as known. */
  published: string | null;
  about: Translated | null;
  ended: Day | null;
  endedNote: Translated | null;
  followedBy: FrameworkRef[];
  /** How many recommendations stand in it. */
  recommendations: number;
}

/** A judgement of a whole framework as somebody published it elsewhere: counts of commitments on their own scale. */
export interface RecordedAssessment {
  organisation: OrganisationRef;
  perspective: Perspective;
  asOf: string;
  asOfPrecision: DatePrecision;
  scale: string[];
  counts: number[];
  total: number;
  source: string;
  /** False: read in a stored excerpt, "not checked against the original". */
  isChecked: boolean;
}

/** `GET /api/frameworks/{slug}` */
export interface FrameworkDetail extends Framework, Rhythms {
  /** Those that stand in it, then those that relate to it. */
  standing: (RecommendationRef & { addressee: Addressee })[];
  relating: (RecommendationRef & { addressee: Addressee })[];
  recordedAssessments: RecordedAssessment[];
  /** The period that runs today, and the four before it, latest first. */
  periods: ReportingPeriod[];
  /** The period that comes after the one that runs. */
  nextPeriod: ReportingPeriod;
  version: number;
}

/** When reports for a period are taken. Late ones are taken too, and marked. */
export interface ReportingPeriod {
  period: Period;
  opensOn: Day;
  closesOn: Day;
  state: 'coming' | 'open' | 'closed';
  version: number;
}

/** `PATCH /api/frameworks/{slug}` with `If-Match`: editors only. An ended framework keeps all that was said under it. */
export interface ChangeFramework {
  title?: NewTranslated;
  about?: NewTranslated | null;
  status?: FrameworkStatus;
  /** With `ended`, and only with it. */
  ended?: Day | null;
  endedNote?: NewTranslated | null;
  /** Slugs of other frameworks, each once. */
  followedBy?: string[];
  /** Holds from the next half-year on. */
  rhythm?: Rhythm;
}

/** `PATCH /api/frameworks/{slug}/periods/{period}` with `If-Match`: editors only, of a period in the framework's rhythm. */
export interface ChangeReportingPeriod {
  opensOn?: Day;
  /** After `opensOn`. */
  closesOn?: Day;
}

export type OrganisationsPage = Page<Organisation>;
export type FrameworksPage = Page<Framework>;
export type ThemesPage = Page<Theme>;
export type AreasPage = Page<Area>;
