import { linkedSignal, type Signal } from '@angular/core';

/** True from the first time on: what is folded out is not folded in again under somebody's hands. */
export function onceTrue(source: () => boolean): Signal<boolean> {
  return linkedSignal<boolean, boolean>({
    source,
    computation: (now, before) => now || before?.value === true,
  }).asReadonly();
}
