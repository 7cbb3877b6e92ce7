import { Component, computed, input, output } from '@angular/core';
import { type Id, type Milestone, type MilestoneMove, type PlacedRemark } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { MilestoneMoveForm } from '../milestone-move/milestone-move';
import { MoveMemory } from './move-memory';

/** The milestones of a recommendation: open ones first, what is done or cancelled folded away. */
@Component({
  selector: 'pt-milestone-moves',
  imports: [MilestoneMoveForm, Say],
  providers: [MoveMemory],
  templateUrl: './milestone-moves.html',
  styles: `
    details {
      border-top: 1px solid var(--line);
    }

    summary {
      padding-block: var(--s3);
      font-weight: 600;
    }

    h2 + p {
      margin: var(--s1) 0 var(--s3);
    }
  `,
})
export class MilestoneMoves {
  readonly milestones = input.required<readonly Milestone[]>();
  readonly moves = input.required<readonly MilestoneMove[]>();
  readonly errors = input<FieldErrors>({});
  readonly remarks = input<readonly PlacedRemark[]>([]);
  readonly supersedes = input<Id | null>(null);
  readonly changed = output<MilestoneMove[]>();

  protected readonly open = computed(() => this.milestones().filter(isOpen));
  protected readonly done = computed(() => this.milestones().filter((milestone) => !isOpen(milestone)));

  protected moveOf(milestone: Id): MilestoneMove | undefined {
    return this.moves().find((move) => move.milestone === milestone);
  }

  protected isDoneMoved(): boolean {
    return this.done().some(({ id }) => this.moveOf(id) !== undefined);
  }

  protected change(milestone: Id, move: MilestoneMove | null): void {
    const others = this.moves().filter((other) => other.milestone !== milestone);
    const moved = new Map([...others, ...(move === null ? [] : [move])].map((one) => [one.milestone, one]));
    this.changed.emit(this.milestones().flatMap(({ id }) => moved.get(id) ?? []));
  }
}

function isOpen({ state }: Milestone): boolean {
  return state === 'planned' || state === 'in_progress';
}
