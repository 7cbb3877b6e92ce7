import { Module } from '@nestjs/common';
import { type Configuration } from '../../core/config/configuration.js';
import { CONFIGURATION } from '../../core/config/configuration.token.js';
import { EvidenceCheck } from './evidence-check.js';
import { EvidenceHousekeeper } from './evidence-housekeeper.js';
import { EvidenceKeys } from './evidence-keys.js';
import { EvidenceRekeying } from './evidence-rekeying.js';
import { EvidenceStore } from './evidence-store.js';
import { EvidenceVault } from './evidence-vault.js';
import { KeptObjectsRepository } from './kept-objects.repository.js';
import { MasterKeyRepository } from './master-key.repository.js';
import { openStore } from './open-store.js';

/** Where files are kept, sealed. What they are and who may read them, it does not know. */
@Module({
  providers: [
    {
      provide: EvidenceStore,
      inject: [CONFIGURATION],
      useFactory: ({ evidence }: Configuration) => openStore(evidence),
    },
    EvidenceCheck,
    EvidenceHousekeeper,
    EvidenceKeys,
    EvidenceRekeying,
    EvidenceVault,
    KeptObjectsRepository,
    MasterKeyRepository,
  ],
  exports: [EvidenceKeys, EvidenceVault],
})
export class KeepingModule {}
