import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { StatementsModule } from '../statements/statements.module.js';
import { Cleaner } from './cleaning/cleaner.js';
import { MalwareScanner } from './cleaning/malware.js';
import { CleaningFolders } from './cleaning-folders.js';
import { CleaningQueue } from './cleaning-queue.js';
import { CleaningWorker } from './cleaning-worker.js';
import { Cleaning } from './cleaning.entity.js';
import { CleaningsRepository } from './cleanings.repository.js';
import { EvidenceChangesService } from './evidence-changes.service.js';
import { EvidenceCleaningService } from './evidence-cleaning.service.js';
import { EvidenceContentService } from './evidence-content.service.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { EvidenceFilesController } from './evidence-files.controller.js';
import { EvidenceFilesRepository } from './evidence-files.repository.js';
import { EvidenceHistory } from './evidence-history.js';
import { EvidenceLinks } from './evidence-links.js';
import { EvidenceMasterKey } from './evidence-master-key.entity.js';
import { EvidenceOffer } from './evidence-offer.entity.js';
import { EvidenceOpening } from './evidence-opening.entity.js';
import { EvidenceOpeningsRepository } from './evidence-openings.repository.js';
import { EvidenceOpeningsService } from './evidence-openings.service.js';
import { EvidenceOriginalService } from './evidence-original.service.js';
import { EvidenceRemoval } from './evidence-removal.js';
import { EvidenceWiping } from './evidence-wiping.js';
import { EvidencePlaces } from './evidence-places.js';
import { EvidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { OffersController } from './offers.controller.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';
import { KeepingModule } from './keeping/keeping.module.js';
import { Quarantine } from './quarantine.js';
import { TusService } from './tus.service.js';
import { Upload } from './upload.entity.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsRepository } from './uploads.repository.js';
import { UploadsService } from './uploads.service.js';
import { Verification } from './verification.entity.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationsRepository } from './verifications.repository.js';
import { VerificationsService } from './verifications.service.js';
import { Widening } from './widening.entity.js';
import { WideningsController } from './widenings.controller.js';
import { WideningsRepository } from './widenings.repository.js';
import { WideningsService } from './widenings.service.js';

const ENTITIES = [
  ...[Cleaning, Evidence, EvidenceFile, EvidenceMasterKey, EvidenceOffer, EvidenceOpening],
  ...[Upload, Verification, Widening],
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), KeepingModule, StatementsModule],
  controllers: [
    EvidenceFilesController,
    UploadsController,
    EvidenceController,
    OffersController,
    VerificationsController,
    WideningsController,
  ],
  providers: [
    ...[CleaningsRepository, EvidenceChangesService, EvidenceHistory, EvidencePlaces, EvidenceRemoval],
    ...[EvidenceRepository, EvidenceService],
    {
      provide: Cleaner,
      inject: [CONFIGURATION],
      useFactory: ({ evidence: { clamav } }: Configuration) => new Cleaner(clamav && new MalwareScanner(clamav)),
    },
    ...[CleaningFolders, CleaningQueue, CleaningWorker, EvidenceCleaningService, EvidenceContentService],
    ...[EvidenceFilesRepository, EvidenceLinks, EvidenceOpeningsRepository, EvidenceOpeningsService],
    ...[EvidenceOriginalService, EvidenceWiping, Quarantine, TusService, UploadsRepository, UploadsService],
    ...[OffersRepository, OffersService, VerificationsRepository, VerificationsService],
    ...[WideningsRepository, WideningsService],
  ],
  exports: [EvidenceChangesService, EvidenceService, Quarantine],
})
export class EvidenceModule {}
