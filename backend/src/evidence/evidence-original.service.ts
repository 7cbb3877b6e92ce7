import { type Id, type OwnEvidence } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { isPassing } from '../core/database/error-code.js';
import { Absent, Conflict, Stale } from '../core/problems/problems.js';
import { ORIGINAL } from './cleaning-worker.js';
import { EvidenceFilesRepository } from './evidence-files.repository.js';
import { EvidenceHistory } from './evidence-history.js';
import { mayDo } from './evidence.actions.js';
import { toOwnEvidence } from './evidence.mapper.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';
import { EvidenceVault } from './keeping/evidence-vault.js';
import { Quarantine } from './quarantine.js';
import { UploadsRepository } from './uploads.repository.js';

interface Target {
  id: Id;
  version: number;
}

/** What is kept as it came: its kind was never looked into, so it is handed out as bytes. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** What could not be cleaned, kept sealed and restricted as it came, because its lead says so. */
@Injectable()
export class EvidenceOriginalService {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceRepository,
    private readonly files: EvidenceFilesRepository,
    private readonly uploads: UploadsRepository,
    private readonly history: EvidenceHistory,
    private readonly vault: EvidenceVault,
    private readonly quarantine: Quarantine,
  ) {}

  /** @throws Absent, Stale, Conflict */
  async keep(member: Member, target: Target): Promise<OwnEvidence> {
    const uploadId = await this.as(member, () => this.getRefused(member, target));
    const kept = await this.vault.keep(await this.quarantine.read(uploadId));
    const original = { ...kept, evidenceId: target.id, ...ORIGINAL, mediaType: UNKNOWN_TYPE };
    const shown = await this.as(member, async () => {
      await this.vault.holdKey();
      await this.evidence.lock(member, target.id);
      // Sent again meanwhile, or decided by another.
      if ((await this.getRefused(member, target)) !== uploadId) throw new Conflict('step_refused');
      await this.files.insert([original]);
      await this.evidence.saveOriginalOnly(target.id, target.version);
      await this.history.recordFile(member, 'keep', target.id, 'refused', 'original_only');
      return toOwnEvidence(member, await this.evidence.getVisible(member, target.id));
    }).catch(async (error: unknown) => {
      // The answer to a commit may have got lost: then the row is there.
      if (!isPassing(error)) await this.vault.remove(kept.object).catch(() => undefined);
      throw error;
    });
    await this.quarantine.remove(uploadId).catch(() => undefined);
    return shown;
  }

  /** @returns the upload whose file it is. */
  private async getRefused(member: Member, { id, version }: Target): Promise<Id> {
    const row: EvidenceRow = await this.evidence.getVisible(member, id);
    if (row.organisationId !== member.organisationId) throw new Absent();
    if (row.version !== version) throw new Stale(toOwnEvidence(member, row));
    if (!mayDo(member, row, 'keep_original')) throw new Conflict('step_refused');
    const uploadId = await this.uploads.findWhole(id);
    if (!uploadId) throw new Conflict('step_refused');
    return uploadId;
  }

  private as<Result>(member: Member, work: () => Promise<Result>): Promise<Result> {
    return this.database.transactionAs(member, work);
  }
}
