import { Component, computed, input, output } from '@angular/core';
import {
  DECISION_OUTCOMES,
  type DecisionOutcome,
  type DecisionOutcomeKind,
  type Id,
  type ReportedMeeting,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { DateText } from '../../../shared/ui/date-text';
import { LongText } from '../fields/long-text';

/** What became of the decisions of earlier meetings: each is kept or not, or nothing is said of it. */
@Component({
  selector: 'pt-decision-outcomes',
  imports: [DateText, LongText, Say],
  templateUrl: './decision-outcomes.html',
  styles: `
    fieldset {
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
    }

    legend {
      float: left;
      width: 100%;
    }

    legend + * {
      clear: left;
    }

    h2 + p {
      margin: var(--s1) 0 var(--s3);
    }
  `,
})
export class DecisionOutcomes {
  readonly meetings = input.required<readonly ReportedMeeting[]>();
  readonly outcomes = input.required<readonly DecisionOutcome[]>();
  readonly errors = input<FieldErrors>({});
  readonly changed = output<DecisionOutcome[]>();

  protected readonly kinds = DECISION_OUTCOMES;
  /** Overdue ones first. */
  protected readonly decisions = computed(() =>
    this.meetings()
      .flatMap(({ decisions, heldOn }) => decisions.map((decision) => ({ ...decision, heldOn })))
      .toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue)),
  );
  private readonly before = new Map<Id, DecisionOutcome>();

  protected outcomeOf(decision: Id): DecisionOutcome | undefined {
    return this.outcomes().find((one) => one.decision === decision);
  }

  protected choose(decision: Id, outcome: DecisionOutcomeKind | null): void {
    const now = this.outcomeOf(decision);
    if (now !== undefined) this.before.set(decision, now);
    const text = (now ?? this.before.get(decision))?.text ?? '';
    this.hold(decision, outcome === null ? null : { decision, outcome, text });
  }

  protected write(now: DecisionOutcome, text: string): void {
    this.hold(now.decision, { ...now, text });
  }

  private hold(decision: Id, outcome: DecisionOutcome | null): void {
    const others = this.outcomes().filter((one) => one.decision !== decision);
    this.changed.emit(outcome === null ? others : [...others, outcome]);
  }
}
