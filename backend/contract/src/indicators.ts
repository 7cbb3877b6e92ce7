import type { Day, Id, Translated } from './common.js';
import type { NewTranslated } from './milestones.js';
import type { Compliance, Mismatch } from './measures.js';
import type { Period } from './periods.js';
import type { OrganisationRef } from './reference.js';
import type { DatePrecision, Dimension, Direction, IndicatorKind, QuotaRule } from './vocabulary.js';

/** One part of a value: `sex` female or male, `age` a group, `area` a slug. */
export interface Part {
  dimension: Dimension;
  key: string;
  /** 0 or more. */
  value: number;
}

/**
 * One measured value: from the public record, which says by whom, where it was read and that it was not checked; or of a
 * current published report.
 */
export interface IndicatorValue {
  date: string;
  datePrecision: DatePrecision;
  /** In the indicator's unit; null when only numerator and denominator are known, or when it is not available. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Why there is no value; null when there is one. */
  unavailable: string | null;
  parts: Part[];
  /** Dimensions whose parts do not add up to the whole. */
  mismatches: Mismatch[];
  /** Of a quota: whether it is kept on that day. */
  compliance: Compliance | null;
  note: string | null;
  /** Of the public record: who published it; where it was read; whether it was checked against the original. */
  by: string | null;
  source: string | null;
  isChecked: boolean;
  /** Of a report: which, whose and for which period. */
  report: Id | null;
  organisation: OrganisationRef | null;
  period: Period | null;
}

export interface Baseline {
  year: number;
  value: number;
  /** At most 500 characters. */
  comment: string;
}

/** What is to be reached in or by a period. */
export interface PeriodTarget {
  period: Period;
  value: number;
}

/** A final target as it stood. */
export interface Target {
  value: number;
  date: string | null;
  basis: Translated;
}

/** A target that was changed when values were measured against it already, or its period had begun. The old one stays visible. */
export interface TargetRevision {
  on: Day;
  /** Null: the final target. */
  period: Period | null;
  /** Null: there was none, or there is none any more. */
  from: { value: number; date: string | null; basis: Translated | null } | null;
  to: { value: number; date: string | null; basis: Translated | null } | null;
  reason: Translated;
}

export interface Indicator {
  id: Id;
  key: string;
  kind: IndicatorKind;
  unit: string;
  title: Translated;
  /** Which slot of the recommendation's template it fills. */
  slot: string | null;
  direction: Direction;
  /** Each value holds all that came before it. */
  isCumulative: boolean;
  dimensions: Dimension[];
  quotaRule: QuotaRule | null;
  baseline: Baseline | null;
  /** What is to be reached in the end. */
  target: Target | null;
  /** By period, oldest first. */
  targets: PeriodTarget[];
  /** Oldest first. */
  targetRevisions: TargetRevision[];
  /** Oldest first. Two published counts of one thing are both kept. */
  values: IndicatorValue[];
  /** Who planned it; null: it stands in the public record. */
  organisation: OrganisationRef | null;
  isDemo: boolean;
  version: number;
}

/** `PUT /api/indicators/{id}`: planned by the lead of the organisation that leads the recommendation; public at once. */
export interface CreateIndicator {
  /** The recommendation's reference. */
  recommendation: string;
  kind: IndicatorKind;
  /** 1 to 40 characters. A percentage or a quota is in `percent`. */
  unit: string;
  title: NewTranslated;
  /** A slot of the recommendation's template, each filled once. */
  slot: string | null;
  direction: Direction;
  isCumulative: boolean;
  dimensions: Dimension[];
  /** Of a quota, and only of one. */
  quotaRule: QuotaRule | null;
  baseline: Baseline | null;
  target: { value: number; date: Day | null; basis: NewTranslated } | null;
  /** Each period once. */
  targets: PeriodTarget[];
}

/**
 * `PATCH /api/indicators/{id}` with `If-Match`. Kind, slot and unit stay what values were given in; once a published report
 * gave a value, so do title, direction, `isCumulative`, dimensions and a baseline (`settled`: plan another one).
 */
export interface ChangeIndicator extends Partial<
  Pick<CreateIndicator, 'title' | 'direction' | 'isCumulative' | 'dimensions' | 'baseline' | 'target' | 'targets'>
> {
  /**
   * 10 to 1,000 characters: needed with another target of a period that has begun (the first one of a period that still runs
   * is free), or with another final target once a published report gave a value; and only then.
   */
  reason?: NewTranslated;
}

/**
 * What a report says of an indicator for its period: a value, numerator and denominator, or why there is none. When it is
 * submitted, one of them is needed.
 */
export interface ReportedValue {
  indicator: Id;
  /** The day it stands for; not in the future. When the report is submitted, it lies in its period. */
  on: Day;
  /** Of a count, whole, or of a scale. */
  value: number | null;
  /** Of a percentage or a quota; not more than the denominator. */
  numerator: number | null;
  denominator: number | null;
  /** At most 500 characters: why it is not available; then there is no number and no part. */
  unavailable: string | null;
  /** At most 1,000 characters. */
  comment: string;
  /** Each key of a dimension once. */
  parts: Part[];
}
