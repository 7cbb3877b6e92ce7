import {
  type FileKind,
  type FileRefusal,
  type Id,
  type OrganisationKind,
  type Redaction,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Cleaning } from './cleaning.entity.js';

/** A file that is ours to clean for a while. */
export interface TakenCleaning {
  evidenceId: Id;
  /** This one included. */
  attempts: number;
  /** Who brought it: all is done as their organisation. */
  author: Member;
}

/** What is to be done with it. */
export interface CleaningWork {
  uploadId: Id | null;
  kind: FileKind;
  /** As announced, and as it was when it came. */
  sha256: Buffer | null;
  keepOriginal: boolean;
  redactionOf: Id | null;
  redactions: Redaction[];
}

interface TakenRow {
  evidence_id: Id;
  attempts: number;
  account_id: Id;
  organisation_id: Id;
  organisation_kind: OrganisationKind;
}

/** What waits to be cleaned. */
@Injectable()
export class CleaningsRepository {
  constructor(private readonly database: Database) {}

  /** `uploadId` null: a redacted copy, made from the cleaned one. */
  async ask({ organisationId }: Member, evidenceId: Id, uploadId: Id | null): Promise<void> {
    await this.database.manager.insert(Cleaning, { evidenceId, organisationId, uploadId });
  }

  /** The one that waits longest, of whichever organisation, held for so many seconds. */
  async take(seconds: number): Promise<TakenCleaning | null> {
    const [row] = await this.database.query<TakenRow>('SELECT * FROM take_evidence_to_clean($1)', [seconds]);
    if (!row) return null;
    const { account_id: accountId, organisation_id: organisationId, organisation_kind: organisationKind } = row;
    const author = { accountId, organisationId, organisationKind, role: 'member' as const };
    return { evidenceId: row.evidence_id, attempts: row.attempts, author };
  }

  /** Null when it was withdrawn meanwhile. */
  async findWork(evidenceId: Id): Promise<CleaningWork | null> {
    const [work] = await this.database.query<CleaningWork>(
      `SELECT c.upload_id AS "uploadId", e.kind, e.sent_sha256 AS sha256, e.keep_original AS "keepOriginal", e.redaction_of_id AS "redactionOf",
         coalesce(e.redactions, '[]') AS redactions
       FROM cleanings c JOIN evidence e ON e.id = c.evidence_id WHERE c.evidence_id = $1`,
      [evidenceId],
    );
    return work ?? null;
  }

  async hold(evidenceId: Id, seconds: number): Promise<void> {
    await this.database.query(
      'UPDATE cleanings SET held_until = now() + make_interval(secs => $2) WHERE evidence_id = $1',
      [evidenceId, seconds],
    );
  }

  /** For whoever comes next, after so many seconds. What did not lie in the file does not count as an attempt. False: it is done. */
  async giveBack(evidenceId: Id, seconds: number, isCounted: boolean): Promise<boolean> {
    const [row] = await this.database.query(
      `WITH given AS (UPDATE cleanings SET held_until = now() + make_interval(secs => $2), attempts = attempts - $3
         WHERE evidence_id = $1 RETURNING evidence_id) SELECT FROM given`,
      [evidenceId, seconds, isCounted ? 0 : 1],
    );
    return row !== undefined;
  }

  /** It waits no longer. @returns false when somebody else was faster, or it is no longer wanted. */
  async end(evidenceId: Id, uploadId: Id | null): Promise<boolean> {
    const ended = await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(Cleaning)
      .where('evidence_id = :evidenceId AND upload_id IS NOT DISTINCT FROM :uploadId', { evidenceId, uploadId })
      .returning('evidence_id')
      .execute();
    return (ended.raw as unknown[]).length > 0;
  }

  /** Nothing is put to its files after; what was announced of one that is here has been compared for the last time. */
  async tell(evidenceId: Id, refusal: FileRefusal | null): Promise<void> {
    await this.database.query(
      refusal
        ? `UPDATE evidence SET file_state = 'refused', file_refusal = $2 WHERE id = $1`
        : `UPDATE evidence SET file_state = 'ready', file_refusal = $2, sent_sha256 = NULL WHERE id = $1`,
      [evidenceId, refusal],
    );
  }
}
