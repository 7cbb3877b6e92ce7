import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { DatasetsController } from './datasets.controller.js';
import { DatasetsRepository } from './datasets.repository.js';
import { DatasetsService } from './datasets.service.js';

/** What everybody reads, as files. It stands above all that reads, and nothing imports it. */
@Module({
  imports: [ReadingModule],
  controllers: [DatasetsController],
  providers: [DatasetsRepository, DatasetsService],
})
export class DatasetsModule {}
