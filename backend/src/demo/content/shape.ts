import type {
  AgeGroup,
  Answer,
  BlockerKind,
  Confidence,
  DecisionOutcomeKind,
  Dimension,
  Direction,
  Effect,
  Finding,
  FocalPart,
  Guidance,
  IndicatorKind,
  Judgement,
  Language,
  MeetingLevel,
  MilestoneState,
  OrganisationKind,
  QuotaRule,
  Role,
  Sex,
  Stance,
  VisibilityLevel,
  WithdrawalCategory,
} from '@parole-tenue/contract';
import type { FileKey } from './files.js';
import type { OrganisationKey } from './organisations.js';
import type { PersonKey } from './people.js';

/** Days before the day the demonstration is loaded; below zero, days after it. */
export type DaysAgo = number;

/** Quarters before the one that runs when the demonstration is loaded; below zero, quarters after it. */
export type QuartersAgo = number;

interface BothLanguages {
  fr: string;
  en: string;
}

export interface DemoOrganisation {
  kind: OrganisationKind;
  name: BothLanguages;
}

export interface DemoPerson {
  name: string;
  role: Role;
  organisation: OrganisationKey | null;
  language: Language;
}

/** A fictional organisation that takes a real one's part in a recommendation. */
export interface DemoStandIn {
  recommendation: string;
  part: 'lead' | 'support';
  organisation: OrganisationKey;
  /** The real one's slug. */
  inPlaceOf: string;
  /** When it took the part on; left out: as the real one. */
  since?: DaysAgo;
}

/** What happened around one recommendation, in the order in which it was said. */
export interface DemoStory {
  recommendation: string;
  /** Who looks after it, in whichever organisation. */
  focalPoints?: Partial<Record<PersonKey, FocalPart>>;
  milestones?: Record<string, DemoMilestone>;
  indicators?: Record<string, DemoIndicator>;
  statements: DemoStatement[];
  evidence?: DemoPiece[];
}

/** How some see a framework as a whole, in the order in which it was said. */
export interface DemoFrameworkStory {
  /** Its slug. */
  framework: string;
  statements: DemoAssessment[];
}

/** Days of plans are moved to the end of their month, as plans are made. */
export interface DemoMilestone {
  organisation: OrganisationKey;
  title: BothLanguages;
  /** Left out: everywhere. */
  areas?: string[];
  weight: number;
  planned: DaysAgo;
  revisions?: { on: DaysAgo; to: DaysAgo; reason: BothLanguages }[];
  /** After it was reported as achieved. */
  found?: DemoFinding[];
}

/** Planned by an organisation that leads. */
export interface DemoIndicator {
  organisation: OrganisationKey;
  /** Of the recommendation's template. */
  slot?: string;
  kind: IndicatorKind;
  unit: string;
  title: BothLanguages;
  /** Left out: up. */
  direction?: Direction;
  isCumulative?: boolean;
  dimensions: Dimension[];
  quotaRule?: QuotaRule;
  /** Of the year before the fictional organisations came. */
  baseline?: { value: number; comment: string };
  /** Moved to the end of its month. */
  target?: { value: number; on: DaysAgo; basis: BothLanguages };
  targets?: Record<QuartersAgo, number>;
}

export type DemoStatement = DemoReport | DemoAssessment | DemoResponse | DemoObjection | DemoReply;

interface Said {
  by: PersonKey;
  /** The day of its last step: published, or else sent in, sent back, or written. */
  on: DaysAgo;
  /** A name to be superseded, objected to or answered by, within the story. */
  name?: string;
  /** Left out: published. */
  state?: 'draft' | 'submitted' | 'returned';
  /** Left out: the author's own. */
  language?: Language;
  text: string;
  returned?: DemoReturn;
  evidence?: DemoEvidence[];
}

export interface DemoReport extends Said {
  noun: 'report';
  judgement: Judgement | null;
  supersedes?: string;
  /** It covers the quarter that had closed when it was sent in; otherwise the one still open that began first. */
  isLate?: boolean;
  areas?: string[];
  since?: DaysAgo;
  about?: { milestone: string; stance: Stance };
  /** By the milestone's name in the story. */
  moves?: Record<string, DemoMove>;
  /** By the indicator's name in the story. */
  values?: Record<string, DemoValue>;
  meetings?: DemoMeeting[];
  /** By the decision's name in the story. */
  outcomes?: Record<string, { outcome: DecisionOutcomeKind; text: string }>;
}

export interface DemoAssessment extends Said {
  noun: 'assessment';
  judgement: Judgement | null;
  /** Of one step, by its name in the story; left out: of the whole. */
  milestone?: string;
  /** Left out: of Mali as a whole. */
  areas?: string[];
  effect?: Effect;
  confidence?: Confidence;
  /** Why so sure, and no surer. */
  because?: string;
  guidance?: Guidance;
  differsBecause?: string;
  /** Reports and pieces of evidence by their names in the story. */
  restsOn?: string[];
}

/** Written and published by the lead. */
export interface DemoResponse extends Said {
  noun: 'response';
  answer: Answer;
  supersedes?: string;
}

export interface DemoObjection extends Said {
  noun: 'objection';
  /** The statement's name in the story. */
  to: string;
}

export interface DemoReply extends Said {
  noun: 'reply';
  /** The name in the story of the objection, or of the judgement. */
  to: string;
}

export interface DemoReturn {
  on: DaysAgo;
  remark: string;
  /** At words of the text as it still stands. */
  remarks?: { quote: string; remark: string }[];
}

export interface DemoMove {
  state: MilestoneState;
  /** With `achieved`: the day it was. */
  achieved?: DaysAgo;
  text: string;
  blockers?: { kind: BlockerKind; text: string; since: DaysAgo }[];
}

/** It stands for the last day of the report's quarter, or for the day it was sent in. */
export interface DemoValue {
  value?: number;
  numerator?: number;
  denominator?: number;
  unavailable?: string;
  comment?: string;
  sex?: Partial<Record<Sex, number>>;
  age?: Partial<Record<AgeGroup, number>>;
  area?: Record<string, number>;
}

export interface DemoMeeting {
  level: MeetingLevel;
  on: DaysAgo;
  area?: string;
  organisations: string[];
  women: number | null;
  men: number | null;
  young: number | null;
  agenda: string;
  /** By a name for later reports to tell what became of them. */
  decisions?: Record<string, { text: string; owner: string; due?: DaysAgo }>;
}

interface Proof {
  /** For judgements that rest on it. */
  name?: string;
  caption: string;
  /** Left out: restricted for civil society, public for the others. */
  level?: VisibilityLevel;
  /** A day of the month that it is from. */
  from?: DaysAgo;
  area?: string;
  /** Observers to whom the lead offered it, on the day after it came. */
  offered?: OrganisationKey[];
  found?: DemoFinding[];
  /** Taken back on that day: a mark remains. */
  withdrawn?: { on: DaysAgo; category: WithdrawalCategory };
}

export interface DemoLink extends Proof {
  /** On a domain that is reserved for examples. */
  url: `https://${string}example.org/${string}`;
}

export interface DemoTestimony extends Proof {
  testimony: string;
}

export interface DemoFile extends Proof {
  file: FileKey;
}

export type DemoEvidence = DemoLink | DemoTestimony | DemoFile;

/** It stands under no statement. What is not restricted was opened by two people on the next day. */
export type DemoPiece = DemoEvidence & {
  by: PersonKey;
  on: DaysAgo;
  about?: { milestone: string; stance: Stance };
};

/** What an observer organisation found, published on that day. */
export interface DemoFinding {
  by: PersonKey;
  on: DaysAgo;
  finding: Finding;
  text: string;
}
