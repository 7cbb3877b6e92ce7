import { randomUUID } from 'node:crypto';
import { type FileState, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { isUuid } from '../core/http/validators.js';
import { Absent, Conflict, DomainProblem, InvalidInput } from '../core/problems/problems.js';
import { Turns } from '../core/throttle/turns.js';
import { CleaningQueue } from './cleaning-queue.js';
import { requireAllowance } from './daily-allowance.js';
import { EvidenceHistory } from './evidence-history.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';
import { Quarantine } from './quarantine.js';
import { type UploadRow, UploadsRepository } from './uploads.repository.js';

/** May be sent; refused: sent again. */
const OPEN_STATES: readonly (FileState | null)[] = ['awaited', 'refused'];

/** How far an upload has come. */
export interface UploadState extends UploadRow {
  offset: number;
}

/**
 * Files on their way into quarantine: what may be sent, and when it is here. Questions to the database are short; while
 * bytes arrive, no connection is held.
 */
@Injectable()
export class UploadsService {
  /** Many uploads at once take longer, and everybody else is answered meanwhile. */
  private readonly turns = new Turns(1);

  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceRepository,
    private readonly uploads: UploadsRepository,
    private readonly quarantine: Quarantine,
    private readonly queue: CleaningQueue,
    private readonly history: EvidenceHistory,
  ) {}

  /**
   * Whoever asks again for the same evidence, after an answer that got lost, goes on with the upload there is.
   * @throws InvalidInput, Absent, Conflict, TooMany, StorageFull
   */
  async begin(member: Member, evidenceId: string | null | undefined, bytes: number): Promise<Id> {
    if (!evidenceId || !isUuid(evidenceId)) throw fault('Upload-Metadata', 'required');
    const begun = await this.as(member, () => this.findBegun(member, evidenceId, bytes));
    if (begun) return begun;
    await this.quarantine.requireRoom(bytes);
    const id = randomUUID();
    await this.quarantine.begin(id);
    try {
      await this.as(member, () => this.add(member, { id, evidenceId, bytes }));
    } catch (error) {
      await this.quarantine.remove(id);
      throw error;
    }
    return id;
  }

  /** An upload that is whole and was not told so, as after a crash, is finished first. @throws Absent, InvalidInput */
  async stateOf(member: Member, id: Id): Promise<UploadState> {
    const upload = await this.get(member, id);
    if (upload.isComplete) return { ...upload, offset: upload.bytes };
    const offset = await this.quarantine.bytesOf(id);
    if (offset === null) throw new Absent();
    if (offset < upload.bytes) return { ...upload, offset };
    await this.finish(member, upload);
    return { ...upload, offset, isComplete: true };
  }

  /** @returns how many bytes are here then. @throws Absent, StorageFull, InvalidInput when it is not what was announced. */
  async append(
    member: Member,
    upload: UploadRow,
    offset: number,
    bytes: Parameters<Quarantine['append']>[2],
  ): Promise<number> {
    if (upload.isComplete) return upload.bytes;
    await this.quarantine.requireRoom(upload.bytes - offset);
    const end = await this.quarantine.append(upload.id, offset, bytes);
    if (end === upload.bytes) await this.finish(member, upload);
    return end;
  }

  /** What was acknowledged is no longer its sender's to take away. @throws Absent, Conflict */
  async cancel(member: Member, id: Id): Promise<void> {
    const { isComplete } = await this.get(member, id);
    if (isComplete) throw new Conflict('step_refused');
    await this.quarantine.remove(id);
  }

  /** Flushed first, then the row: what is acknowledged is here, and not twice. */
  private async finish(member: Member, upload: UploadRow): Promise<void> {
    try {
      await this.requireAnnounced(member, upload);
      await this.quarantine.flush(upload.id);
      await this.as(member, () => this.complete(member, upload));
    } catch (error) {
      // It will never be what it should.
      if (error instanceof DomainProblem) await this.quarantine.remove(upload.id);
      throw error;
    }
  }

  private async requireAnnounced(member: Member, { id, evidenceId }: UploadRow): Promise<void> {
    const announced = await this.as(member, () => this.uploads.findAwaited(evidenceId));
    if (!announced) throw new Absent();
    if (!announced.sha256?.equals(await this.quarantine.sha256Of(id))) throw fault('sha256', 'wrong');
  }

  private async complete(member: Member, upload: UploadRow): Promise<void> {
    const { evidenceId } = upload;
    await this.evidence.lock(member, evidenceId);
    const row = await this.getSendable(member, evidenceId);
    if ((await this.uploads.find(member, upload.id))?.isComplete) return;
    if (!OPEN_STATES.includes(row.fileState)) throw new Conflict('step_refused');
    const earlier = (await this.uploads.findNames(evidenceId)).filter((name) => name !== upload.id);
    await this.uploads.complete(upload);
    await this.queue.ask(member, evidenceId, upload.id);
    await this.history.recordFile(member, 'send', evidenceId, row.fileState, 'cleaning');
    this.database.afterCommit(() => void this.quarantine.remove(...earlier).catch(() => undefined));
  }

  private async findBegun(member: Member, evidenceId: Id, bytes: number): Promise<Id | null> {
    const { fileState, sentBytes } = await this.getSendable(member, evidenceId);
    if (bytes !== sentBytes) throw fault('Upload-Length', 'wrong');
    const isOpen = OPEN_STATES.includes(fileState);
    for (const { id, isComplete } of await this.uploads.findFor(member, evidenceId)) {
      if (isOpen ? !isComplete && (await this.quarantine.bytesOf(id)) !== null : isComplete) return id;
    }
    if (!isOpen) throw new Conflict('step_refused');
    return null;
  }

  private async add(member: Member, upload: Pick<UploadRow, 'id' | 'bytes' | 'evidenceId'>): Promise<void> {
    await requireAllowance(this.uploads, member, upload.bytes);
    // It may have been taken away since it was looked for.
    await this.evidence.lock(member, upload.evidenceId);
    await this.getSendable(member, upload.evidenceId);
    await this.uploads.insert(member, upload);
  }

  /** @throws Absent, also for what others let us read; Conflict for what takes no file. */
  private async getSendable(member: Member, evidenceId: Id): Promise<EvidenceRow> {
    const row = await this.evidence.getVisible(member, evidenceId);
    if (row.organisationId !== member.organisationId) throw new Absent();
    if (row.fileState === null || row.sentBytes === null || row.isWithdrawn) throw new Conflict('step_refused');
    return row;
  }

  private async get(member: Member, id: Id): Promise<UploadRow> {
    const upload = await this.as(member, () => this.uploads.find(member, id));
    if (!upload) throw new Absent();
    return upload;
  }

  private as<Result>(member: Member, work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(() => this.database.transactionAs(member, work));
  }
}

const fault = (path: string, code: 'required' | 'wrong'): InvalidInput => new InvalidInput([{ path, code }]);
