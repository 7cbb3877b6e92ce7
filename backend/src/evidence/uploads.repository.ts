import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Upload } from './upload.entity.js';

export type UploadRow = Pick<Upload, 'id' | 'bytes'> & { evidenceId: Id; isComplete: boolean };

/** What a file must be for an upload to become it. */
export interface AwaitedFile {
  bytes: number | null;
  sha256: Buffer | null;
}

const COLUMNS = `u.id, u.bytes, u.evidence_id AS "evidenceId", u.completed_at IS NOT NULL AS "isComplete"`;

/** Files on their way into quarantine. An upload is its person's alone. */
@Injectable()
export class UploadsRepository {
  constructor(private readonly database: Database) {}

  async find({ accountId }: Member, id: Id): Promise<UploadRow | null> {
    const [upload] = await this.database.query<UploadRow>(
      `SELECT ${COLUMNS} FROM uploads u WHERE u.id = $1 AND u.account_id = $2 AND u.evidence_id IS NOT NULL`,
      [id, accountId],
    );
    return upload ?? null;
  }

  /** Of this person, for this evidence, the latest first. */
  findFor({ accountId }: Member, evidenceId: Id): Promise<UploadRow[]> {
    return this.database.query<UploadRow>(
      `SELECT ${COLUMNS} FROM uploads u WHERE u.evidence_id = $1 AND u.account_id = $2 ORDER BY u.created_at DESC`,
      [evidenceId, accountId],
    );
  }

  /** All that ever were for this evidence, by whomever of the organisation. */
  async findNames(evidenceId: Id): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>('SELECT id FROM uploads WHERE evidence_id = $1', [evidenceId]);
    return rows.map(({ id }) => id);
  }

  /** The file that lies in quarantine, whole, for this evidence. */
  async findWhole(evidenceId: Id): Promise<Id | null> {
    const [row] = await this.database.query<{ id: Id }>(
      `SELECT id FROM uploads WHERE evidence_id = $1 AND completed_at IS NOT NULL ORDER BY completed_at DESC LIMIT 1`,
      [evidenceId],
    );
    return row?.id ?? null;
  }

  async findAwaited(evidenceId: Id): Promise<AwaitedFile | null> {
    const [row] = await this.database.query<AwaitedFile>(
      'SELECT sent_bytes AS bytes, sent_sha256 AS sha256 FROM evidence WHERE id = $1',
      [evidenceId],
    );
    return row ?? null;
  }

  /** What this person began to send today (UTC), and copies with parts blacked out; one counting at a time until the transaction ends. */
  async countToday({ accountId }: Member): Promise<{ bytes: number; files: number }> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('uploads of ' || $1, 0))`, [accountId]);
    const [row] = await this.database.query<{ bytes: number; files: number }>(
      `SELECT coalesce(sum(bytes), 0)::integer AS bytes, count(*)::integer AS files FROM (
         SELECT bytes FROM uploads WHERE account_id = $1 AND created_at >= date_trunc('day', now(), 'UTC')
         UNION ALL SELECT 0 FROM evidence e JOIN evidence_hands h ON h.evidence_id = e.id
         WHERE h.author_id = $1 AND e.redactions IS NOT NULL AND e.created_at >= date_trunc('day', now(), 'UTC')) sent`,
      [accountId],
    );
    return row ?? { bytes: 0, files: 0 };
  }

  async insert({ accountId, organisationId }: Member, upload: Pick<UploadRow, 'id' | 'bytes' | 'evidenceId'>) {
    await this.database.manager.insert(Upload, { ...upload, accountId, organisationId });
  }

  /** The evidence's file is here now: it waits to be cleaned. */
  async complete({ id, evidenceId }: UploadRow): Promise<void> {
    await this.database.query('UPDATE uploads SET completed_at = now() WHERE id = $1', [id]);
    await this.database.query(
      `UPDATE evidence SET file_state = 'awaited', file_refusal = NULL WHERE id = $1 AND file_state = 'refused'`,
      [evidenceId],
    );
    await this.database.query(`UPDATE evidence SET file_state = 'cleaning' WHERE id = $1`, [evidenceId]);
  }
}
