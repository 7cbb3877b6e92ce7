import { type Id, type PageQuery, type PeoplePage, type Person } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { pageOfWhole } from '../core/http/page.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict } from '../core/problems/problems.js';
import { type Belonging, PeopleRepository } from './people.repository.js';

/** The people whom administrators know: leads, and who holds a role on the platform. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly journal: JournalService,
  ) {}

  async findPage(query: PageQuery): Promise<PeoplePage> {
    return pageOfWhole(await this.people.findAll(), query, ({ id }) => id);
  }

  /** Null for a member as for nobody. */
  find(id: Id): Promise<Person | null> {
    return this.people.find(id);
  }

  /** Whether somebody in view has an account under this address. Members are not: their own side alone knows them. */
  isKnownAddress(email: string): Promise<boolean> {
    return this.people.isKnownAddress(email);
  }

  /** Signs them out for good, everywhere. @throws Conflict when it cannot be done any more */
  async suspend(actor: Actor, id: Id): Promise<Belonging> {
    return this.record(actor, id, 'suspend', await this.people.suspend(id), { isSuspended: false });
  }

  /** @throws Conflict when it cannot be done any more */
  async restore(actor: Actor, id: Id): Promise<Belonging> {
    return this.record(actor, id, 'restore', await this.people.restore(id), { isSuspended: true });
  }

  /** The second factor with its recovery codes; signs them out everywhere. @throws Conflict when it cannot be done any more */
  async resetFactor(actor: Actor, id: Id): Promise<Belonging> {
    return this.record(actor, id, 'reset_factor', await this.people.resetFactor(id), { hasFactor: true });
  }

  /** What was true of them is so no longer, or the other way round. */
  private async record(
    actor: Actor,
    id: Id,
    verb: string,
    changed: Belonging | null,
    before: Partial<Record<'isSuspended' | 'hasFactor', boolean>>,
  ): Promise<Belonging> {
    if (!changed) throw new Conflict('step_refused');
    const after = Object.fromEntries(Object.entries(before).map(([name, was]) => [name, !was]));
    await this.journal.record(actor, { noun: 'account', id, verb, before, after });
    return changed;
  }
}
