import { type WithdrawalCategory } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { JournalService } from '../core/journal/journal.service.js';
import { EvidenceHistory } from './evidence-history.js';
import { isEditable } from './evidence.actions.js';
import { EvidenceWiping } from './evidence-wiping.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';
import { OffersRepository } from './offers.repository.js';
import { wishOf } from './widening.mapper.js';
import { WideningsRepository } from './widenings.repository.js';

/** Taking evidence away, and what hangs on it. */
@Injectable()
export class EvidenceRemoval {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly widenings: WideningsRepository,
    private readonly offers: OffersRepository,
    private readonly history: EvidenceHistory,
    private readonly journal: JournalService,
    private readonly wiping: EvidenceWiping,
  ) {}

  /** Whole: nobody but the own organisation has read it. Copies that were not made of it yet can be no more, and go with it. */
  async remove(member: Member, row: EvidenceRow): Promise<void> {
    for (const copy of await this.evidence.findCopies(member, row.id)) {
      if (copy.redactionOf === row.id && copy.fileState === 'cleaning' && isEditable(copy))
        await this.remove(member, copy);
    }
    await this.wiping.wipeLater(row.id);
    await this.evidence.remove(row.id);
    await this.history.record(member, 'delete', row, null);
    await this.history.forget(row.id);
  }

  /** A mark remains. Copies with parts blacked out are made of the same, and go with it. */
  async withdraw(member: Member, row: EvidenceRow, category: WithdrawalCategory): Promise<void> {
    for (const copy of await this.evidence.findCopies(member, row.id)) await this.empty(member, copy, category);
    await this.empty(member, row, category);
  }

  /** Fewer readers are wanted, so nobody waits for more. */
  async endWish(member: Member, row: EvidenceRow): Promise<void> {
    const before = row.widening === null ? null : await this.widenings.find(member, row.widening);
    if (!before) return;
    await this.widenings.closeOpen(member, row.id);
    const after = await this.widenings.get(member, before.id);
    const verb = after.state === 'withdrawn' ? 'withdraw' : 'decline';
    await this.journal.record(member, {
      ...{ noun: 'widening', id: after.id, verb },
      ...{ before: wishOf(before), after: wishOf(after) },
    });
  }

  private async empty(member: Member, row: EvidenceRow, category: WithdrawalCategory): Promise<void> {
    await this.endWish(member, row);
    await this.offers.withdrawAll(row.id);
    await this.wiping.wipeLater(row.id);
    await this.evidence.empty(row.id, row.version, category);
    await this.history.record(member, 'withdraw', row, await this.evidence.getVisible(member, row.id));
    await this.history.forget(row.id);
  }
}
