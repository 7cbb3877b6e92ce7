import {
  type Day,
  dropOutOf,
  type Indicator,
  lastDayOfDate,
  type Pace,
  type PipelineStage,
  type TrackNumber,
} from '@parole-tenue/contract';
import { type FilledSlot } from './slots.js';
import { measureOf, numberOf } from './track-number.js';

interface Counted extends FilledSlot {
  /** Whose number stands; null: nobody has one. */
  teller: Indicator | null;
  latest: TrackNumber | null;
}

/** Stages in their order: how many reached each, how many got lost on the way, how fast. */
export function pipelineOf(filled: readonly FilledSlot[]): PipelineStage[] {
  const stages = filled.map(count);
  return stages.map((stage) => ({
    slot: stage.slot,
    latest: stage.latest,
    dropOut: dropOutAt(stage, stages),
    pace: stage.teller && stage.latest && paceOf(stage.teller, stage.latest),
    indicator: stage.planned[0] ?? stage.record[0] ?? null,
    record: stage.record,
  }));
}

/** What is reported; where nobody reports, the public record. Of several the one that spoke last. */
function count(stage: FilledSlot): Counted {
  const teller = latestTeller(stage.planned) ?? latestTeller(stage.record);
  return { ...stage, teller, latest: teller && numberOf(teller) };
}

function latestTeller(indicators: readonly Indicator[]): Indicator | null {
  const dateOf = (indicator: Indicator): string => numberOf(indicator)?.date ?? '';
  const [first] = indicators.filter(dateOf).sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  return first ?? null;
}

/**
 * Of those at the stage before, the share that is in none of the stages that come from it (docs/method.md, "Drop-out").
 * Fictional numbers are not measured against real ones.
 */
function dropOutAt({ slot }: Counted, stages: readonly Counted[]): number | null {
  const before = stages.find((stage) => stage.slot.key === slot.after);
  if (!before) return null;
  const after = stages.filter((stage) => stage.slot.after === slot.after);
  const isMixed = after.some((stage) => isFictional(stage) !== isFictional(before));
  const numbers = after.map(({ latest }) => latest?.value);
  if (isMixed || numbers.includes(undefined)) return null;
  return dropOutOf(
    before.latest?.value ?? null,
    numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0),
  );
}

/** Whoever told the number decides that, not what it was told of. */
const isFictional = ({ latest }: Counted): boolean => latest?.organisation?.isDemo ?? false;

/** Share of the target over share of the time, on the day of the latest value (docs/method.md, "Pace"). */
export function paceOf(indicator: Indicator, { value: reached, date }: TrackNumber): Pace | null {
  const { target } = indicator;
  if (!target || target.value <= 0) return null;
  const targetOn = target.date ? lastDayOfDate(target.date) : null;
  const first = indicator.values.find((value) => measureOf(indicator, value) !== null);
  const timeShare = targetOn && first ? timeShareOf(lastDayOfDate(first.date), lastDayOfDate(date), targetOn) : null;
  const share = reached / target.value;
  return { target: target.value, targetOn, reached, share, timeShare, pace: timeShare ? share / timeShare : null };
}

function timeShareOf(from: Day, on: Day, until: Day): number | null {
  const [start, now, end] = [from, on, until].map((day) => Date.parse(day)) as [number, number, number];
  return end > start ? (now - start) / (end - start) : null;
}
