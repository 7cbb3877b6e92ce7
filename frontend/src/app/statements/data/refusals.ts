import { computed, signal } from '@angular/core';
import { type StatementNoun } from '@parole-tenue/contract';

import { type Failure } from '../../shared/data/problem';
import { fieldErrors, type SentRecords } from './field-errors';
import { type SaveQueue } from './save-queue';
import { type Content, type Own } from './statement-types';

/** Failures of saving that the save bar tells about, or a dialog asks about. */
const TOLD_ELSEWHERE: readonly Failure['code'][] = [
  'unreachable',
  'unavailable',
  'too_many',
  'unauthenticated',
  'stale',
];

/** Why saving or sending in came to nothing, and at which fields. */
export class Refusals<Noun extends StatementNoun> {
  private readonly refusal = signal<Failure | null>(null);
  private readonly lastSent = signal<Content<Noun> | null>(null);
  /** What was refused: what was sent in, or what was to be saved, in the order in which it went. */
  private readonly sent = computed<SentRecords>(
    () => (this.refusal() === null ? this.lastSent() : this.queue.saved()) ?? {},
  );

  /** Why the last saving was refused, or the last sending in came to nothing. */
  readonly failure = computed(() => {
    const saving = this.queue.failure();
    return this.refusal() ?? (saving !== null && TOLD_ELSEWHERE.includes(saving.code) ? null : saving);
  });
  readonly errors = computed(() => fieldErrors(this.failure(), this.sent()));

  constructor(private readonly queue: Pick<SaveQueue<Own<Noun>>, 'failure' | 'saved'>) {}

  /** What goes to be saved. */
  send(content: Content<Noun>): void {
    this.lastSent.set(content);
  }

  /** A step came to nothing. */
  meet(failure: Failure): void {
    this.refusal.set(failure);
  }

  /** The person goes on. */
  clear(): void {
    this.refusal.set(null);
  }
}
