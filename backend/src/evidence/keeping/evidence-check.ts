import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EvidenceStore, ObjectMissing } from './evidence-store.js';
import { inBatches } from './in-batches.js';
import { FIRST, type KeptRow, KeptObjectsRepository } from './kept-objects.repository.js';

const BATCH = 500;
/** What came last may be waiting for its row. */
const NEW_MS = 3_600_000;

export interface EvidenceCount {
  /** Named by a row, not in the store. */
  missing: number;
  /** In the store, named by no row. */
  orphan: number;
  /** Not the bytes that were put there. */
  altered: number;
}

/** Compares files and rows by hash, without any key: with the rights of tasks. */
@Injectable()
export class EvidenceCheck {
  constructor(
    private readonly store: EvidenceStore,
    private readonly kept: KeptObjectsRepository,
  ) {}

  async count(): Promise<EvidenceCount> {
    const count = { missing: 0, orphan: await this.countOrphans(), altered: 0 };
    for await (const row of this.rows()) {
      const fault = await this.faultOf(row);
      if (fault) count[fault]++;
    }
    return count;
  }

  private async countOrphans(): Promise<number> {
    const before = new Date(Date.now() - NEW_MS);
    let orphans = 0;
    for await (const batch of inBatches(this.store.list(), BATCH)) {
      const names = batch.filter(({ at }) => at < before).map(({ name }) => name);
      orphans += names.length - (await this.kept.findKnown(names)).size;
    }
    return orphans;
  }

  private async *rows(): AsyncGenerator<KeptRow> {
    for (let last = FIRST; ;) {
      const rows = await this.kept.findAfter(last, BATCH);
      yield* rows;
      if (rows.length < BATCH) return;
      last = rows.at(-1)?.object ?? last;
    }
  }

  private async faultOf({ object, sealedBytes, sealedSha256 }: KeptRow): Promise<'missing' | 'altered' | null> {
    try {
      const { bytes, sha256 } = await this.measure(object);
      return bytes === sealedBytes && sha256.equals(sealedSha256) ? null : 'altered';
    } catch (error) {
      if (!(error instanceof ObjectMissing)) throw error;
      // Withdrawn while we looked: then its row is gone too.
      return (await this.kept.findKnown([object])).has(object) ? 'missing' : null;
    }
  }

  private async measure(object: string): Promise<{ bytes: number; sha256: Buffer }> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of (await this.store.read(object)) as AsyncIterable<Buffer>) {
      hash.update(part);
      bytes += part.length;
    }
    return { bytes, sha256: hash.digest() };
  }
}
