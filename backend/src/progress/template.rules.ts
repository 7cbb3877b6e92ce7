import { type IndicatorKind, type NewSlot, type Slot, type TrackView } from '@parole-tenue/contract';
import { type FieldFault } from '../core/problems/problems.js';

type AnySlot = Pick<Slot | NewSlot, 'key' | 'kind' | 'unit' | 'after'>;

/** Stages count people, bodies have seats; the other views show whatever is measured. */
const KIND_OF_VIEW: Partial<Record<TrackView, IndicatorKind>> = { pipeline: 'count', quota: 'quota' };

const PERCENT = 'percent';

/** A percentage and a quota are in percent, and nothing else is. */
export function isUnitOf(kind: IndicatorKind, unit: string): boolean {
  return (kind === 'percentage' || kind === 'quota') === (unit === PERCENT);
}

/** What is wrong with the slots of a template: what follows from them and its view alone. */
export function slotFaults(view: TrackView, slots: readonly AnySlot[]): FieldFault[] {
  return slots.flatMap((slot, index) => {
    const kind = KIND_OF_VIEW[view] ?? slot.kind;
    const isKeyTaken = slots.slice(0, index).some(({ key }) => key === slot.key);
    return [
      ...fault(isKeyTaken, `slots.${index}.key`, 'taken'),
      ...fault(slot.kind !== kind, `slots.${index}.kind`, 'not_allowed'),
      ...fault(!isUnitOf(slot.kind, slot.unit), `slots.${index}.unit`, 'not_allowed'),
      ...afterFaults(view, slots, index),
    ];
  });
}

/** A stage follows one that stands before it, so that people go one way. */
function afterFaults(view: TrackView, slots: readonly AnySlot[], index: number): FieldFault[] {
  const after = slots[index]?.after ?? null;
  if (after === null) return [];
  const [path, at] = [`slots.${index}.after`, slots.findIndex(({ key }) => key === after)];
  if (view !== 'pipeline') return [{ path, code: 'not_allowed' }];
  if (at < 0) return [{ path, code: 'not_found' }];
  return fault(at >= index, path, 'not_allowed');
}

/** A slot that an indicator fills stays, and stays what it measures. */
export function filledSlotFaults(filled: readonly Pick<Slot, 'key' | 'kind' | 'unit'>[], slots: readonly AnySlot[]) {
  return filled.flatMap(({ key, kind, unit }): FieldFault[] => {
    const index = slots.findIndex((slot) => slot.key === key);
    const slot = slots[index];
    if (!slot) return [{ path: 'slots', code: 'not_allowed' }];
    return [
      ...fault(slot.kind !== kind, `slots.${index}.kind`, 'not_allowed'),
      ...fault(slot.unit !== unit, `slots.${index}.unit`, 'not_allowed'),
    ];
  });
}

const fault = (isWrong: boolean, path: string, code: FieldFault['code']): FieldFault[] =>
  isWrong ? [{ path, code }] : [];
