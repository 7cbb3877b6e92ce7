import { type Id } from '@parole-tenue/contract';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { EvidenceFilesRepository } from './evidence-files.repository.js';
import { EvidenceVault } from './keeping/evidence-vault.js';
import { Quarantine } from './quarantine.js';
import { UploadsRepository } from './uploads.repository.js';

/** The files of evidence that is taken away. With their rows went the keys; what is left over here, others tidy away. */
@Injectable()
export class EvidenceWiping {
  private readonly logger = new Logger(EvidenceWiping.name);

  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFilesRepository,
    private readonly uploads: UploadsRepository,
    private readonly vault: EvidenceVault,
    private readonly quarantine: Quarantine,
  ) {}

  /** Before the rows go; the files follow when that is committed. */
  async wipeLater(id: Id): Promise<void> {
    const objects = await this.files.findObjects(id);
    const uploads = await this.uploads.findNames(id);
    this.database.afterCommit(() => {
      void this.wipe(objects, uploads).catch(() => {
        this.logger.warn('Files of evidence that was taken away could not be removed; that is tried again.');
      });
    });
  }

  private async wipe(objects: string[], uploads: Id[]): Promise<void> {
    await this.quarantine.remove(...uploads);
    for (const object of objects) await this.vault.remove(object);
  }
}
