import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  MILESTONE_STATES,
  type Id,
  type Milestone,
  type MilestoneMove,
  type MilestoneState,
  type PlacedRemark,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { DateText } from '../../../shared/ui/date-text';
import { keepFocus } from '../../../shared/ui/keep-focus';
import { StateLabel } from '../../../shared/ui/state-label/state-label';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { today } from '../../../shared/util/dates';
import { Blockers } from '../blockers/blockers';
import { DayField } from '../fields/day-field';
import { LongText } from '../fields/long-text';
import { FieldRemarks } from '../remarks/field-remarks';
import { MoveMemory } from '../milestone-moves/move-memory';

/** One milestone: where it stands, and what this report says about it. */
@Component({
  selector: 'pt-milestone-move',
  imports: [Blockers, DateText, DayField, FieldRemarks, LongText, Say, StateLabel, TranslatedText],
  templateUrl: './milestone-move.html',
  styleUrl: './milestone-move.css',
})
export class MilestoneMoveForm {
  private readonly memory = inject(MoveMemory);

  readonly milestone = input.required<Milestone>();
  readonly move = input<MilestoneMove>();
  readonly errors = input<FieldErrors>({});
  readonly remarks = input<readonly PlacedRemark[]>([]);
  /** The report that this one takes the place of: what moved by that alone moves back unless it is said again. */
  readonly supersedes = input<Id | null>(null);
  /** The move as it now stands; null when the milestone did not move. */
  readonly changed = output<MilestoneMove | null>();

  private readonly today = today();
  protected readonly isMovedBefore = computed(
    () => this.supersedes() !== null && this.milestone().movedBy === this.supersedes(),
  );
  protected readonly isBlocked = signal(false);
  protected readonly key = computed(() => `moves.${this.milestone().id}`);
  /** Nobody plans by a report: "planned" is a choice only where something achieved or cancelled is taken back. */
  protected readonly states = computed(() =>
    MILESTONE_STATES.filter((state) => state !== 'planned' || !this.isOpen() || this.move()?.state === 'planned'),
  );
  protected readonly isOpen = computed(() => ['planned', 'in_progress'].includes(this.milestone().state));

  constructor() {
    const hasMove = computed(() => this.move() !== undefined);
    keepFocus(hasMove, (held) => [held.closest('fieldset')?.querySelector('input')]);
  }

  protected choose(state: MilestoneState | null): void {
    this.memory.keep(this.move());
    this.changed.emit(state === null ? null : this.withState(state));
  }

  /** It did not move, and something stands in its way. */
  protected block(): void {
    this.isBlocked.set(true);
    this.choose(this.milestone().state);
  }

  protected change(changes: Partial<MilestoneMove>): void {
    const move = this.move();
    if (move !== undefined) this.changed.emit({ ...move, ...changes });
  }

  private withState(state: MilestoneState): MilestoneMove {
    const before = this.move() ?? this.memory.recall(this.milestone().id);
    return {
      milestone: this.milestone().id,
      state,
      achievedOn: state === 'achieved' ? (before?.achievedOn ?? this.today) : null,
      text: before?.text ?? '',
      // What stood in its way still does, unless its tick is taken away.
      blockers: before?.blockers ?? this.milestone().blockers,
    };
  }
}
