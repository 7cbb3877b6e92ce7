import { type Indicator, type Slot, type TargetsTrack } from '@parole-tenue/contract';

/** A slot with what fills it: indicators planned for it, and those of the public record that it names. */
export interface FilledSlot {
  slot: Slot;
  planned: Indicator[];
  record: Indicator[];
}

export function fillSlots(slots: readonly Slot[], indicators: readonly Indicator[]): FilledSlot[] {
  return slots.map((slot) => ({
    slot,
    planned: indicators.filter(({ organisation, slot: key }) => organisation !== null && key === slot.key),
    record: slot.record.flatMap((key) =>
      indicators.filter((indicator) => indicator.organisation === null && indicator.key === key),
    ),
  }));
}

export function seriesOf(filled: readonly FilledSlot[]): TargetsTrack['series'] {
  return filled.flatMap(({ slot, planned, record }) => {
    const indicators: (Indicator | null)[] = [...planned, ...record];
    return (indicators.length > 0 ? indicators : [null]).map((indicator) => ({ slot, indicator }));
  });
}
