import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';

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
    const [row] = await this.database.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM evidence_master_key');
    if (!row) throw new Error('The database did not remember the master key.');
    return row.fingerprint;
  }
}
