import { type HttpResourceRef } from '@angular/common/http';
import { computed, linkedSignal, type Signal, type ValueEqualityFn } from '@angular/core';

import { failureOf, type Failure } from './problem';

/** What a page needs of an HTTP answer: the last value stays on screen while the next is under way. */
export interface Answer<Value> {
  value: Signal<Value | undefined>;
  failure: Signal<Failure | undefined>;
  isLoading: Signal<boolean>;
  retry: () => void;
}

/** @param isSame what is told again and is the same changes nothing on screen; left out: each answer is new. */
export function answerOf<Value>(
  resource: HttpResourceRef<Value | undefined>,
  isSame?: ValueEqualityFn<Value | undefined>,
): Answer<Value> {
  return {
    value: lastValueOf(resource, isSame),
    failure: computed(() => {
      const error = resource.error();
      return error === undefined ? undefined : failureOf(error);
    }),
    isLoading: resource.isLoading,
    retry: () => {
      resource.reload();
    },
  };
}

/** Word for word. */
export const isSameAnswer = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

function lastValueOf<Value>(
  resource: HttpResourceRef<Value | undefined>,
  equal: ValueEqualityFn<Value | undefined> = Object.is,
): Signal<Value | undefined> {
  return linkedSignal<{ value: Value | undefined; isOver: boolean }, Value | undefined>({
    source: () => ({ value: resource.hasValue() ? resource.value() : undefined, isOver: !resource.isLoading() }),
    computation: ({ value, isOver }, previous) => value ?? (isOver ? undefined : previous?.value),
    equal,
  }).asReadonly();
}
