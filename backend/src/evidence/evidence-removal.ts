import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { EvidenceHistory } from './evidence-history.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';

/** Taking evidence away whole: nobody but the own organisation has read it. */
@Injectable()
export class EvidenceRemoval {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly history: EvidenceHistory,
  ) {}

  async remove(member: Member, row: EvidenceRow): Promise<void> {
    await this.evidence.remove(row.id);
    await this.history.record(member, 'delete', row, null);
    await this.history.forget(row.id);
  }
}
