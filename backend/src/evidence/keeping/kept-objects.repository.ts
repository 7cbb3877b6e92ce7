import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';

export interface KeptRow {
  object: string;
  sealedBytes: number;
  sealedSha256: Buffer;
}

export interface WrappedKey {
  object: string;
  sealedKey: Buffer;
}

/** Before every object. */
export const FIRST = '00000000-0000-0000-0000-000000000000';

/** What the database knows of files, by their names alone. */
@Injectable()
export class KeptObjectsRepository {
  constructor(private readonly database: Database) {}

  /** Those of these objects that a row names. */
  async findKnown(objects: string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ name: string }>('SELECT known_evidence_objects($1) AS name', [objects]);
    return new Set(rows.map(({ name }) => name));
  }

  /** Those of these uploads that are still to come, to be cleaned, or to be decided on. */
  async findAwaited(uploads: string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ name: string }>('SELECT awaited_uploads($1) AS name', [uploads]);
    return new Set(rows.map(({ name }) => name));
  }

  /** Wrapped keys, from object to object; with the rights of tasks. */
  findKeysAfter(object: string, most: number): Promise<WrappedKey[]> {
    return this.database.query<WrappedKey>(
      `SELECT object, sealed_key AS "sealedKey" FROM evidence_files WHERE object > $1 ORDER BY object LIMIT $2`,
      [object, most],
    );
  }

  async saveKeys(keys: WrappedKey[]): Promise<void> {
    await this.database.query(
      `UPDATE evidence_files f SET sealed_key = n.sealed_key
       FROM unnest($1::uuid[], $2::bytea[]) AS n (object, sealed_key) WHERE f.object = n.object`,
      [keys.map(({ object }) => object), keys.map(({ sealedKey }) => sealedKey)],
    );
  }

  /** All rows, from object to object; with the rights of tasks, which see every organisation's. */
  findAfter(object: string, most: number): Promise<KeptRow[]> {
    return this.database.query<KeptRow>(
      `SELECT object, sealed_bytes AS "sealedBytes", sealed_sha256 AS "sealedSha256"
       FROM evidence_files WHERE object > $1 ORDER BY object LIMIT $2`,
      [object, most],
    );
  }
}
