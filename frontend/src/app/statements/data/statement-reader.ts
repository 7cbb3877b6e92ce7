import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import {
  transitionOf,
  type OwnEvidence,
  type ReturnStatement,
  type StatementNoun,
  type StatementStep,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { map } from 'rxjs';

import { UnsentText } from '../../session/data/unsent-text';
import { answerOf } from '../../shared/data/answer';
import { failureOf, type Failure } from '../../shared/data/problem';
import { asPublished } from './as-published';
import { EvidenceClient } from '../../evidence/data/evidence-client';
import { keptOf } from './kept';
import { type Own } from './statement-types';
import { StatementsClient } from './statements-client';

/** The statement of the own organisation that the address names, and the steps that may be taken with it. */
@Injectable()
export class StatementReader {
  private readonly client = inject(StatementsClient);
  private readonly evidence = inject(EvidenceClient);
  private readonly device = inject(UnsentText);
  private readonly route = inject(ActivatedRoute);
  private readonly noun = this.route.snapshot.data['noun'] as StatementNoun;
  private readonly id = toSignal(this.route.paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });
  private readonly resource = this.client.one(this.noun, this.id);
  private readonly refusal = signal<Failure | null>(null);
  private readonly busy = signal(false);

  readonly statement = answerOf(this.resource);
  private readonly reference = computed(() => this.statement.value()?.recommendation?.reference);
  readonly story = answerOf(this.client.story(this.reference));
  /** Why the last step was refused. */
  readonly failure = this.refusal.asReadonly();
  readonly isBusy = this.busy.asReadonly();
  readonly asPublished = computed(() => {
    const statement = this.statement.value();
    return statement === undefined ? undefined : asPublished(this.noun, statement, this.story.value());
  });

  /** True when the step was taken. When it came too late, the statement is shown as it stands now. */
  async take(step: StatementStep, body: ReturnStatement | null = null): Promise<boolean> {
    const statement = this.statement.value();
    if (statement === undefined) return false;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.resource.set(await this.client.step(this.noun, statement, step, body));
      return true;
    } catch (error) {
      const failure = failureOf(error);
      this.refuse(failure);
      return body === null && this.isTakenBefore(step, failure);
    } finally {
      this.busy.set(false);
    }
  }

  /** True when the draft was thrown away, and what this device kept of it. */
  async discard(): Promise<boolean> {
    const statement = this.statement.value();
    if (statement === undefined) return false;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.client.discard(this.noun, statement);
      for (const kept of keptOf(statement.id)) this.device.forget(kept);
      return true;
    } catch (error) {
      this.refuse(failureOf(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Fewer people read a piece of evidence: that is immediate, also after publication. */
  async narrow(evidence: OwnEvidence, level: VisibilityLevel): Promise<void> {
    this.refusal.set(null);
    try {
      const changed = await this.evidence.change(evidence, { level });
      this.resource.update(
        (own) => own && { ...own, evidence: own.evidence.map((one) => (one.id === changed.id ? changed : one)) },
      );
    } catch (error) {
      this.refusal.set(failureOf(error));
      this.resource.reload();
    }
  }

  /** A step was taken back: the statement as it stands now. */
  show(statement: Own<StatementNoun>): void {
    this.refusal.set(null);
    this.resource.set(statement);
  }

  /** It was taken before, and the answer was lost. */
  private isTakenBefore(step: StatementStep, failure: Failure): boolean {
    const isTaken = failure.code === 'stale' && this.statement.value()?.state === transitionOf(this.noun, step)?.to;
    if (isTaken) this.refusal.set(null);
    return isTaken;
  }

  private refuse(failure: Failure): void {
    this.refusal.set(failure);
    if (failure.code === 'stale') this.resource.set(failure.current as Own<StatementNoun>);
    if (failure.code === 'step_refused') this.resource.reload();
  }
}
