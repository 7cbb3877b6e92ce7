import { type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../../core/config/configuration.js';
import { CONFIGURATION } from '../../core/config/configuration.token.js';
import { overlaps } from '../../core/config/evidence-settings.js';
import { StartProblem } from '../../core/config/start-problem.js';
import { Database } from '../../core/database/database.js';
import { anotherKey } from './evidence-keys.js';
import { FIRST, KeptObjectsRepository, type WrappedKey } from './kept-objects.repository.js';
import { fingerprintOf, readMasterKey, readNewMasterKey } from './master-key.js';
import { MasterKeyRepository } from './master-key.repository.js';
import { NotAuthentic } from './sealed-format.js';
import { unwrapKey, wrapKey } from './wrapped-keys.js';

const BATCH = 500;

export interface Rekeyed {
  /** It was done before; nothing was changed now. */
  isOld: boolean;
  wrapped: number;
  /** Keys that the old master key does not open; they stay as they were. */
  unreadable: number;
}

/**
 * Wraps the keys of all files with another master key; files stay as they are. All of it in one transaction: whoever kills it
 * has changed nothing, and whoever repeats it changes nothing either. With the rights of tasks.
 */
@Injectable()
export class EvidenceRekeying {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly masterKeys: MasterKeyRepository,
    private readonly kept: KeptObjectsRepository,
  ) {}

  /** @throws StartProblem for a key that may not be used */
  async wrapAnew(newFile: string): Promise<Rekeyed> {
    const { evidence, dataFolder } = this.configuration;
    const next = await readNewMasterKey(newFile);
    const problems = overlaps({ ...evidence, keyFile: newFile }, dataFolder);
    if (problems.length > 0) throw new StartProblem(problems.join('\n'));
    return this.database.transaction(async () => {
      await this.masterKeys.holdAlone();
      const remembered = await this.masterKeys.find();
      if (remembered?.equals(fingerprintOf(next))) return { isOld: true, wrapped: 0, unreadable: 0 };
      const now = await readMasterKey(evidence.keyFile);
      if (!remembered?.equals(fingerprintOf(now))) throw anotherKey(evidence.keyFile);
      const done = await this.wrapAll(now, next);
      await this.masterKeys.replace(fingerprintOf(next));
      return { isOld: false, ...done };
    });
  }

  private async wrapAll(now: KeyObject, next: KeyObject): Promise<{ wrapped: number; unreadable: number }> {
    const done = { wrapped: 0, unreadable: 0 };
    for await (const keys of this.batches()) {
      const anew = keys.flatMap(({ object, sealedKey }) => {
        const key = unwrapIfPossible(now, object, sealedKey);
        return key ? [{ object, sealedKey: wrapKey(next, object, key) }] : [];
      });
      await this.kept.saveKeys(anew);
      done.wrapped += anew.length;
      done.unreadable += keys.length - anew.length;
    }
    return done;
  }

  private async *batches(): AsyncGenerator<WrappedKey[]> {
    for (let last: string | undefined = FIRST; last !== undefined;) {
      const keys: WrappedKey[] = await this.kept.findKeysAfter(last, BATCH);
      yield keys;
      last = keys.at(-1)?.object;
    }
  }
}

function unwrapIfPossible(master: KeyObject, object: string, sealedKey: Buffer): KeyObject | null {
  try {
    return unwrapKey(master, object, sealedKey);
  } catch (error) {
    if (error instanceof NotAuthentic) return null;
    throw error;
  }
}
