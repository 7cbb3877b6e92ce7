import type { Day, Id, Page, Translated } from './common.js';
import type { Indicator, Part } from './indicators.js';
import type { Compliance } from './measures.js';
import type { ReportedMeeting } from './meetings.js';
import type { NewTranslated } from './milestones.js';
import type { FrameworkRef, OrganisationRef } from './reference.js';
import type { Dimension, Direction, IndicatorKind, TrackView } from './vocabulary.js';

/** A place for an indicator in a template. In a pipeline, slots are stages in their order. */
export interface Slot {
  /** Letters, digits and hyphens, at most 40. */
  key: string;
  title: Translated;
  kind: IndicatorKind;
  unit: string;
  direction: Direction;
  isCumulative: boolean;
  dimensions: Dimension[];
  /** Keys of public-record indicators that fill it too: beside what is planned here, never mixed with it. */
  record: string[];
  /** Of a pipeline: the stage its people come from; null: it is the first one. */
  after: string | null;
}

/** What a kind of recommendation is measured by, and how that is shown. Editors make them; no code is needed. */
export interface Template {
  id: Id;
  slug: string;
  title: Translated;
  about: Translated | null;
  view: TrackView;
  slots: Slot[];
  version: number;
}

/** `PUT /api/templates/{id}`: editors only. */
export interface CreateTemplate {
  slug: string;
  title: NewTranslated;
  about: NewTranslated | null;
  view: TrackView;
  slots: NewSlot[];
}
export type NewSlot = Omit<Slot, 'title'> & { title: NewTranslated };

/** `PATCH /api/templates/{id}` with `If-Match` */
export type ChangeTemplate = Partial<Omit<CreateTemplate, 'slug'>>;

export type TemplatesPage = Page<Template>;
export type TemplateRef = Pick<Template, 'slug' | 'title' | 'view'>;

/** A number of the current published reports, or of the public record. */
export interface TrackNumber {
  value: number;
  date: string;
  /** Who says so: an organisation here, or who published it elsewhere with where it was read. */
  organisation: OrganisationRef | null;
  by: string | null;
  source: string | null;
  isChecked: boolean;
  parts: Part[];
}

/**
 * Slots in their order, each once per indicator that fills it: planned ones, then those of the public record; once with
 * null where nothing does. An indicator holds its values and targets.
 */
export interface TargetsTrack {
  view: 'targets';
  template: TemplateRef;
  series: { slot: Slot; indicator: Indicator | null }[];
}

/** How fast a stage fills, measured against its target: 1 is in time (docs/method.md, "Pace"). */
export interface Pace {
  target: number;
  targetOn: Day | null;
  reached: number;
  /** Of the target, 0 or more. */
  share: number;
  /** Of the time between first value and target day, how much had passed on the day of the latest value; null without both. */
  timeShare: number | null;
  /** `share` over `timeShare`; null without it. */
  pace: number | null;
}

export interface PipelineStage {
  slot: Slot;
  /** What is reported; where nobody reports, the public record. */
  latest: TrackNumber | null;
  /**
   * Of those at the stage before, the share that is in none of the stages that come from it; null where one of them is
   * unknown, or where one is fictional and another is not (docs/method.md, "Drop-out").
   */
  dropOut: number | null;
  pace: Pace | null;
  /** The planned one; without one that of the public record. */
  indicator: Indicator | null;
  /** All of the public record. */
  record: Indicator[];
}

export interface PipelineTrack {
  view: 'pipeline';
  template: TemplateRef;
  stages: PipelineStage[];
}

/** So many meetings a track tells; `meetingCount` says how many there are. */
export const LATEST_MEETINGS = 100;

export interface MeetingsTrack {
  view: 'meetings';
  template: TemplateRef;
  /** Latest first, at most `LATEST_MEETINGS`; decisions and coverage count all of them. */
  meetings: ReportedMeeting[];
  /** How many there are, withdrawn ones included. */
  meetingCount: number;
  /** `made` is the sum of `kept`, `notKept`, `disputed` (somebody says kept, somebody not) and `open`; of these, `overdue`. */
  decisions: { made: number; kept: number; notKept: number; disputed: number; open: number; overdue: number };
  /** Every area: how many meetings in the last twelve months, and the last one ever. */
  coverage: { area: string; meetings: number; lastOn: Day | null }[];
}

/** One body on one day. */
export interface SeatCount {
  date: string;
  women: number | null;
  seats: number | null;
  /** 0 to 1. */
  share: number | null;
  /** Of those aged 15 to 40, 0 to 1, where the ages of all seats are known; against no legal figure, because none was found. */
  youngShare: number | null;
  compliance: Compliance;
  organisation: OrganisationRef | null;
  by: string | null;
  source: string | null;
  isChecked: boolean;
  note: string | null;
}

export interface QuotaBody {
  indicator: Indicator;
  /** Oldest first. */
  counts: SeatCount[];
  /** By the last count; null without one, and where two of one date contradict each other. */
  compliesNow: boolean | null;
  everComplied: boolean;
}

export interface QuotaTrack {
  view: 'quota';
  template: TemplateRef;
  bodies: QuotaBody[];
  /** Ended frameworks that the recommendation relates to, each with what follows it. */
  ended: { framework: FrameworkRef; endedOn: Day | null; followedBy: FrameworkRef[] }[];
}

/** `GET /api/recommendations/{reference}/track` */
export type Track = TargetsTrack | PipelineTrack | MeetingsTrack | QuotaTrack;
