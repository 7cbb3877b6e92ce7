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
import { KeepingModule } from './keeping/keeping.module.js';
import { Upload } from './upload.entity.js';
import { Verification } from './verification.entity.js';
import { Widening } from './widening.entity.js';

const ENTITIES = [
  ...[Cleaning, Evidence, EvidenceFile, EvidenceMasterKey, EvidenceOffer, EvidenceOpening],
  ...[Upload, Verification, Widening],
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), KeepingModule, StatementsModule],
  controllers: [EvidenceController],
  providers: [
    ...[CleaningsRepository, EvidenceChangesService, EvidenceHistory, EvidencePlaces, EvidenceRemoval],
    ...[EvidenceRepository, EvidenceService],
  ],
  exports: [EvidenceChangesService, EvidenceService],
})
export class EvidenceModule {}
