import type { Id, Translated } from './common.js';
import type { DatePrecision, IndicatorKind } from './vocabulary.js';

/** One measured value. A public-record value says by whom, where it was read and that it was not checked. */
export interface IndicatorValue {
  date: string;
  datePrecision: DatePrecision;
  /** In the indicator's unit; null when only numerator and denominator are known. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  by: string;
  source: string;
  isChecked: boolean;
  note: string | null;
  areas: { area: string; value: number }[];
}

export interface Indicator {
  id: Id;
  key: string;
  kind: IndicatorKind;
  unit: string;
  title: Translated;
  target: { value: number; date: string | null; basis: Translated } | null;
  /** Oldest first. Two published counts of one thing are both kept. */
  values: IndicatorValue[];
}
