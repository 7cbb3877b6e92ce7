import { Injectable } from '@angular/core';
import { type Id, type MilestoneMove } from '@parole-tenue/contract';

/** What was typed about a milestone before "no change" was chosen: chosen again, it is still there. */
@Injectable()
export class MoveMemory {
  private readonly moves = new Map<Id, MilestoneMove>();

  keep(move: MilestoneMove | undefined): void {
    if (move !== undefined) this.moves.set(move.milestone, move);
  }

  recall(milestone: Id): MilestoneMove | undefined {
    return this.moves.get(milestone);
  }
}
