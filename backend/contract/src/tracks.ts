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
  /** Keys of public-record indicators that fill it where nobody reports. */
  record: string[];
  /** Of a pipeline: the stage its people come from; null: the first one. */
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

/** Slots with the indicators that fill them; an indicator holds its values and targets. */
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
  /** Of the time between first value and target day, 0 or more; null without both. */
  timeShare: number | null;
  /** `share` over `timeShare`; null without it. */
  pace: number | null;
}

export interface PipelineStage {
  slot: Slot;
  latest: TrackNumber | null;
  /** Of those at the stage before, the share that is not here; null where one of both is unknown. */
  dropOut: number | null;
  pace: Pace | null;
  indicator: Indicator | null;
}

export interface PipelineTrack {
  view: 'pipeline';
  template: TemplateRef;
  stages: PipelineStage[];
}

export interface MeetingsTrack {
  view: 'meetings';
  template: TemplateRef;
  /** Latest first. */
  meetings: ReportedMeeting[];
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
  /** Of those aged 15 to 40, 0 to 1; against no legal figure, because none was found. */
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
  /** By the last count; null without one. */
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
