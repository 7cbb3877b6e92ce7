import { type HttpResourceRef } from '@angular/common/http';
import { computed, linkedSignal, type Signal } from '@angular/core';

import { failureOf, type Failure } from './problem';

/** What a page needs of an HTTP answer: the last value stays on screen while the next is under way. */
export interface Answer<Value> {
  value: Signal<Value | undefined>;
  failure: Signal<Failure | undefined>;
  isLoading: Signal<boolean>;
  retry: () => void;
}

export function answerOf<Value>(resource: HttpResourceRef<Value | undefined>): Answer<Value> {
  return {
    value: lastValueOf(resource),
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

function lastValueOf<Value>(resource: HttpResourceRef<Value | undefined>): Signal<Value | undefined> {
  return linkedSignal<{ value: Value | undefined; isOver: boolean }, Value | undefined>({
    source: () => ({ value: resource.hasValue() ? resource.value() : undefined, isOver: !resource.isLoading() }),
    computation: ({ value, isOver }, previous) => value ?? (isOver ? undefined : previous?.value),
  }).asReadonly();
}
