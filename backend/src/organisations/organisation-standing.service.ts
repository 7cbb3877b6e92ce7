import { type Id, type OrganisationKind } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict } from '../core/problems/problems.js';
import { OrganisationStandingRepository, type Standing } from './organisation-standing.repository.js';

/** What may happen to a whole organisation. Being dissolved is for good. */
export type Turn = 'change_kind' | 'suspend' | 'restore' | 'dissolve';

/** Whether that can happen to it as it stands today. */
export function canTake(turn: Turn, { isSuspended, isDissolved }: Standing): boolean {
  if (isDissolved) return false;
  if (turn === 'suspend') return !isSuspended;
  return turn !== 'restore' || isSuspended;
}

/** Whether an organisation exists and speaks. Who asks has been asked before: this takes two administrators. */
@Injectable()
export class OrganisationStandingService {
  constructor(
    private readonly organisations: OrganisationStandingRepository,
    private readonly journal: JournalService,
  ) {}

  find(slug: string): Promise<Standing | null> {
    return this.organisations.findBySlug(slug);
  }

  /** Held as it is until the transaction ends. */
  findHeld(id: Id): Promise<Standing | null> {
    return this.organisations.findForChange(id);
  }

  /** What it states from now on speaks for the other side; what it stated stays where it was said. @throws Conflict */
  changeKind(actor: Actor, id: Id, kind: OrganisationKind): Promise<void> {
    return this.take('change_kind', actor, id, () => this.organisations.saveKind(id, kind));
  }

  /** Its people cannot sign in; its record stays. @throws Conflict */
  suspend(actor: Actor, id: Id): Promise<void> {
    return this.take('suspend', actor, id, () => this.organisations.suspend(id));
  }

  /** @throws Conflict */
  restore(actor: Actor, id: Id): Promise<void> {
    return this.take('restore', actor, id, () => this.organisations.restore(id));
  }

  /** It ends today, and with it what it answers for; its record stays. @throws Conflict */
  dissolve(actor: Actor, id: Id): Promise<void> {
    return this.take('dissolve', actor, id, () => this.organisations.dissolve(id));
  }

  private async take(turn: Turn, actor: Actor, id: Id, save: () => Promise<void>): Promise<void> {
    const before = await this.organisations.findForChange(id);
    if (!before || !canTake(turn, before)) throw new Conflict('step_refused');
    await save();
    const after = await this.organisations.findForChange(id);
    await this.journal.record(actor, {
      noun: 'organisation',
      id,
      verb: turn,
      before: traceOf(before),
      after: traceOf(after),
    });
  }
}

function traceOf(standing: Standing | null): object | null {
  if (!standing) return null;
  const { id: _, ...trace } = standing;
  return trace;
}
