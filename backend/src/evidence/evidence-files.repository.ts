import { type EvidencePicture, type Id, type Picture, PICTURE_SIZES, type PictureSize } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { BY_SIZE, PICTURE } from './evidence-view.js';
import { EvidenceFile } from './evidence-file.entity.js';

/** What is needed to read one stored file. */
export type StoredFile = Pick<EvidenceFile, 'object' | 'mediaType' | 'bytes' | 'sealedSha256' | 'sealedKey'>;

const STORED = `f.object, f.media_type AS "mediaType", f.bytes, f.sealed_sha256 AS "sealedSha256", f.sealed_key AS "sealedKey"`;

/** Stored files by their rows. Whose evidence may be read, `EvidenceRepository` says; row security repeats it. */
@Injectable()
export class EvidenceFilesRepository {
  constructor(private readonly database: Database) {}

  /** Page after page, from one on. */
  async findPages(evidenceId: Id, first: number, most: number): Promise<EvidencePicture[]> {
    return this.database.query<{ page: number; pictures: Picture[] }>(
      `SELECT f.page, jsonb_agg(${PICTURE} ORDER BY ${BY_SIZE}) AS pictures
       FROM evidence_files f JOIN evidence e ON e.id = f.evidence_id
       WHERE f.evidence_id = $1 AND f.part = 'clean' AND f.page >= $2 AND f.page < $2 + $3 GROUP BY f.page ORDER BY f.page`,
      [evidenceId, first, most],
    );
  }

  findPicture(evidenceId: Id, page: number, size: PictureSize): Promise<StoredFile | null> {
    return this.findStored(`f.part = 'clean' AND f.page = $2 AND f.size = $3`, [evidenceId, page, size]);
  }

  findOriginal(evidenceId: Id): Promise<StoredFile | null> {
    return this.findStored(`f.part = 'original'`, [evidenceId]);
  }

  /** In the order of the pages. */
  findLarge(evidenceId: Id): Promise<StoredFile[]> {
    return this.database.query<StoredFile>(
      `SELECT ${STORED} FROM evidence_files f WHERE f.evidence_id = $1 AND f.part = 'clean' AND f.size = $2 ORDER BY f.page`,
      [evidenceId, PICTURE_SIZES.at(-1)],
    );
  }

  /** Their names in the store. */
  async findObjects(evidenceId: Id): Promise<string[]> {
    const rows = await this.database.query<{ object: string }>(
      'SELECT object FROM evidence_files WHERE evidence_id = $1',
      [evidenceId],
    );
    return rows.map(({ object }) => object);
  }

  async insert(files: EvidenceFile[]): Promise<void> {
    await this.database.manager.insert(EvidenceFile, files);
  }

  private async findStored(condition: string, parameters: unknown[]): Promise<StoredFile | null> {
    const [file] = await this.database.query<StoredFile>(
      `SELECT ${STORED} FROM evidence_files f WHERE f.evidence_id = $1 AND ${condition}`,
      parameters,
    );
    return file ?? null;
  }
}
