import type {
  Judgement,
  Language,
  MilestoneState,
  OrganisationKind,
  Role,
  VisibilityLevel,
} from '@parole-tenue/contract';
import type { OrganisationKey } from './organisations.js';
import type { PersonKey } from './people.js';

/** Days before the day the demonstration is loaded; below zero, days after it. */
export type DaysAgo = number;

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
}

/** What happened around one recommendation, in the order in which it was said. */
export interface DemoStory {
  recommendation: string;
  milestones?: Record<string, DemoMilestone>;
  statements: (DemoReport | DemoAssessment)[];
}

/** Days of plans are moved to the end of their month, as plans are made. */
export interface DemoMilestone {
  organisation: OrganisationKey;
  title: BothLanguages;
  weight: number;
  planned: DaysAgo;
  revisions?: { on: DaysAgo; to: DaysAgo; reason: BothLanguages }[];
}

interface DemoStatement {
  by: PersonKey;
  /** The day of its last step: published, or else sent in, sent back, or written. */
  on: DaysAgo;
  /** Left out: published. */
  state?: 'draft' | 'submitted' | 'returned';
  judgement: Judgement | null;
  /** Left out: the author's own. */
  language?: Language;
  text: string;
  returned?: { on: DaysAgo; remark: string };
  evidence?: DemoEvidence[];
}

/** It covers the quarter that ended last before it was published, or the one of the report it supersedes. */
export interface DemoReport extends DemoStatement {
  noun: 'report';
  /** A name to be superseded by. */
  name?: string;
  supersedes?: string;
  /** By the milestone's name in the story. */
  moves?: Record<string, DemoMove>;
}

export interface DemoAssessment extends DemoStatement {
  noun: 'assessment';
}

export interface DemoMove {
  state: MilestoneState;
  /** With `achieved`: the day it was. */
  achieved?: DaysAgo;
  text: string;
}

export interface DemoEvidence {
  caption: string;
  /** On a domain that is reserved for examples. */
  url: `https://${string}example.org/${string}`;
  /** Left out: restricted for civil society, public for the others. */
  level?: VisibilityLevel;
}
