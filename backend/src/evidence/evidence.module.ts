import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StatementsModule } from '../statements/statements.module.js';
import { Cleaning } from './cleaning.entity.js';
import { CleaningsRepository } from './cleanings.repository.js';
import { EvidenceChangesService } from './evidence-changes.service.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { EvidenceHistory } from './evidence-history.js';
import { EvidenceMasterKey } from './evidence-master-key.entity.js';
import { EvidenceOffer } from './evidence-offer.entity.js';
import { EvidenceOpening } from './evidence-opening.entity.js';
import { EvidenceRemoval } from './evidence-removal.js';
import { EvidencePlaces } from './evidence-places.js';
import { EvidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { OffersController } from './offers.controller.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';
import { KeepingModule } from './keeping/keeping.module.js';
import { Upload } from './upload.entity.js';
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
  controllers: [EvidenceController, OffersController, VerificationsController, WideningsController],
  providers: [
    ...[CleaningsRepository, EvidenceChangesService, EvidenceHistory, EvidencePlaces, EvidenceRemoval],
    ...[EvidenceRepository, EvidenceService, OffersRepository, OffersService],
    ...[VerificationsRepository, VerificationsService, WideningsRepository, WideningsService],
  ],
  exports: [EvidenceChangesService, EvidenceService],
})
export class EvidenceModule {}
