import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../../core/config/configuration.js';
import { CONFIGURATION } from '../../core/config/configuration.token.js';
import { overlaps } from '../../core/config/evidence-settings.js';
import { StartProblem } from '../../core/config/start-problem.js';
import { EvidenceKeys } from './evidence-keys.js';
import { EvidenceStore, newObjectName } from './evidence-store.js';
import { prepareFolder } from './folder-store.js';
import { open, plainBytesOf, seal } from './sealed-format.js';

/** What the row of a kept file has to remember. */
export interface KeptObject {
  /** Of the object in the store. */
  readonly object: string;
  /** Of the file, for whoever is going to read it. */
  readonly bytes: number;
  readonly sealedBytes: number;
  readonly sealedSha256: Buffer;
  /** Its key, wrapped with the master key. */
  readonly sealedKey: Buffer;
}

/** Keeps files so that only who has their row can open them. First the file, then the row: what has a row is there. */
@Injectable()
export class EvidenceVault {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly store: EvidenceStore,
    private readonly keys: EvidenceKeys,
  ) {}

  /** Before the first request. @throws StartProblem for what an operator must put right. */
  async check(): Promise<void> {
    await prepareFolder(this.configuration.evidence.quarantineFolder, 'QUARANTINE_DIR');
    await this.store.check();
    await this.keys.check();
    await this.refuseOverlaps();
  }

  /** Under a new name and with a new key. When it resolves, the file survives a crash: then the row may be written. */
  async keep(plain: Readable | Buffer): Promise<KeptObject> {
    const object = newObjectName();
    const key = this.keys.newKey();
    const sealedKey = await this.keys.wrap(object, key);
    const hash = createHash('sha256');
    let sealedBytes = 0;
    const sealed = passing(seal(key, Buffer.isBuffer(plain) ? [plain] : plain), (part) => {
      hash.update(part);
      sealedBytes += part.length;
    });
    try {
      await this.store.put(object, Readable.from(sealed, { objectMode: false }));
    } finally {
      if (!Buffer.isBuffer(plain)) plain.destroy();
    }
    return { object, bytes: plainBytesOf(sealedBytes), sealedBytes, sealedSha256: hash.digest(), sealedKey };
  }

  /** Before the rows of what was kept are written, in their transaction: their keys stay such that they can be opened. */
  holdKey(): Promise<void> {
    return this.keys.hold();
  }

  /** Hands out verified bytes only, as they come; fails at the end when some are missing. @throws ObjectMissing, NotAuthentic */
  async open({ object, sealedKey }: Pick<KeptObject, 'object' | 'sealedKey'>): Promise<Readable> {
    const key = await this.keys.unwrap(object, sealedKey);
    const sealed = await this.store.read(object);
    const plain = Readable.from(open(key, sealed), { objectMode: false });
    // Also where nobody began to read.
    return plain.once('close', () => sealed.destroy());
  }

  /** Verified to its last byte before anything is handed out: for what fits in memory. @throws ObjectMissing, NotAuthentic */
  async openWhole(kept: Pick<KeptObject, 'object' | 'sealedKey'>): Promise<Buffer> {
    return buffer(await this.open(kept));
  }

  /** No error when it is gone. Whoever removes its row has made it unreadable already. */
  remove(object: string): Promise<void> {
    return this.store.remove(object);
  }

  /** The configuration compared names; here the places themselves are, wherever links lead. */
  private async refuseOverlaps(): Promise<void> {
    const { dataFolder, evidence } = this.configuration;
    const real = (path: string): Promise<string> => realpath(path).catch(() => path);
    const [folder, quarantineFolder, keyFile] = await Promise.all(
      [evidence.folder, evidence.quarantineFolder, evidence.keyFile].map(real),
    );
    const problems = overlaps(
      { folder: folder ?? '', quarantineFolder: quarantineFolder ?? '', keyFile: keyFile ?? '' },
      await real(dataFolder),
    );
    if (problems.length > 0) throw new StartProblem(problems.join('\n'));
  }
}

async function* passing(parts: AsyncIterable<Buffer>, see: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    see(part);
    yield part;
  }
}
