import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import { type Demonstration } from '@parole-tenue/contract';

import { answerOf } from '../../shared/data/answer';

/** Whether this is a demonstration, and then its accounts. */
@Injectable({ providedIn: 'root' })
export class DemonstrationStore {
  private readonly answer = answerOf(httpResource<Demonstration>(() => '/api/demonstration'));

  readonly isDemonstration = computed(() => this.answer.value()?.isDemonstration ?? false);
  readonly accounts = computed(() => this.answer.value()?.accounts ?? []);
  readonly password = computed(() => this.answer.value()?.password ?? null);
}
