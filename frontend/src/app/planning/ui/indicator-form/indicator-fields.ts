import {
  type ChangeIndicator,
  type CreateIndicator,
  type Dimension,
  type Direction,
  type Indicator,
  type IndicatorKind,
  type NewTranslated,
  type QuotaRule,
  type Slot,
  type Language,
} from '@parole-tenue/contract';

import { isWordless, NO_WORDS, sentWords, typedWords } from '../../../shared/data/new-words';
import { typedNumber, writtenNumber } from '../../../shared/util/typed-number';

/** An indicator as it is typed: every number is text. */
export interface IndicatorFields {
  title: NewTranslated;
  kind: IndicatorKind;
  unit: string;
  quotaRule: QuotaRule | '';
  direction: Direction;
  isCumulative: boolean;
  dimensions: Dimension[];
  baseline: { year: string; value: string; comment: string };
  target: { value: string; date: string; basis: NewTranslated };
  targets: { period: string; value: string }[];
}

const BLANK: IndicatorFields = {
  title: NO_WORDS,
  kind: 'count',
  unit: '',
  quotaRule: '',
  direction: 'up',
  isCumulative: false,
  dimensions: [],
  baseline: { year: '', value: '', comment: '' },
  target: { value: '', date: '', basis: NO_WORDS },
  targets: [],
};

/** Of an indicator that stands, of a slot that is to be filled, or of nothing yet. */
export function fieldsOf(kept: Indicator | null, language: Language, slot: Slot | null = null): IndicatorFields {
  if (kept === null) return slot === null ? BLANK : { ...BLANK, ...ofSlot(slot) };
  const typed = (value: number | undefined): string => (value === undefined ? '' : writtenNumber(value, language));
  const { title, kind, unit, quotaRule, direction, isCumulative, dimensions, baseline, target, targets } = kept;
  return {
    ...{ title: typedWords(title), kind, unit, quotaRule: quotaRule ?? '', direction, isCumulative, dimensions },
    baseline: { year: String(baseline?.year ?? ''), value: typed(baseline?.value), comment: baseline?.comment ?? '' },
    target: { value: typed(target?.value), date: target?.date ?? '', basis: typedWords(target?.basis) },
    targets: targets.map(({ period, value }) => ({ period, value: typed(value) })),
  };
}

function ofSlot({ title, kind, unit, direction, isCumulative, dimensions }: Slot): Partial<IndicatorFields> {
  const quotaRule = kind === 'quota' ? 'appointments' : '';
  return { title: typedWords(title), kind, unit, quotaRule, direction, isCumulative, dimensions };
}

/** What is sent of a new one. */
export function creationOf(
  recommendation: string,
  slot: string | null,
  { title, kind, unit, quotaRule, ...rest }: IndicatorFields,
  language: Language,
): CreateIndicator {
  const { direction, isCumulative, dimensions, ...values } = rest;
  return {
    ...{ recommendation, slot, kind, unit: unit.trim(), title: sentWords(title), direction, isCumulative, dimensions },
    ...{ quotaRule: kind === 'quota' && quotaRule !== '' ? quotaRule : null },
    ...valuesOf(values, language),
  };
}

/** What is sent of one that was changed. */
export function changeOf(changes: Partial<IndicatorFields>, language: Language): ChangeIndicator {
  const { title, direction, isCumulative, dimensions } = changes;
  const values = valuesOf({ baseline: BLANK.baseline, target: BLANK.target, targets: [], ...changes }, language);
  return {
    ...(title && { title: sentWords(title) }),
    ...(direction && { direction }),
    ...(isCumulative !== undefined && { isCumulative }),
    ...(dimensions && { dimensions }),
    ...(changes.baseline && { baseline: values.baseline }),
    ...(changes.target && { target: values.target }),
    ...(changes.targets && { targets: values.targets }),
  };
}

type Values = Pick<IndicatorFields, 'baseline' | 'target' | 'targets'>;

/** A number that is none goes as one that the API refuses at its field. */
function valuesOf({ baseline, target, targets }: Values, language: Language): Pick<CreateIndicator, keyof Values> {
  const numberIn = (text: string): number => typedNumber(text, language) ?? -1;
  const { year, value, comment } = baseline;
  const hasBaseline = year.trim() !== '' || value.trim() !== '';
  const hasTarget = target.value.trim() !== '' || target.date !== '' || !isWordless(target.basis);
  return {
    baseline: hasBaseline ? { year: numberIn(year), value: numberIn(value), comment: comment.trim() } : null,
    target: hasTarget
      ? { value: numberIn(target.value), date: target.date || null, basis: sentWords(target.basis) }
      : null,
    targets: targets.map((one) => ({ period: one.period, value: numberIn(one.value) })),
  };
}
