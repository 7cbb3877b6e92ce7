import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';

const LOCK = `hashtextextended('master key of evidence', 0)`;

/** Which master key the evidence of this database was sealed with. */
@Injectable()
export class MasterKeyRepository {
  constructor(private readonly database: Database) {}

  /** Remembers the first one. @returns the one that is remembered. */
  async remember(fingerprint: Buffer): Promise<Buffer> {
    await this.database.query(
      'INSERT INTO evidence_master_key (fingerprint) VALUES ($1) ON CONFLICT (is_only) DO NOTHING',
      [fingerprint],
    );
    const remembered = await this.find();
    if (!remembered) throw new Error('The database did not remember the master key.');
    return remembered;
  }

  async find(): Promise<Buffer | null> {
    const [row] = await this.database.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM evidence_master_key');
    return row?.fingerprint ?? null;
  }

  /** With the rights of tasks. */
  async replace(fingerprint: Buffer): Promise<void> {
    await this.database.query('UPDATE evidence_master_key SET fingerprint = $1', [fingerprint]);
  }

  /** Whoever writes wrapped keys, until the open transaction ends. */
  async hold(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock_shared(${LOCK})`);
  }

  /** Whoever changes the master key: nobody writes wrapped keys meanwhile. */
  async holdAlone(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  }
}
