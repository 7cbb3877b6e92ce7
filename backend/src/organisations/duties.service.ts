import {
  type Day,
  type Id,
  isGranted,
  type OrganisationKind,
  type Punctuality,
  punctualityOf,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { today } from '../core/http/validators.js';
import { DutiesRepository, type DutyOn } from './duties.repository.js';

export interface Duties {
  of: DutyOn[];
  /** The day of the organisation's first account. */
  since: Day | null;
}

/** What organisations owe. Who may not report owes no report, even where they lead. */
@Injectable()
export class DutiesService {
  constructor(private readonly duties: DutiesRepository) {}

  async find({ id, kind }: { id: Id; kind: OrganisationKind }): Promise<Duties> {
    const owes = isGranted({ role: 'member', organisationKind: kind }, 'report.draft', 'leading');
    if (!owes) return { of: [], since: null };
    return { of: await this.duties.findOf(id), since: await this.duties.findPresence(id) };
  }

  async getPunctuality(organisation: { id: Id; kind: OrganisationKind }): Promise<Punctuality> {
    const { of, since } = await this.find(organisation);
    return punctualityOf(of, since, today());
  }
}
