import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../../core/config/configuration.js';
import { CONFIGURATION } from '../../core/config/configuration.token.js';
import { StartProblem } from '../../core/config/start-problem.js';
import { fingerprintOf, makeMasterKey, readMasterKey } from './master-key.js';
import { MasterKeyRepository } from './master-key.repository.js';
import { unwrapKey, wrapKey } from './wrapped-keys.js';

/**
 * Every file has a key of its own. What is stored of it, with the file's row, is wrapped with the master key and bound to
 * the object's name: it opens no other object, and when the row goes, so does the way to the file.
 */
@Injectable()
export class EvidenceKeys {
  private master: Promise<KeyObject> | undefined;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly repository: MasterKeyRepository,
  ) {}

  /** @throws StartProblem when there is no master key, or another one than before. */
  async check(): Promise<void> {
    await this.masterKey();
  }

  newKey(): KeyObject {
    return createSecretKey(randomBytes(32));
  }

  async wrap(name: string, key: KeyObject): Promise<Buffer> {
    return wrapKey(await this.masterKey(), name, key);
  }

  /** @throws NotAuthentic for a key of another object, or wrapped with another master key. */
  async unwrap(name: string, wrapped: Buffer): Promise<KeyObject> {
    return unwrapKey(await this.masterKey(), name, wrapped);
  }

  /** Until the open transaction ends, the master key is not changed. @throws when it was: a server has its key from its start. */
  async hold(): Promise<void> {
    await this.repository.hold();
    const remembered = await this.repository.find();
    if (!remembered?.equals(fingerprintOf(await this.masterKey()))) {
      throw new Error('The master key of evidence was changed: this server must be started again, with the new one.');
    }
  }

  /** A key for something else that all servers must share; it tells nothing about the master key or another one. */
  async derive(purpose: string): Promise<KeyObject> {
    const key = hkdfSync('sha256', await this.masterKey(), '', `parole tenue ${purpose}`, 32);
    return createSecretKey(Buffer.from(key));
  }

  /** Read once; what fails is tried again, for a database that was not there yet. */
  private masterKey(): Promise<KeyObject> {
    if (this.master) return this.master;
    const reading = this.readMasterKey();
    this.master = reading;
    reading.catch(() => (this.master = undefined));
    return reading;
  }

  private async readMasterKey(): Promise<KeyObject> {
    const { keyFile } = this.configuration.evidence;
    // One that was lost is asked for, not replaced: a new one opens nothing.
    if (this.configuration.isDemonstration && !(await this.repository.find())) await makeMasterKey(keyFile);
    const key = await readMasterKey(keyFile);
    const fingerprint = fingerprintOf(key);
    if (!fingerprint.equals(await this.repository.remember(fingerprint))) throw anotherKey(keyFile);
    return key;
  }
}

export const anotherKey = (file: string): StartProblem =>
  new StartProblem(
    `EVIDENCE_KEY_FILE (${file}) is not the key that the evidence of this database was sealed with: give that one back. ` +
      'Nothing was changed.',
  );
