import { Component, computed, inject, input, output } from '@angular/core';
import { MILESTONE_STATES, type Milestone, type MilestoneMove, type MilestoneState } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { DateText } from '../../../shared/ui/date-text';
import { Field } from '../../../shared/ui/field/field';
import { StateLabel } from '../../../shared/ui/state-label/state-label';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { today } from '../../../shared/util/dates';
import { MoveMemory } from '../milestone-moves/move-memory';

/** One milestone: where it stands, and what this report says about it. */
@Component({
  selector: 'pt-milestone-move',
  imports: [DateText, Field, Say, StateLabel, TranslatedText],
  templateUrl: './milestone-move.html',
  styleUrl: './milestone-move.css',
})
export class MilestoneMoveForm {
  private readonly memory = inject(MoveMemory);

  readonly milestone = input.required<Milestone>();
  readonly move = input<MilestoneMove>();
  readonly errors = input<FieldErrors>({});
  /** The move as it now stands; null when the milestone did not move. */
  readonly changed = output<MilestoneMove | null>();

  protected readonly today = today();
  protected readonly key = computed(() => `moves.${this.milestone().id}`);
  /** Nobody plans by a report: "planned" is a choice only where something achieved or cancelled is taken back. */
  protected readonly states = computed(() => {
    const isOpen = this.milestone().state === 'planned' || this.milestone().state === 'in_progress';
    return MILESTONE_STATES.filter((state) => state !== 'planned' || !isOpen);
  });

  protected choose(state: MilestoneState | null): void {
    this.memory.keep(this.move());
    this.changed.emit(state === null ? null : this.withState(state));
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
      blockers: before?.blockers ?? [],
    };
  }
}
